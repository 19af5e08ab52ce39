"""What there is to say of a filing as a thing on the disk."""
