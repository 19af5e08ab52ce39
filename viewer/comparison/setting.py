"""Two documents that are compared, and how they are to be read."""

from __future__ import annotations

from typing import NamedTuple

from viewer.comparison.blocks.paper import Paper
from viewer.comparison.blocks.parts import Parts
from viewer.comparison.measured import Measured
from viewer.edgar.forms import Form
from viewer.filing.model import Document


class Ways(NamedTuple):
    """How to read an amendment's document: its form's ways, and where it speaks of itself.

    ``replaces_items``: the form's amendments set out each Item in full (Rule 12b-15), which reports of events and
    Schedule 13D do not. ``quoted``: the blocks in which the amendment speaks of itself. ``exhibit``: what an exhibit
    is called; None for the primary document. ``links``: whether the amendment speaks of its hyperlinks. ``chained``:
    whether the original is an amendment too, which speaks of itself in much the same words. ``form`` is the original's.
    ``adds``: the amendment adds entries, and what it does not repeat stands in exhibits, too.
    """

    replaces_items: bool = True
    quoted: frozenset[int] = frozenset()
    exhibit: str | None = None
    links: bool = False
    chained: bool = False
    form: Form | None = None
    adds: bool = False


class Setting(NamedTuple):
    """Two documents that are compared: their parts, which part is which, their furniture, and how much is the same."""

    original: Document
    amendment: Document
    parts: Parts
    other_parts: Parts
    same: dict[int, int]
    paper: Paper
    found: Measured

    @property
    def twins(self) -> dict[int, int]:
        """The amendment's parts with those of the original that they are."""
        return {other: at for at, other in self.same.items()}
