"""The Notes panel: what the amendment says of itself."""
