"""The filings of a folder: what files are one filing, what was seen of it before, which amends which."""
