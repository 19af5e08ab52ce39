"""The card that shows what a reference leads to, before one goes there."""
