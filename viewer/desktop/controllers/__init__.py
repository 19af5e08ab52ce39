"""What the reader does that takes more than one part: headings, changes, pairings, exports, memory."""
