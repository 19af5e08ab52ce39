"""Filings of successive periods: what the calendar explains, figures given otherwise, text new, gone or reworded."""
