"""What the line above the page tells of its tab: the document, the way it is read, the count, what is yet to come."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from viewer.desktop.tab.leaf import Leaf
from viewer.desktop.tab.modes import Modes
from viewer.desktop.tab.note_steps import Count, NoteSteps
from viewer.desktop.tab.reading_header import ReadingHeader
from viewer.language import translated
from viewer.telling.awaited import awaited
from viewer.telling.headings.where import heading, mention, way_back
from viewer.telling.spots.history import Spot

_A_SECOND = 1000


class HeaderTold(QObject):
    """Keeps the header of a tab true to what is shown under it."""

    def __init__(self, header: ReadingHeader, leaf: Leaf, steps: NoteSteps, modes: Modes) -> None:
        super().__init__(leaf)
        self._header = header
        self._leaf = leaf
        self._steps = steps
        self._modes = modes
        self._is_read_again = False
        self._hits: Count | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_A_SECOND)
        self._soon.timeout.connect(self._say_awaited)
        leaf.turned.connect(self._show_document)
        steps.changed.connect(self.show_count)
        modes.changed.connect(self.show_count)
        modes.changed.connect(self._say_awaited)

    def renew(self) -> None:
        """Other things are known of the document that is shown."""
        if (here := self._leaf.here) is not None:
            self._show_document(here)
            self.show_awaited(is_read_again=False)

    @property
    def counts_hits(self) -> bool:
        """Whether it tells of hits, which the arrows then walk through."""
        return self._hits is not None

    def show_hits(self, count: Count | None) -> None:
        """Tell of the hits that are walked through in place of the changes; None: of the changes again."""
        if count != self._hits:
            self._hits = count
            self.show_count()

    def show_count(self) -> None:
        """Tell the way the tab is read, and at which change or hit the reader stands."""
        opened, is_effective = self._leaf.opened, self._leaf.side == "effective"
        has_notes = opened is not None and opened.amended is not None and self._steps.has_any
        self._header.show_mode(self._modes.current, can_change=self._modes.can_change, can_amend=self._modes.can_amend)
        shown = has_notes and (self._leaf.notes_shown or is_effective)
        self._header.show_notes(shown=shown or self.counts_hits, count=self._hits or self._steps.told)

    def show_awaited(self, *, is_read_again: bool) -> None:
        """Tell what is yet to come; what mostly is over by then only after a second."""
        self._is_read_again = is_read_again
        opened = self._leaf.opened
        if opened is not None and opened.reached == "seeking":
            self._soon.start()
        else:
            self._say_awaited()

    def _say_awaited(self) -> None:
        self._soon.stop()
        opened = self._leaf.opened
        told = awaited(opened, (self._modes.wished or "").replace("-", " ")) if opened is not None else ""
        self._header.show_awaited(translated("Reading it again…") if self._is_read_again else told)

    def _show_document(self, spot: Spot) -> None:
        leaf, header = self._leaf, self._header
        assert leaf.opened is not None
        reading = leaf.opened.shown(leaf.side)
        told = heading(reading, spot.place.document)
        if leaf.side == "effective":
            told = replace(told, title=translated("{title}, as amended", title=told.title))
        self._steps.show(leaf.opened, leaf.side)
        other = way_back(leaf.opened.first.filing.header) if leaf.side == "amendment" else ""
        mentions = tuple((place, mention(reading, place)) for place in told.mentions)
        header.show_heading(told, mentions, len(reading.exhibits.ledger), other)
        self.show_count()
        header.show()
