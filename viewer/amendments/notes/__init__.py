"""What an amendment says of itself: where its notes stand, and the grammar of their purposes."""
