"""Tips as they are written: Qt takes words that look like HTML for HTML, and loads from the disk what they name.

Company names, titles, cells and file names come from filings and may be any text. Labels are made plain by ``words``;
a tooltip has no such switch.
"""

from __future__ import annotations

from html import escape

from PySide6.QtGui import Qt


def as_plain(text: str) -> str:
    """A text that Qt shows as it is written, wherever it takes texts for HTML."""
    if not Qt.mightBeRichText(text):
        return text
    return f"<span>{escape(text).replace(chr(10), '<br>')}</span>"
