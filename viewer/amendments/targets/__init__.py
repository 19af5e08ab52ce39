"""What a note is about: spotted in its words, then located in either filing."""
