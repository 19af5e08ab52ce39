"""What a reader adds to a filing: highlights, notes and bookmarks, and how they find their words again."""
