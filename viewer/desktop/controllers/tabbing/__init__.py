"""What is done with whole tabs: their menu, the session that they make, the files under them."""
