"""Where something stands, in the words of a person who has the paper: the exhibit, the Item, the printed page."""

from __future__ import annotations

from functools import cache, cached_property

from viewer.filing.model import Document, Place
from viewer.filing.paper.pages import PrintedPages
from viewer.language import translated
from viewer.outline.model import Section
from viewer.reading import Reading
from viewer.wording import cut

_LONGEST = 70


class Locator:
    """Names places of one filing."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._pages = cache(self._pages_of)

    def page(self, place: Place) -> str:
        """The page: by the number printed on it, else by counting page breaks; empty where there are none."""
        document = self._reading.filing.documents[place.document]
        if not document.blocks or document.blocks[-1].page == 1:
            return ""
        printed = self._pages(place.document)
        if number := printed.at(place.block):
            return translated("page {number}", number=number)
        counted = document.blocks[min(place.block, len(document.blocks) - 1)].page
        return (
            translated("unnumbered page {counted}", counted=counted)
            if printed
            else translated("page {counted}", counted=counted)
        )

    def section(self, place: Place) -> Section | None:
        """The narrowest section that a place is in."""
        return next(reversed(self._reading.outline(place.document).at(place)), None)

    def words(self, place: Place) -> str:
        """The exhibit or the section, and the page: "Item 9A, page 44"."""
        document = self._reading.filing.documents[place.document]
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
        for outline in self._reading.outlines:
            document = self._reading.filing.documents[outline.document]
            labelled = {section.label: section.title for section in outline.walk() if section.label}
            if document.is_exhibit:
                label = document.exhibit_name
                labelled[label] = outline.title
            for label, title in labelled.items():
                names.setdefault(label, together(label, title))
        return names

    def document(self, index: int) -> Document:
        """One document of the filing."""
        return self._reading.filing.documents[index]

    def _pages_of(self, document: int) -> PrintedPages:
        return PrintedPages(self._reading.filing.documents[document].blocks)


def together(*words: str | None) -> str:
    """Words with a dot between: "Item 7 · Management's Discussion"."""
    return " · ".join(filter(None, words))
