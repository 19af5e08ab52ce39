"""What leaves the window for a file or for paper."""
