"""Which picture of a page each painted one is: the next between the words that are painted before and after it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from viewer.export.paper.contents import Piece
from viewer.export.paper.structure import Element, Words


class Pictures:
    """The pictures of a document in reading order, and which of them have been painted."""

    def __init__(self, document: Element) -> None:
        self._document = document
        self._order = {words: number for number, words in enumerate(document.words())}
        self._left = [one for one in self._order if one.owner.role == "Figure" and not one.letters]

    def own(self, pieces: Sequence[Piece], owners: list[Words | None]) -> None:
        """Give the pictures among a page's pieces their owners; those of its text are known."""
        painted = [index for index, piece in enumerate(pieces) if piece.kind == "picture" or owners[index] is not None]
        at = 0
        for is_picture, group in groupby(painted, key=lambda index: pieces[index].kind == "picture"):
            together = list(group)
            if is_picture:
                before = owners[painted[at - 1]] if at else None
                past = at + len(together)
                after = owners[painted[past]] if past < len(painted) else None
                for index, words in zip(together, self._between(before, after, len(together)), strict=True):
                    owners[index] = words
                    words.owner.box = words.owner.box or pieces[index].box
            at += len(together)

    def _between(self, before: Words | None, after: Words | None, count: int) -> list[Words]:
        """So many pictures; where a page begins with them, the last before its words. An unknown one is a new one."""
        low = self._order.get(before, -1) if before is not None else -1
        high = self._order.get(after, len(self._order)) if after is not None else len(self._order)
        free = [one for one in self._left if low < self._order[one] < high]
        taken = free[-count:] if before is None and after is not None else free[:count]
        self._left = [one for one in self._left if one not in taken]
        beside = before or after
        above = beside.owner if beside is not None else self._document
        while len(taken) < count:
            taken.append(above.add_after("Figure").add_words(""))
        return taken
