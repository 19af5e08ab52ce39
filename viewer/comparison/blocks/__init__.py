"""Which blocks of two documents are the same: equal, edited, divided, re-wrapped, moved."""
