"""What stands around the Items: front, landmarks, signatures, what a filing says elsewhere."""
