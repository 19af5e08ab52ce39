"""One open filing: its page, what stands beside it, and the ways to read a pair."""
