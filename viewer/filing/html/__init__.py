"""HTML in one pass: parser events become blocks and, when pages are asked for, their safe HTML."""
