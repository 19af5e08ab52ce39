"""The numbered clauses of contracts: their headings, what heads them, their subclauses."""
