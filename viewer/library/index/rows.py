"""A filing as the index keeps it: the blocks of its text, and in which Item, exhibit and form each of them stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from viewer.edgar.exhibit_numbers import Label, label_of_type
from viewer.edgar.item_numbers import ItemKey
from viewer.filing.model import Document, Filing, Header
from viewer.outline.model import Outline, Section

ANY_EXHIBIT = "x"
_MOST_BLOCKS = 1 << 20
_NOT_IN_A_WORD = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Blocks of a document from ``block`` on that stand under one heading.

    ``type`` is the document's. ``label`` is the nearest Item's or Part's ("Item 1A"), ``title`` the nearest heading's;
    ``held`` are the words by which the index knows the form, the Items and the exhibit.
    """

    document: int
    block: int
    type: str
    held: str
    label: str | None
    title: str


@dataclass(frozen=True, slots=True)
class TextRow:
    """A block's text and its place."""

    document: int
    block: int
    text: str


def stretches(header: Header, documents: Sequence[Document], outlines: Iterable[Outline]) -> tuple[Stretch, ...]:
    """The stretches of a filing, in its order; each document begins one."""
    forms = form_words(header)
    by_document = {outline.document: outline for outline in outlines}
    found: list[Stretch] = []
    for document in documents:
        exhibit = exhibit_words(label_of_type(document.type)) if document.is_exhibit else ()
        base = [*forms, *exhibit]
        found.append(Stretch(document.index, 0, document.type, " ".join(base), None, ""))
        outline = by_document.get(document.index)
        for chain in _chains(outline.sections if outline else ()):
            section = chain[-1]
            items = [word for one in chain for key in one.items for word in item_words(key)]
            label = next((one.label for one in reversed(chain) if one.label), None)
            held = " ".join(dict.fromkeys([*base, *items]))
            found.append(Stretch(document.index, section.place.block, document.type, held, label, section.title))
    return tuple(found)


def text_rows(filing: Filing) -> Iterator[TextRow]:
    """The blocks of a filing that hold text, in its order."""
    count = 0
    for document in filing.documents:
        for number, block in enumerate(document.blocks):
            if block.text and count < _MOST_BLOCKS:
                count += 1
                yield TextRow(document.index, number, block.text)


class Finder:
    """Finds the stretch that a block stands in."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        self._stretches = sorted(stretches, key=lambda one: (one.document, one.block))
        self._begins = [(one.document, one.block) for one in self._stretches]

    def at(self, document: int, block: int) -> Stretch:
        """The last stretch that has begun by the end of a block."""
        return self._stretches[bisect_right(self._begins, (document, block)) - 1]


def form_words(header: Header) -> tuple[str, ...]:
    """The form, and what it amends: "10-K/A" is held as ``f10ka`` and ``f10k``."""
    forms = [form for form in (header.form, header.base_form) if form]
    return tuple(dict.fromkeys(form_word(form) for form in forms))


def form_word(form: str) -> str:
    """The word by which a form is known, however it is written."""
    return "f" + _NOT_IN_A_WORD.sub("", form.lower())


def item_words(key: ItemKey) -> tuple[str, ...]:
    """An Item by its number alone and, where the form has Parts, by its Part and number."""
    number = "i" + _NOT_IN_A_WORD.sub("p", key.number.lower()).strip("p")
    return (number, f"p{key.part.lower()}{number}") if key.part else (number,)


def exhibit_words(label: Label | None) -> tuple[str, ...]:
    """An exhibit by its number and by what that is a subdivision of: 10.1(a) is held as 10, 10.1 and 10.1(a), too."""
    if label is None:
        return (ANY_EXHIBIT,)
    ends = range(1, len(label.key) + 1)
    return (ANY_EXHIBIT, *(ANY_EXHIBIT + "p".join(label.key[:end]) for end in ends))


def _chains(sections: Sequence[Section], above: tuple[Section, ...] = ()) -> Iterator[tuple[Section, ...]]:
    for section in sections:
        chain = (*above, section)
        yield chain
        yield from _chains(section.children, chain)
