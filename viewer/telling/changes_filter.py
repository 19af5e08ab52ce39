"""Which changes the reader wants to see; pure data."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from viewer.comparison.model import ChangeKind
from viewer.telling.changes import ChangeLine
from viewer.wording import plural


@dataclass(frozen=True, slots=True)
class ChangeFilter:
    """Words that all stand in a change or in its section's name, kinds (none: every kind), declared, unread."""

    words: str = ""
    kinds: frozenset[ChangeKind] = frozenset()
    declared: bool | None = None
    unread: bool = False

    @property
    def is_set(self) -> bool:
        """Whether it may leave anything out."""
        return self != ChangeFilter()

    def kept(self, lines: Sequence[ChangeLine], read: Collection[int]) -> tuple[ChangeLine, ...]:
        """The lines that are wanted, in their order; ``read`` are the indexes of the changes that were read."""
        words = self.words.casefold().split()
        return tuple(
            line
            for line in lines
            if (not self.kinds or line.kind in self.kinds)
            and (self.declared is None or line.declared is self.declared)
            and not (self.unread and line.index in read)
            and all(word in line.searched for word in words)
        )


def counted(kept: Sequence[ChangeLine], total: int, read: Collection[int]) -> str:
    """How many there are: "12 of 40 changes · 3 not mentioned · 5 read"."""
    first = plural(total, "change") if len(kept) == total else f"{len(kept):,} of {plural(total, 'change')}"
    silent = sum(line.declared is False for line in kept)
    seen = sum(line.index in read for line in kept)
    told = (first, f"{silent:,} not mentioned" if silent else "", f"{seen:,} read" if seen else "")
    return " · ".join(part for part in told if part)
