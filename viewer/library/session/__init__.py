"""What was open: windows with their tabs, as they were left, and the file that keeps them."""
