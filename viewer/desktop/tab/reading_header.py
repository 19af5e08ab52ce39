"""The line above the page: where the reader is, what that is attached to, notes shown or not, next and previous."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QWidget

from viewer.desktop.tab.note_steps import Count
from viewer.desktop.widgets.elided import ElidedButton, ElidedLabel
from viewer.desktop.widgets.layouts import link_button, row, words
from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.segmented import Segmented
from viewer.desktop.widgets.theme import Appearance, scaled
from viewer.filing.model import Place
from viewer.language import translated
from viewer.library.opening import MODES, Mode
from viewer.telling.headings.where import Heading
from viewer.wording import listed_of, plural

Mention = tuple[Place, str]
"""Where something is mentioned, and that place in a line."""

_ROOM_FOR_TWO = 1600
"""So wide a page leaves room for a second one beside it, at their usual widths."""
_ROOM_TO_COUNT = 620
_ROOM_FOR_WHOLE_WORDS = 540
_ROOM_FOR_ARROWS = 380
_LEAST_TITLE = 40
# What is to be shown however narrow a side is; the words beside it give way.
_LEAST = 300
_MARGIN, _NARROW_MARGIN, _GAP = 22, 12, 6
_MODE_WORDS = (translated("As filed"), translated("Side by side"), translated("As amended"))
_SHORT_MODE_WORDS = (translated("Filed"), translated("Both"), translated("Amended"))


class ReadingHeader(QFrame):
    """Title and attachment at the left; the switch and the note arrows at the right, only where there are notes."""

    mention_chosen = Signal(object)
    """The reader wants to go to a ``Place`` that mentions the shown exhibit."""
    exhibits_asked = Signal()
    beside_asked = Signal()
    """The reader wants to read something else beside what is shown."""
    mode_chosen = Signal(str)
    """The reader wants to read the pair in another ``Mode``."""
    step_asked = Signal(int)
    other_filing_asked = Signal()
    stop_asked = Signal()
    """The reader does not want to wait for what is yet to come."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readingHeader")
        self.setFixedHeight(scaled(52))
        self.setMinimumWidth(_LEAST)
        self.title = ElidedLabel("title", kept=40)
        self.attached = ElidedButton()
        self.attached.clicked.connect(self._on_mentions_asked)
        self.exhibits = ElidedButton("link")
        self.exhibits.setToolTip(translated("List the exhibits (Alt+4)"))
        self.exhibits.clicked.connect(self.exhibits_asked)
        self.beside = link_button(translated("Read beside…"))
        self.beside.setToolTip(translated("Read another document or filing beside this one"))
        self.beside.clicked.connect(self.beside_asked)
        self.beside.hide()
        self._mentions: tuple[Mention, ...] = ()
        self.other_filing = ElidedButton("link")
        self.other_filing.clicked.connect(self.other_filing_asked)
        self.awaited = ElidedLabel("soft")
        self.stop = link_button(translated("Stop"))
        self.stop.setToolTip(translated("Stop this (Esc)"))
        self.stop.clicked.connect(self.stop_asked)
        self.switch = Segmented(translated("How the pair is read"), _MODE_WORDS)
        self.switch.chosen.connect(lambda index: self.mode_chosen.emit(MODES[index]))
        self.count = words("", "soft")
        self.previous = self._arrow(appearance, "up", translated("Previous note (P)"), -1)
        self.following = self._arrow(appearance, "down", translated("Next note (N)"), 1)
        self._is_stepping = self._is_attached = self._has_exhibits = False
        self._layout = layout = row(self, (_MARGIN, 0, _MARGIN, 0), 8)
        layout.addWidget(self.title)
        layout.addWidget(self.attached)
        layout.addWidget(self.exhibits)
        layout.addWidget(self.other_filing)
        layout.addWidget(self.beside)
        layout.addStretch(1)
        layout.addWidget(self.awaited)
        layout.addWidget(self.stop)
        layout.addWidget(self.switch)
        layout.addSpacing(_GAP)
        layout.addWidget(self.previous)
        layout.addWidget(self.count)
        layout.addWidget(self.following)
        self.show_awaited("")

    def show_heading(self, heading: Heading, mentions: tuple[Mention, ...], exhibits: int, other_filing: str) -> None:
        """Say where the reader is.

        ``mentions`` are the places that mention it, each in a line; ``exhibits`` is how many the filing names;
        ``other_filing`` names the way back to the other one of a pair, or is empty.
        """
        self._mentions = mentions
        self.title.show_text(heading.title)
        self.attached.show_text(heading.attached + (" ↩" if mentions else ""))
        self._is_attached = bool(heading.attached)
        self.attached.setEnabled(bool(mentions))
        self.attached.setToolTip(translated("Go to where it is mentioned") if mentions else "")
        self.exhibits.show_text(plural(exhibits, "exhibit"))
        self._has_exhibits = exhibits > 0
        self.other_filing.show_text(other_filing)
        self.other_filing.setToolTip(as_plain(other_filing))
        self.other_filing.setVisible(bool(other_filing))
        self._fit_attached()

    def show_awaited(self, sentence: str) -> None:
        """Say quietly what is yet to come; empty where nothing is."""
        self.awaited.show_text(sentence)
        for part in (self.awaited, self.stop):
            part.setVisible(bool(sentence))
        self._fit_attached()

    def show_mode(self, mode: Mode, *, can_change: bool, can_amend: bool) -> None:
        """Show how the pair is read, where there is one; ``can_amend``: one of the two amends the other."""
        self.switch.setVisible(can_change)
        self.switch.button(MODES.index("as-amended")).setVisible(can_amend)
        self.switch.choose(MODES.index(mode))
        self._fit_attached()

    def show_notes(self, *, shown: bool, count: Count) -> None:
        """Show "change 1 of 2" where notes are shown, "change 7 · 2 of 5 listed" where the list is narrowed."""
        self._is_stepping = shown
        self._fit_steps()
        self.count.setText(_counted(count))
        self._fit_attached()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for, from the least needed on."""
        super().resizeEvent(event)
        is_narrow = self.width() < scaled(_ROOM_FOR_WHOLE_WORDS)
        self.switch.show_words(_SHORT_MODE_WORDS if is_narrow else _MODE_WORDS)
        side = _NARROW_MARGIN if is_narrow else _MARGIN
        self._layout.setContentsMargins(side, 0, side, 0)
        self.beside.setVisible(self.width() >= scaled(_ROOM_FOR_TWO))
        self._fit_steps()
        self._fit_attached()

    def mentions_menu(self) -> QMenu:
        """The places that mention the shown exhibit, to choose one of."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, line in self._mentions:
            action = menu.addAction(line.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, place=place: self.mention_chosen.emit(place))
        return menu

    def _on_mentions_asked(self) -> None:
        if len(self._mentions) == 1:
            self.mention_chosen.emit(self._mentions[0][0])
        else:
            self.mentions_menu().popup(self.attached.mapToGlobal(self.attached.rect().bottomLeft()))

    def _fit_attached(self) -> None:
        """Show what is attached, and the exhibits, where they fit beside the whole title."""
        left = self.width() - self._taken()
        self.title.setVisible(left >= scaled(_LEAST_TITLE))  # the status bar says where the reader is
        # The title gives way before the way back does, and that before the words of the switch.
        self.other_filing.setMinimumWidth(max(0, self.other_filing.sizeHint().width() + min(0, left)))
        room = left - self.title.sizeHint().width()
        for button, is_there in ((self.attached, self._is_attached), (self.exhibits, self._has_exhibits)):
            wanted = button.sizeHint().width() + self._layout.spacing()
            fits = is_there and wanted <= room
            button.setVisible(fits)
            room -= wanted if fits else 0

    def _taken(self) -> int:
        """How much of the line the switch, the arrows and the way back take, with the room around them."""
        margins = self._layout.contentsMargins()
        leading = (self.other_filing, self.beside)
        parts = (*leading, self.awaited, self.stop, self.switch, self.previous, self.count, self.following)
        shown = [part.sizeHint().width() for part in parts if part.isVisibleTo(self)]
        gaps = (len(shown) + 1) * self._layout.spacing() + _GAP
        return margins.left() + margins.right() + sum(shown) + gaps

    def _fit_steps(self) -> None:
        for arrow in (self.previous, self.following):
            arrow.setVisible(self._is_stepping and self.width() >= scaled(_ROOM_FOR_ARROWS))
        self.count.setVisible(self._is_stepping and self.width() >= scaled(_ROOM_TO_COUNT))

    def _arrow(self, appearance: Appearance, icon: str, tip: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setProperty("raised", True)
        button.setToolTip(as_plain(tip))
        button.setAccessibleName(tip.partition(" (")[0])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        appearance.dress(button, icon)
        button.clicked.connect(lambda: self.step_asked.emit(step))
        return button


def _counted(count: Count) -> str:
    if count.number is None:
        return listed_of(count.total if count.listed is None else count.listed, count.total, count.noun)
    numbered = f"{count.noun} {count.number}"
    if count.position is not None:
        return translated(
            "{numbered} · {position:,} of {listed:,} listed",
            numbered=numbered,
            position=count.position,
            listed=count.listed,
        )
    return translated("{numbered} of {total:,}", numbered=numbered, total=count.total) if count.total else numbered
