"""The web engine behind the document pane: guarded pages, served from memory, written while they are read."""
