"""Folders of filings on this machine, and what the reader keeps: settings, recent filings, positions."""
