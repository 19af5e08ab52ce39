"""Where what a note names stands in a filing."""
