"""The original as its amendments leave it, each part with where it comes from."""
