"""What stands on the paper and is no part of the text: printed page numbers, running headers and footers."""
