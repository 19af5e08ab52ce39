"""Which filing stands beside the one that is read: the reader's choice, kept for the next time, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.desktop.controllers import asking
from viewer.desktop.process import apart
from viewer.desktop.process.later import pairings
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.tabs import Tabs
from viewer.desktop.widgets.palette import Choice
from viewer.filing.model import Filing, FilingError
from viewer.language import translated
from viewer.library.opening import Opened
from viewer.wording import filing_named

if TYPE_CHECKING:
    from viewer.library.kept.pairings import KeptPairings


class Pairings(QObject):
    """Changes what stands beside the filing in front."""

    said = Signal(str)
    choices_offered = Signal(object, str)
    """The reader is to choose: a list of ``Choice``, and what for."""

    def __init__(self, tabs: Tabs) -> None:
        super().__init__(tabs)
        self._tabs = tabs

    def ask_original(self) -> None:
        """Let the reader say what the amendment amends: one of those that it may amend, another file, or none."""
        view, opened = self._tabs.current, self._opened
        if view is None or opened is None:
            return
        others = self._choices(opened)
        if opened.amendment is None and not others:
            self._ask_file(view)
            return
        others.append(Choice(translated("Another file…"), "", partial(self._ask_file, view)))
        if opened.amendment is not None:
            others.append(Choice(translated("None of these"), translated("read it alone"), self.read_alone))
        self.choices_offered.emit(others, translated("Which filing does it amend?"))

    def choose_amendment(self, path: Path) -> None:
        """Read the original with another of its amendments, now and the next time."""
        view, opened = self._tabs.current, self._opened
        if view is not None and opened is not None:
            original = opened.first.filing
            self._keep(lambda kept: kept.choose("amendment", original.path, original.header, path))
            view.load(apart.pair(original.path, path))

    def read_alone(self) -> None:
        """Read the filing that was opened without another beside it, now and the next time."""
        view, opened = self._tabs.current, self._opened
        if view is None or opened is None:
            return
        amendment = _amendment(opened)
        if amendment is not None and amendment.path.absolute() == view.path.absolute():
            self._keep(lambda kept: kept.choose("original", amendment.path, amendment.header, None))
        else:
            original = opened.first.filing
            self._keep(lambda kept: kept.choose("amendment", original.path, original.header, None))
        view.load(apart.in_turn)

    def let_program_choose(self) -> None:
        """Forget what was chosen for either filing, and read again."""
        view, opened = self._tabs.current, self._opened
        if view is None or opened is None:
            return
        self._keep(lambda kept: _forget(kept, opened))
        view.load(apart.in_turn)

    @property
    def _opened(self) -> Opened | None:
        return self._tabs.current.opened if self._tabs.current else None

    def _choices(self, opened: Opened) -> list[Choice]:
        return [
            Choice(filing_named(one.header), one.path.name, partial(self.choose_original, one.path))
            for one in opened.candidates
        ]

    def _ask_file(self, view: FilingView) -> None:
        if (original := asking.original(view, str(view.path.parent))) is not None:
            self.choose_original(original)

    def choose_original(self, original: Path) -> None:
        """Read the amendment beside an original, now and the next time."""
        view, opened = self._tabs.current, self._opened
        amendment = _amendment(opened) if opened else None
        if view is not None and amendment is not None:
            self._keep(lambda kept: kept.choose("original", amendment.path, amendment.header, original))
            view.load(apart.pair(original, amendment.path))

    def _keep(self, change: Callable[[KeptPairings], None]) -> None:
        try:
            change(pairings.KeptPairings())
        except FilingError as error:
            self.said.emit(str(error))
        except OSError as error:
            self.said.emit(translated("The choice could not be kept ({strerror}).", strerror=error.strerror))


def _amendment(opened: Opened) -> Filing | None:
    return opened.amended.amendment.filing if opened.amended else None


def _forget(kept: KeptPairings, opened: Opened) -> None:
    for filing in (opened.first.filing, _amendment(opened)):
        if filing is not None:
            kept.forget(filing.path, filing.header)
