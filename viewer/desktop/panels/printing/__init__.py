"""What the reader wants printed."""
