"""Headings in words: where the reader is, and what can be said of a heading."""
