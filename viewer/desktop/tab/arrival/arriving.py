"""What a path holds, brought into a tab: first what is read first, then the whole; what is open stays until then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from viewer.desktop.process import apart
from viewer.desktop.tab.arrival.opening import Opening
from viewer.desktop.tab.arrival.refusal import refused
from viewer.desktop.tab.header_told import HeaderTold
from viewer.desktop.tab.leaf import Leaf
from viewer.filing.model import FilingError, Place, Report
from viewer.language import translated
from viewer.library.opening import Opened, stopped
from viewer.telling.beginning import point_of
from viewer.telling.shown import FirstPage
from viewer.telling.spots.filing_spots import has_spot, moved_spot, spot_of_file
from viewer.telling.spots.history import Spot

Opener = Callable[[Path, Report | None], Opened | Iterator[Opened | FirstPage]]


class Arriving(QObject):
    """Reads a path into a leaf, and says where in it the reader is to begin."""

    opened_changed = Signal()
    """A filing arrived, or more is known of it."""
    load_begun = Signal()
    """The path is about to be read."""
    begun = Signal()
    """Where the reader begins was said."""
    spot_asked = Signal(object)
    """The reader is to begin at a ``Spot``."""
    stop_asked = Signal(object)
    """The reader is led to what the pair is about: a ``Stop``."""
    step_asked = Signal(int)
    """What the reader wanted to step to is there."""
    failed = Signal(object)
    """Nothing is there, and nothing can be read: an exception."""
    was_stopped = Signal()
    """The reader stopped the reading before anything was there."""
    said = Signal(str)
    """A sentence about what could not be read, while what was read before stays."""

    def __init__(self, path: Path, leaf: Leaf, told: HeaderTold) -> None:
        super().__init__(leaf)
        self.left_at: Place | None = None
        """Where the filing was left when it was read before."""
        self.wanted_file = ""
        """The name, in small letters, of the file in it that is to be shown."""
        self._path = path
        self._leaf = leaf
        self._told = told
        self._opener: Opener = self._open
        self._wanted: Spot | None = None
        self._wanted_step = 0
        self._is_begun = self._is_untouched = False
        self._opening = Opening(self)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), leaf, self.stop)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._is_covered = False
        self._connect()
        self._on_running_changed()

    @property
    def is_running(self) -> bool:
        """Whether more is to come."""
        return self._opening.is_running

    @property
    def is_as_found(self) -> bool:
        """Whether the program finds what belongs to the filing, and nobody named what is read beside it."""
        return self._opener in (self._open, apart.in_turn)

    def load(self, opener: Opener | None, at: Spot | None) -> None:
        """Read the path and begin at a spot; without ``opener`` as it was read before."""
        self.load_begun.emit()
        opener = self._opener = opener or self._opener
        self._wanted, self._is_begun = at, False
        if self._leaf.opened is None:
            self._leaf.stage.announce(
                translated("Reading {name}", name=self._path.name), translated("Finding its documents…")
            )
        self._leaf.stage.show_progress(0)
        self._opening.begin(lambda report: opener(self._path, report))
        self._told.show_awaited(is_read_again=self._leaf.opened is not None)

    def stop(self) -> None:
        """Give up what is being read; what is there stays."""
        if self._opening.stop():
            self._keep_what_is_there()

    def step_later(self, by: int) -> None:
        """The reader wants the next change, or the one before: go there from where they are, once it is known."""
        self._wanted_step = by
        self._on_touched()
        self.said.emit(
            translated("The filings are still being compared: you are led to the change as soon as it is known.")
        )

    def cover(self, is_covered: bool) -> None:
        """A card is over the page, and Esc is its own."""
        self._is_covered = is_covered
        self._on_running_changed()

    def _connect(self) -> None:
        self._opening.came.connect(self._on_came)
        self._opening.failed.connect(self._on_failed)
        self._opening.progressed.connect(self._on_progressed)
        self._opening.changed.connect(self._on_running_changed)
        self._leaf.first_shown.connect(self._opening.go_on)
        self._leaf.shown.connect(self._opening.go_on)
        self._leaf.failed.connect(self._opening.go_on)
        self._leaf.jumped.connect(self._on_touched)
        self._leaf.stage.pane.touched.connect(self._on_touched)

    def _on_came(self, opened: Opened | FirstPage) -> None:
        """A step of the reading; of what was open already only the whole counts."""
        if isinstance(opened, FirstPage):
            self._show_first(opened)
        elif self._is_begun:
            self._complete(opened)
        elif not opened.is_awaited or self._leaf.opened is None:
            self._is_begun = True
            self._begin(opened)
            self._told.show_awaited(is_read_again=False)
        else:
            self._opening.go_on()

    def _begin(self, opened: Opened) -> None:
        """Show what was read: from where it was left or asked for, else a pair's point, else its beginning."""
        leaf, before = self._leaf, self._leaf.opened or opened
        leaf.history.move(lambda spot: moved_spot(spot, before, opened))
        left = Spot(opened.own_side, self.left_at) if self.left_at is not None else None
        # Who began to read the first page stays where they are.
        read = None if self._is_untouched or leaf.here is None else Spot(opened.own_side, leaf.here.place)
        asked = self._wanted or spot_of_file(opened, self.wanted_file) or leaf.history.present or read or left
        self._wanted = None
        is_known = asked is not None and has_spot(opened, asked)
        start = asked if asked and is_known else Spot(opened.own_side, Place(0, 0))
        leaf.begin(opened, start.side if start.side != "effective" else "original")
        self.opened_changed.emit()
        if not opened.shown(leaf.side).filing.documents:
            self.failed.emit(FilingError(self._path, translated("it holds no document to show")))
        elif is_known or (point := point_of(opened)) is None:
            self.spot_asked.emit(start)
            self._is_untouched = not is_known and not leaf.stage.pane.was_touched
        else:
            leaf.history.jump(start)
            self.stop_asked.emit(point)
        self.begun.emit()

    def _complete(self, opened: Opened) -> None:
        """More is known of what is shown; a reader who has done nothing yet is led to the point of the pair."""
        point = point_of(opened) if self._is_untouched else None
        if not self._leaf.renew(opened, is_left=point is not None):
            self._begin(opened)
            return
        self.opened_changed.emit()
        self._told.renew()
        if point is not None:
            self.stop_asked.emit(point)
        step, self._wanted_step = self._wanted_step, 0
        if step and not opened.is_awaited:
            self.step_asked.emit(step)
        for finding in opened.remarks:
            if finding.severity == "error":
                self.said.emit(finding.what)

    def _on_failed(self, error: Exception) -> None:
        """What was to be read cannot be: where something is open it stays, and a sentence says why."""
        if self._leaf.opened is None:
            self.failed.emit(error)
            return
        self._keep_what_is_there()
        if not isinstance(error, FilingError | OSError):
            raise error
        path, reason = refused(error, self._path)
        self.said.emit(translated("{name} {reason}; what was read before stays.", name=path.name, reason=reason))

    def _keep_what_is_there(self) -> None:
        opened = self._leaf.opened
        if opened is None:
            self.was_stopped.emit()
        elif opened.is_awaited:
            self._complete(stopped(opened))

    def _open(self, path: Path, report: Report | None) -> Iterator[Opened | FirstPage]:
        """Read what lies at the path, whose first page comes first where nothing is open yet."""
        theme = self._leaf.theme if self._leaf.opened is None else None
        return apart.opened_apart("open_in_turn", path, report=report, theme=theme)

    def _show_first(self, first: FirstPage) -> None:
        """Show the page of what is being read, unless the reader is to begin elsewhere; all else is put in later."""
        left = self.left_at or Place(0, 0)
        is_elsewhere = self._wanted is not None or bool(self.wanted_file) or left.document > 0
        if self._leaf.opened is not None or self._leaf.history.present is not None or is_elsewhere:
            self._opening.go_on()
            return
        self._is_untouched = not self._leaf.stage.pane.was_touched
        self._leaf.show_first(first.shown, left)

    def _on_touched(self) -> None:
        self._is_untouched = False

    def _on_progressed(self, share: float, what: str) -> None:
        if not self._is_begun:
            self._leaf.stage.show_progress(share, what)

    def _on_running_changed(self) -> None:
        self._escape.setEnabled(self.is_running and not self._is_covered)
        if not self.is_running:
            self._leaf.stage.quieten()
            self._told.show_awaited(is_read_again=False)
