"""Differences told as changes: words, cells, rows and stretches of text, and what lies between two figures."""
