"""What an exported document tells of its blocks: the notes beside them, and what a screen reader is told."""
