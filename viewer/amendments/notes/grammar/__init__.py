"""What a sentence says of the amendment: its verbs, frames and clauses, and what promises that nothing else changes."""
