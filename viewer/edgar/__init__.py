"""What EDGAR and its forms call things: forms, exhibit numbers, file names, dates; tables that import nothing."""
