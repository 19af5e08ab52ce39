"""The changes of a pair as a list tells them, and which of them the reader wants to see."""
