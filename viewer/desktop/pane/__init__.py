"""The document pane: one document of a filing in a web view that can neither run its scripts nor reach a network."""
