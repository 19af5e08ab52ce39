"""Which changes the reader wants to see; pure data."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from viewer.comparison.model import ChangeKind, Claim
from viewer.language import translated
from viewer.telling.changes.lines import ChangeLine
from viewer.wording import CLAIMS, listed_of


@dataclass(frozen=True, slots=True)
class ChangeFilter:
    """Words that all stand in a change or in its section's name, kinds and claims (none: every one), unread."""

    words: str = ""
    kinds: frozenset[ChangeKind] = frozenset()
    claims: frozenset[Claim] = frozenset()
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
            and (not self.claims or line.claim in self.claims)
            and not (self.unread and line.index in read)
            and all(word in line.searched for word in words)
        )


def counted(kept: Sequence[ChangeLine], total: int, read: Collection[int]) -> str:
    """How many there are: "12 of 40 changes · 3 outside the notes · 5 read"."""
    outside = sum(line.claim == "outside" and not line.is_quiet for line in kept)
    quiet = sum(line.is_quiet for line in kept)
    seen = sum(line.index in read for line in kept)
    told = (
        listed_of(len(kept), total, "change"),
        f"{outside:,} {CLAIMS['outside']}" if outside else "",
        translated("{quiet:,} come with any filing", quiet=quiet) if quiet else "",
        translated("{seen:,} read", seen=seen) if seen else "",
    )
    return " · ".join(part for part in told if part)
