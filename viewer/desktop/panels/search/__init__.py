"""The Search panel: words in many filings, and where they stand."""
