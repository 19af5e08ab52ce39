"""How what a path holds comes into a tab: read off the window's thread, shown as it comes, or refused in words."""
