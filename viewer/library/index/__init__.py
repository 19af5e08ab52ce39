"""The full text of the filings listed, kept so that it can be searched; all of it can be made anew from the filings."""
