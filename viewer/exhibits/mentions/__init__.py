"""Exhibits named in running text: by number, by name, and to whom they belong."""
