"""A filing as a PDF: its text set out in lines and columns as a plain-text filing has them, and read like one."""
