"""Words that stand in filings: where they do exactly, where with other words among them, and where not at all."""
