"""Do a filing's numbers tie? Totals and their addends, one fact told twice, what is printed and what is tagged."""
