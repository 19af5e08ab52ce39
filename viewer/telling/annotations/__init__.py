"""What the reader added, gathered for a filing and told in lines."""
