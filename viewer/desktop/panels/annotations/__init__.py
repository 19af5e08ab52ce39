"""The panel of what the reader added: highlights, notes, bookmarks, of this filing and of all."""
