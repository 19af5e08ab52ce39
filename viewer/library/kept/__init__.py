"""What the reader said of filings, kept for each by its accession number or content."""
