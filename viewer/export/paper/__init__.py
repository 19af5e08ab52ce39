"""A filing on paper: how much of it, the pages that are printed, and what a PDF has besides its pages."""
