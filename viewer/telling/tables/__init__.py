"""Tables in words and for spreadsheets: their text, sums of cells, holdings beside those of an earlier report."""
