"""The window in which a memorandum's quotations are held against filings."""
