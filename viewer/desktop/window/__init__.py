"""The main window: its frame, bars, tabs and panels, and who tells whom."""
