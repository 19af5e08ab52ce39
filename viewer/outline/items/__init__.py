"""Items and Parts of a form: candidates, contents lists, and one choice over the whole document."""
