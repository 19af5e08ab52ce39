"""Where something stands, in the words of a person who has the paper: the exhibit, the Item, the printed page."""

from __future__ import annotations

from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

from viewer.filing.model import Document, Filing, Place
from viewer.language import translated
from viewer.outline.model import Section
from viewer.page.numbers import PageNumber, PageNumbers
from viewer.wording import cut

if TYPE_CHECKING:
    from viewer.reading import Reading

_LONGEST = 70


class Locator:
    """Names places of one filing."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._pages = cache(partial(_numbers_of, reading.filing))

    def page(self, place: Place) -> str:
        """The page: by the number printed on it, else by counting page breaks; empty where there are none."""
        number = self.page_number(place)
        return number.words if number else ""

    def page_number(self, place: Place) -> PageNumber | None:
        """The page by its number and its count; None where there are no page breaks."""
        return self._pages(place.document).at(place.block)

    def section(self, place: Place) -> Section | None:
        """The narrowest section that a place is in."""
        return next(reversed(self.reading.outline(place.document).at(place)), None)

    def words(self, place: Place) -> str:
        """The exhibit or the section, and the page: "Item 9A, page 44"."""
        document = self.reading.filing.documents[place.document]
        section = self.section(place)
        name = (section.label or cut(section.title, _LONGEST) or section.kind.capitalize()) if section else ""
        home = document.exhibit_name
        if home and (place.block == 0 or section is None or section.kind in ("cover", "body")):
            name = ""
        return ", ".join(filter(None, (home, name, self.page(place)))) or translated("its beginning")

    @cached_property
    def names(self) -> dict[str, str]:
        """Sections by the label that changes have, with their titles; exhibits with what a reader would call them."""
        names: dict[str, str] = {}
        for outline in self.reading.outlines:
            document = self.reading.filing.documents[outline.document]
            labelled = {section.label: section.title for section in outline.walk() if section.label}
            if document.is_exhibit:
                label = document.exhibit_name
                labelled[label] = outline.title
            for label, title in labelled.items():
                names.setdefault(label, together(label, title))
        return names

    def document(self, index: int) -> Document:
        """One document of the filing."""
        return self.reading.filing.documents[index]


def _numbers_of(filing: Filing, document: int) -> PageNumbers:
    return PageNumbers(filing.documents[document])


def together(*words: str | None) -> str:
    """Words with a dot between: "Item 7 · Management's Discussion"."""
    return " · ".join(filter(None, words))
