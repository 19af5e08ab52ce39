"""Which filing an amendment amends, and the chains that follow."""
