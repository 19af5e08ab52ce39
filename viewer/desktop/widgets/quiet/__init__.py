"""What the window says without asking for anything: above a page, over it, in its place."""
