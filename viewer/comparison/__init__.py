"""What differs between two filings, to the cell and the word; it knows nothing of what a filer says of it."""
