"""What the palettes offer: every command that can be given now, every section of the filing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from viewer.desktop.registry import Actions, keys_text
from viewer.desktop.widgets.palette import Also, Choice
from viewer.filing.model import Place
from viewer.language import translated
from viewer.library.opening import Opened, Side
from viewer.page.numbers import PageNumbers
from viewer.telling.contents.entry import Entry
from viewer.telling.contents.tree import entries
from viewer.telling.spots.history import Spot
from viewer.telling.spots.pages import sought_page

if TYPE_CHECKING:
    from viewer.reading import Reading


def command_choices(actions: Actions[Any]) -> list[Choice]:
    """The commands, with their keys."""
    return [
        Choice(one.text.rstrip("…"), keys_text(one).split(", ")[0], action.trigger)
        for one, action in actions.available()
        if one.name != "palette"
    ]


def section_choices(opened: Opened, side: Side, go: Callable[[Spot], None]) -> list[Choice]:
    """The lines of the contents that lead somewhere, as deep as they stand there."""
    return [
        Choice(" ".join(part for part in (entry.label, entry.title) if part), "", _going(go, entry.spot), depth)
        for entry, depth in _flat(entries(opened, side), 0)
        if entry.spot is not None
    ]


def page_choice(reading: Reading, here: Place, side: Side, go: Callable[[Spot], None]) -> Also:
    """The page whose number is typed, of the document where the reader is, or a sentence that it has none."""
    document = reading.filing.documents[here.document]

    def also(typed: str) -> tuple[Choice | None, str]:
        sought = sought_page(document, typed, here.block)
        if sought is None or sought.place is None:
            return None, sought.why if sought is not None else ""
        page = PageNumbers(document).at(sought.place.block)
        counted = translated("{counted} of {last}", counted=page.counted, last=page.last) if page else ""
        told = translated("Page {label}", label=sought.label)
        return Choice(told, counted, _going(go, Spot(side, sought.place))), ""

    return also


def _going(go: Callable[[Spot], None], spot: Spot) -> Callable[[], None]:
    return lambda: go(spot)


def _flat(level: tuple[Entry, ...], depth: int) -> Iterator[tuple[Entry, int]]:
    for entry in level:
        yield entry, depth
        yield from _flat(entry.children, depth if entry.kind == "group" else depth + 1)
