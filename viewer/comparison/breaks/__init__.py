"""Texts that lines and pages break elsewhere: the same words, in other blocks."""
