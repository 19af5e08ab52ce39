"""An entry of the Contents panel, and the badges at its right edge; pure data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from viewer.filing.model import Place
from viewer.page.model import CardRef
from viewer.telling.spots.history import Spot

Tone = Literal["plain", "changed"]


@dataclass(frozen=True, slots=True)
class Badge:
    """A word or a count at the right edge of an entry; ``cards`` are what a count counts.

    ``is_quiet``: all that it counts comes with any filing.
    """

    text: str
    tone: Tone = "plain"
    tip: str = ""
    cards: tuple[CardRef, ...] = ()
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the tree: a bold label, a title, badges, and where a click leads (None: nowhere).

    ``end`` is where the next line's text begins; None: with the end of the document. ``amendment`` is another amendment
    of the same original, which a click reads in the place of the one that is shown; ``filing`` another filing of the
    chain, which a click opens.
    """

    label: str
    title: str
    spot: Spot | None
    end: Place | None = None
    badges: tuple[Badge, ...] = ()
    children: tuple[Entry, ...] = ()
    kind: Literal["group", "entry"] = "entry"
    tip: str = ""
    amendment: Path | None = None
    filing: Path | None = None

    @property
    def is_changed(self) -> bool:
        """Whether something in it differs between two filings, of a kind that does not come with any filing."""
        return any(badge.cards and not badge.is_quiet for badge in self.badges)


Told = Callable[[Place, Place | None], list[Badge]]
"""The badges of what stands from one place to another."""


def group(title: str, children: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries under a title of their own, where there are any."""
    children = tuple(children)
    return (Entry("", title, None, kind="group"), *children) if children else ()
