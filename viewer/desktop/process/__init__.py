"""What holds for the whole process: work off the window's thread, a watched start, workarounds for the libraries."""
