"""Tables as rows and columns, compared cell by cell."""
