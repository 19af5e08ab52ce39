"""Marks, cards and the page they make up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import ascii_lowercase
from typing import TYPE_CHECKING, Literal, Protocol, get_args

from viewer.filing.model import Block, Filing, Payload, Place

if TYPE_CHECKING:
    from viewer.amendments.model import Statement
    from viewer.comparison.model import Claim, Comparison
    from viewer.exhibits.model import Exhibits
    from viewer.outline.model import Outline

MarkKind = Literal[
    "link", "outside", "unfollowed", "change", "note", "match", "section", "origin",
    "own-yellow", "own-green", "own-blue", "own-pink",
]  # fmt: skip
"""What a mark is for; "own" ones are the reader's highlights, by their colour."""
CardKind = Literal["change", "note", "origin"]
"""What a card tells of: a change of the comparison, a note of the statement, an origin of the effective text."""


@dataclass(frozen=True, slots=True)
class CardRef:
    """Which card: ``index`` is that of what it tells among all of its kind. As text it is an id of the page."""

    kind: CardKind
    index: int

    def __str__(self) -> str:
        return f"{self.kind}-{self.index}"

    @property
    def number(self) -> str:
        """What a person calls it: the number of a change in the memo and on either side of a pair; a note's letter."""
        if self.kind != "note":
            return str(self.index + 1)
        before, last = divmod(self.index, len(ascii_lowercase))
        return ascii_lowercase[last] * (before + 1)


def card_named(name: str) -> CardRef | None:
    """The card of an id that the page tells; None where it tells of none."""
    kind, _, number = name.partition("-")
    known = next((one for one in get_args(CardKind) if one == kind), None)
    return CardRef(known, int(number)) if known and number.isdecimal() else None


class Read(Protocol):
    """The part of a reading that a page shows."""

    @property
    def filing(self) -> Filing: ...  # noqa: D102
    @property
    def outlines(self) -> tuple[Outline, ...]: ...  # noqa: D102
    def outline(self, document: int) -> Outline: ...  # noqa: D102
    @property
    def exhibits(self) -> Exhibits: ...  # noqa: D102
    @property
    def statement(self) -> Statement | None: ...  # noqa: D102


class ReadBeside(Protocol):
    """The part of an amended reading that a page shows."""

    @property
    def amendment(self) -> Read: ...  # noqa: D102
    @property
    def original(self) -> Read | None: ...  # noqa: D102
    @property
    def statement(self) -> Statement: ...  # noqa: D102
    @property
    def comparison(self) -> Comparison | None: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters, a cell or a block that the page sets off.

    ``id`` is a link's index for "link" and "unfollowed", an address for "outside", that of a card for the others;
    ``title`` the words a person sees on pointing at it.
    """

    place: Place
    kind: MarkKind
    id: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """What stands in the gutter beside a place of the shown document.

    ``place`` is where the card stands and ``about`` all that it is about. ``caption`` names a cell by its row and
    column; ``ahead`` and ``behind`` are the words around ``before`` in the shown text. ``actions`` are (id, label):
    "counterpart", "source" and "replaced" are for the window to do, "why" unfolds ``why`` inside the card. ``claim`` is
    that of the change it tells, None of a note's card. ``quotes`` are the
    sentences of the notes that name it. A card is ``quiet`` that tells that nothing was amended, or a
    change that comes with any filing. ``pieces`` are the words that differ within a passage, gone and new, which
    "pieces" unfolds.
    """

    ref: CardRef
    place: Place
    heading: str
    badge: str = ""
    claim: Claim | None = None
    quotes: tuple[str, ...] = ()
    caption: str = ""
    ahead: str = ""
    before: str = ""
    after: str = ""
    behind: str = ""
    delta: float | None = None
    percent: float | None = None
    unit: str = ""
    why: str = ""
    actions: tuple[tuple[str, str], ...] = ()
    about: tuple[Place, ...] = ()
    quiet: bool = False
    pieces: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One document as a whole HTML page.

    ``images`` are the filing's pictures by lower-case file name, ``cards`` the gutter's in document order, ``blocks``
    the document's blocks, by which characters of the page are turned into places and back. ``parts`` is each block's
    HTML as the page has it, ``runs`` the runs of text that fold, as JSON.
    """

    html: str = field(repr=False)
    title: str
    images: Mapping[str, Payload] = field(default_factory=dict, repr=False)
    cards: tuple[Card, ...] = ()
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    parts: tuple[str, ...] = field(default=(), repr=False)
    runs: str = "[]"
