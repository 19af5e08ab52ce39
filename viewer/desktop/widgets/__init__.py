"""Small widgets that know nothing of filings."""
