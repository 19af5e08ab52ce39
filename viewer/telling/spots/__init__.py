"""Where a reader can go: each spot, the way back, and the same text in another filing."""
