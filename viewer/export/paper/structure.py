"""What a tagged PDF tells of its text: elements in reading order, by the names of ISO 32000-1, 14.8.4."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_GROUPS: Final = frozenset({"Document", "Sect", "BlockQuote", "Note", "TOCI", "LBody", "TD", "TH"})
"""Elements that hold paragraphs."""
_CELLS: Final = frozenset({"TD", "TH"})
_HOLDERS: Final = _CELLS | {"LBody"}


def letters_of(text: str) -> str:
    """A text without its white space and without regard to case, as it is compared with what was printed."""
    return "".join(text.translate(_INVISIBLE).split()).casefold()


Box = tuple[float, float, float, float]


class Spot(NamedTuple):
    """A marked sequence on a page: which page, counted from 0, and the number that it has there."""

    page: int
    number: int


class Annotation(NamedTuple):
    """A link annotation: which page, counted from 0, and which of the page's annotations."""

    page: int
    place: int


@dataclass(eq=False)
class Words:
    """A stretch of text, or a picture, of one element, and the marked sequences in which it was printed."""

    owner: Element
    text: str
    spots: list[Spot] = field(default_factory=list)
    is_repeated: bool = False
    """It stands at the head of a table, which the engine prints anew on each page."""
    is_drawn: bool = False
    """It is a rule within a table, drawn with signs."""
    letters: str = field(init=False)

    def __post_init__(self) -> None:
        self.letters = letters_of(self.text)


@dataclass(eq=False)
class Element:
    """A structure element; ``attributes`` are those of a table's cell or of a list.

    ``told`` is the alternate text of a picture, and ``box`` its frame on the page, in points: left, low, right, high.
    """

    role: str
    parent: Element | None = None
    told: str = ""
    title: str = ""
    leads_to: str = ""
    box: Box | None = None
    attributes: Mapping[str, str | int] = field(default_factory=dict)
    children: list[Element | Words | Annotation] = field(default_factory=list)

    def add(self, role: str) -> Element:
        """A new element, the last of this one's."""
        made = Element(role, self)
        self.children.append(made)
        return made

    def add_words(self, text: str) -> Words:
        """Words as the last of this one's; none are a picture."""
        made = Words(self, text)
        self.children.append(made)
        return made

    def add_after(self, role: str) -> Element:
        """A new element where a paragraph may stand, as soon after this one as may be."""
        child = self
        while child.parent is not None and child.parent.role not in _GROUPS:
            child = child.parent
        above = child.parent
        if above is None:
            return child.add(role)
        made = Element(role, above)
        above.children.insert(above.children.index(child) + 1, made)
        return made

    def take(self, child: Element) -> None:
        """Have what a child has in its place."""
        self.children = child.children
        for one in self.children:
            if isinstance(one, Words):
                one.owner = self
            elif isinstance(one, Element):
                one.parent = self

    @property
    def spoken(self) -> str:
        """Its text on one line, and what is told of its pictures."""
        told = (one.text or one.owner.told for one in self.words())
        return " ".join("".join(told).split())

    @property
    def holds_paragraphs(self) -> bool:
        """Whether a paragraph may stand in it."""
        return self.role in _GROUPS

    def walk(self) -> Iterator[Element]:
        """This element and all under it, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def words(self) -> Iterator[Words]:
        """All that is read in it, in order."""
        for child in self.children:
            if isinstance(child, Words):
                yield child
            elif isinstance(child, Element):
                yield from child.words()


def label_of(words: Words) -> Element | None:
    """A new label for the entry of a list that words begin; None for others, and for an entry that has one."""
    child: Element | Words = words
    above: Element | None = words.owner
    while above is not None and above.role != "LI" and above.children[0] is child:
        child, above = above, above.parent
    if above is None or above.role != "LI" or above.children[0] is not child:
        return None
    label = Element("Lbl", above)
    above.children.insert(0, label)
    return label


def level_headings(document: Element) -> None:
    """Make each heading no more than one level deeper than the one before it, and the first of the first level."""
    before = 0
    for element in document.walk():
        if element.role[0] == "H" and element.role[1:].isdigit():
            before = min(int(element.role[1:]), before + 1)
            element.role = f"H{before}"


def prune(element: Element) -> bool:
    """Leave out what was not printed; whether anything is left of the element.

    A table's cells stay, if empty, so that its rows have equally many; a row of which nothing was printed goes, unless
    a cell reaches over several rows. A paragraph that is all of a cell, or of an entry of a list, is that itself.
    """
    kept: list[Element | Words | Annotation] = []
    is_printed = False
    reaches = element.role == "Table" and any("RowSpan" in one.attributes for one in element.walk())
    for child in element.children:
        lives = prune(child) if isinstance(child, Element) else bool(child.spots) if isinstance(child, Words) else True
        is_printed |= lives
        if lives or (isinstance(child, Element) and (child.role in _CELLS or (reaches and child.role == "TR"))):
            kept.append(child)
    element.children = kept
    if element.role in _HOLDERS and len(kept) == 1 and isinstance(kept[0], Element) and kept[0].role == "P":
        element.take(kept[0])
    return is_printed
