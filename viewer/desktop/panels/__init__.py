"""What stands beside the page: a folder for each panel, and the cards."""
