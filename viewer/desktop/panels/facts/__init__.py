"""The panel of XBRL facts, and of numbers that do not tie."""
