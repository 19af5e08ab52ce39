"""Headings that no form prescribes: told by their look, their words and their numbers."""
