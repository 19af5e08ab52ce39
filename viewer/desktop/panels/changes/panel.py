"""The Changes panel: everything that differs between the filings of a pair, to filter, step through and tick off."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from viewer.desktop.panels.changes.bar import ChangesBar
from viewer.desktop.panels.changes.list import ChangesList
from viewer.desktop.panels.changes.model import ChangesModel
from viewer.desktop.panels.panel import Panel, TabShown
from viewer.desktop.widgets.layouts import column, link_button, words
from viewer.desktop.widgets.theme import Appearance
from viewer.language import translated
from viewer.library.opening import Opened
from viewer.telling.awaited import untold
from viewer.telling.changes.filter import counted
from viewer.telling.changes.lines import ChangeLine, by_weight, change_lines, news_first
from viewer.telling.changes.pair import pair_told

_NO_FILING = translated(
    "Open an amendment, or an original with its amendment in the same folder, to see what it changed here."
)
_NO_AMENDMENT = translated("This filing is not an amendment, and none was found beside it.")
_NO_ORIGINAL = translated("What differs shows here once the amendment is read beside its original.")
_NO_CHANGES = translated("Nothing that the amendment repeats was found changed.")
_NONE_KEPT = translated("No change is like that.")


class ChangesPanel(Panel):
    """A filter, a count, and the list; or a sentence that says why there is none."""

    title, key, about = "Changes", "Alt+5", "List what differs between the original and the amendment."

    change_chosen = Signal(int)
    """The reader wants to go to a change, by its index in the comparison."""
    narrowed = Signal()
    """The list is narrowed to other changes."""
    marks_asked = Signal(bool)
    original_asked = Signal()
    """The reader wants to name the original, which was not found."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened: Opened | None = None
        self._lines: tuple[ChangeLine, ...] = ()
        self._kept: tuple[ChangeLine, ...] = ()
        self._read: frozenset[int] = frozenset()
        self._model = ChangesModel(self)
        self.bar = ChangesBar()
        self.filter_box = self.bar.words
        self.bar.changed.connect(self._on_filter_changed)
        self.bar.ordered.connect(self._refresh)
        self.bar.marks_asked.connect(self.marks_asked)
        self.pair = words("", "small", wrapped=True)
        self.pair.setContentsMargins(14, 6, 14, 0)
        self.count = words("", "small")
        self.count.setContentsMargins(14, 0, 14, 0)
        self.list: ChangesList = ChangesList(appearance, self._model)
        self.list.chosen.connect(self.change_chosen)
        self.nothing = words("", "soft", wrapped=True)
        self.next_step = link_button("")
        self.next_step.clicked.connect(self._on_next_step)
        layout = column(self, spacing=6)
        layout.addWidget(self.pair)
        layout.addWidget(self.bar)
        layout.addWidget(self.count)
        self._quiet = QWidget()
        below = column(self._quiet, (20, 8, 20, 8))
        below.addWidget(self.nothing)
        below.addWidget(self.next_step, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._quiet)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)
        self.show_nothing()

    @property
    def kept(self) -> tuple[int, ...] | None:
        """The changes that the filter leaves, by their indexes in the comparison; None where it is not set."""
        return tuple(line.index for line in self._kept) if self.bar.filter.is_set else None

    @property
    def listed(self) -> tuple[int, ...]:
        """The changes that are listed, by their indexes in the comparison."""
        return tuple(line.index for line in self._kept)

    def show_tab(self, tab: TabShown | None) -> None:
        """List the changes of the pair that the tab holds, as unread."""
        if tab is None or tab.opened is None:
            self.show_nothing()
        else:
            self.show_filing(tab.opened)

    def show_filing(self, opened: Opened) -> None:
        """List the changes of a pair; the filter stays while it is the same filing's."""
        if opened is self._opened:
            return
        was = self._opened
        is_other = was is None or (was.path, was.relation) != (opened.path, opened.relation) or not self._lines
        self._opened, self._lines, self._read = opened, change_lines(opened), frozenset()
        if is_other:
            self.bar.offer(self._lines, opened.relation)
        self._refresh()

    def show_nothing(self) -> None:
        """Say what would be here."""
        self._opened, self._lines, self._read = None, (), frozenset()
        self.bar.offer(())
        self._refresh()

    def show_read(self, read: frozenset[int]) -> None:
        """Show other changes as read."""
        if read == self._read:
            return
        self._read = read
        if self.bar.filter.unread:
            self._on_filter_changed()
        else:
            self._model.show_read(read)
            self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the filter; Down goes from the filter into the list."""
        if event.key() == Qt.Key.Key_Escape and self.bar.filter.is_set:
            self._show_all()
        elif event.key() == Qt.Key.Key_Down and self.bar.words.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _refresh(self) -> None:
        """List what the filter leaves; where a chosen change goes, the one that follows it is chosen."""
        chosen, row = self.list.chosen_changes, self.list.currentIndex().row()
        self._kept = self.bar.filter.kept(self._lines, self._read)
        self._model.show(self._in_order(), self._read)
        if chosen:
            self.list.mark(chosen[0])
            if not self.list.chosen_changes and self.list.hasFocus():
                self.list.setCurrentIndex(self._model.nearest(row))
        self._say()

    def _in_order(self) -> tuple[ChangeLine, ...]:
        if not self.bar.by_weight:
            return self._kept
        return (
            news_first(self._kept) if self._opened and self._opened.relation == "next-period" else by_weight(self._kept)
        )

    def _say(self) -> None:
        told = pair_told(self._opened) if self._opened is not None else ""
        self.pair.setText(told)
        self.pair.setVisible(bool(told))
        self.bar.setVisible(bool(self._lines))
        self.count.setVisible(bool(self._lines))
        self.count.setText(counted(self._kept, len(self._lines), self._read))
        self.list.setVisible(bool(self._kept))
        self._quiet.setVisible(not self._kept)
        sentence, step = self._why_nothing()
        self.nothing.setText(sentence)
        self.next_step.setText(step)
        self.next_step.setVisible(bool(step))

    def _why_nothing(self) -> tuple[str, str]:
        """Why nothing is listed, and what can be done about it."""
        if self._lines:
            return _NONE_KEPT, translated("Show all")
        if self._opened is None:
            return _NO_FILING, ""
        if told := untold(self._opened):
            return told, ""
        if self._opened.amended is None:
            return _NO_AMENDMENT, ""
        return (
            (_NO_ORIGINAL, translated("Choose the original…")) if self._opened.amendment is None else (_NO_CHANGES, "")
        )

    def _on_filter_changed(self) -> None:
        self._refresh()
        self.narrowed.emit()

    def _on_next_step(self) -> None:
        if self._lines:
            self._show_all()
        else:
            self.original_asked.emit()

    def _show_all(self) -> None:
        self.bar.clear()
        self._on_filter_changed()
