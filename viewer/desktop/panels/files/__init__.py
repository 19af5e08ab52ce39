"""The Files panel: the filings of a folder."""
