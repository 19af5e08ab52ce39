"""What else the text refers to: Items, Notes, pages, sections of contracts."""
