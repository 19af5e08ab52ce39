"""What stands beside the page of a tab: a second document, and how both keep step."""
