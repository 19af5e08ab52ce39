"""Plain text in one pass: paragraphs, columns and tables of ASCII filings become the same blocks."""
