"""Exhibit indexes: where one stands, its rows and columns, and what each row says of its exhibit."""
