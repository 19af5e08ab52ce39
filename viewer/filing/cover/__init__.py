"""What a document's cover says of its filing, where no header does."""
