"""Exhibits that stand in the primary document itself, behind the signatures, as many did before files were split."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from viewer.exhibits.index.entries import Row
from viewer.exhibits.index.rows import is_own_heading, lines_of
from viewer.filing.model import Block, Place


def find_bodies(
    blocks: Sequence[Block], rows: Sequence[Row], signature: Place | None
) -> Mapping[tuple[str, ...], Place]:
    """The place of each exhibit that begins in these blocks under a heading of nothing but its number, by its key.

    Only headings behind the signatures and the last index count, and a number must be one the index lists. What is
    not signed, as a proxy statement, has letters alone, and the last heading of a letter begins its exhibit.
    """
    listed = {row.label.key for row in rows} if signature else set()
    last_row = max((row.block for row in rows), default=0)
    found: dict[tuple[str, ...], Place] = {}
    for index in range(max(signature.block if signature else 0, last_row) + 1, len(blocks)):
        block = blocks[index]
        if len(block.text) > 80 or block.cells or ("xhibit" not in block.text and "XHIBIT" not in block.text):
            continue
        label = is_own_heading(list(lines_of(block)))
        if label and (label.key in listed or not label.is_numbered) and not (signature and label.key in found):
            found[label.key] = Place(0, index)
    return found
