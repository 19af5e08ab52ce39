"""The dialog in which the reader sets the program."""
