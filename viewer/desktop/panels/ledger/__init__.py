"""The exhibit ledger under the page."""
