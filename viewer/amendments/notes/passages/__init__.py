"""Where an amendment's notes stand: under headings, after the cover, at Items, in remarks, boxes and tags."""
