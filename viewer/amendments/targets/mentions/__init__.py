"""What the words of a note name: Items, exhibits, tables, paragraphs, columns, figures."""
