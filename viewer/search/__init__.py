"""What a reader looks for, and where it stands in a text: the query, the words, the matches; nothing is kept here."""
