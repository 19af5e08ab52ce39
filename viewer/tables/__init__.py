"""What a table means: cells with their numbers, columns with their periods, rows with their labels, unit and scale."""
