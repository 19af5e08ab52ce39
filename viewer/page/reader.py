"""How the reader likes a page set: the width of its column, and its letters where the filer does not insist."""

from __future__ import annotations

from dataclasses import dataclass

AS_FILED = 0
"""The width, or the size of letters, that the program or the filer gives a page."""
OF_WINDOW = -1
"""A column as wide as the window."""
READER_STYLE = '<style id="viewer-reader"></style>'
"""Where the reader's rules stand in a page; empty as a page is composed."""


@dataclass(frozen=True, slots=True)
class ReaderStyle:
    """``width`` of the column in pixels of the page, ``family`` of its letters and their ``size`` in points.

    Only what the filer leaves open is set otherwise: letters and sizes that stand in the filing stay.
    """

    width: int = AS_FILED
    family: str = ""
    size: int = AS_FILED

    def css(self) -> str:
        """The rules, after those of the page; none where all is as filed."""
        rules = []
        if self.width:
            measure = "100vw" if self.width == OF_WINDOW else f"{self.width}px"
            rules.append(f".viewer-desk{{--measure:{measure}}}")
        letters = []
        if self.family:
            name = "".join(each for each in self.family if each.isalnum() or each in " -_.")
            letters.append(f'font-family:"{name}","Times New Roman","Liberation Serif",serif')
        if self.size:
            letters.append(f"font-size:{self.size}pt")
        if letters:
            rules.append(f".viewer-sheet{{{';'.join(letters)}}}")
        return "".join(rules)

    def dressed(self, html: str) -> str:
        """A page with these rules in it."""
        css = self.css()
        return html.replace(READER_STYLE, READER_STYLE.replace("><", f">{css}<", 1), 1) if css else html
