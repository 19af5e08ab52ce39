"""What the reader does with tables: takes them out of the program, has holdings compared."""
