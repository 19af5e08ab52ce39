"""The ledger: every exhibit over all witnesses, one row and one verdict each."""
