"""How a shown page becomes another one of the same text, without being loaded again."""

from __future__ import annotations

from typing import NamedTuple

from viewer.page.cards import cards_html
from viewer.page.first.frame import NO_RUNS
from viewer.page.first.style import added_css
from viewer.page.model import Page


class Renewal(NamedTuple):
    """What the page's script sets in.

    ``parts`` are the blocks that have other marks, each with its number and its HTML; ``cards`` is the gutter's HTML,
    ``styles`` the rules of the page by the names of their elements, ``runs`` the runs of text that fold.
    """

    parts: list[tuple[int, str]]
    cards: str
    styles: list[tuple[str, str]]
    runs: str


def renewal(shown: Page, page: Page) -> Renewal | None:
    """How a page becomes another one; None where that shows another text, or the same in other pieces."""
    if not shown.parts or page.blocks is not shown.blocks or len(page.parts) != len(shown.parts):
        return None
    pairs = enumerate(zip(shown.parts, page.parts, strict=True))
    parts = [(index, new) for index, (old, new) in pairs if old != new]
    styles = added_css(with_notes=bool(page.cards), with_folds=page.runs != NO_RUNS)
    return Renewal(parts, cards_html(page.cards), styles, page.runs)
