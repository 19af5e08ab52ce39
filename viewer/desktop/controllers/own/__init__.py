"""What the reader adds to filings and takes out of them: marks, citations, and undo over all of it."""
