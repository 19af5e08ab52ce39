"""A row or a passage through the years, under the page."""
