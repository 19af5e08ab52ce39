"""Everything the reader can tell the program to do."""
