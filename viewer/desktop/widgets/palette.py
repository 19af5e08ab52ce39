"""A field and a list that narrows as one types: for commands, and for sections."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from viewer.desktop.widgets.layouts import column, words
from viewer.desktop.widgets.theme import Appearance, scaled
from viewer.language import translated

_CHOICE = Qt.ItemDataRole.UserRole + 1
_WIDTH, _ROW, _ROWS = 560, 30, 11


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen: its words, what is said of it at the right, and what choosing it does."""

    text: str
    aside: str
    run: Callable[[], None]
    depth: int = 0


Also = Callable[[str], tuple[Choice | None, str]]
"""What typed words make by themselves, which comes first, or a sentence why they make nothing."""


def matching(choices: Iterable[Choice], typed: str) -> list[Choice]:
    """The choices that hold every word typed, best first: they begin with these words, hold them whole, or begin so.

    A number is whole with or without the point after it, so "item 7a" is that Item before all that only mention it;
    and it is never the end of another one: "item 4" is not Item 14.
    """
    wanted = typed.casefold().split()
    scored: list[tuple[bool, int, int, int, Choice]] = []
    for index, choice in enumerate(choices):
        text = choice.text.casefold()
        parts = [part.strip(".,:;()") for part in text.split()]
        if all(_holds(text, parts, word) for word in wanted):
            whole = sum(word in parts for word in wanted)
            at_start = sum(any(part.startswith(word) for part in parts) for word in wanted)
            scored.append((parts[: len(wanted)] != wanted, -whole, -at_start, index, choice))
    return [choice for *_, choice in sorted(scored, key=lambda one: one[:4])]


def _holds(text: str, parts: list[str], word: str) -> bool:
    return any(part.startswith(word) for part in parts) if word[:1].isdigit() else word in text


class Palette(QFrame):
    """Opens under the top bar; Up, Down, Enter, Esc."""

    def __init__(
        self,
        window: QWidget,
        appearance: Appearance,
        choices: Iterable[Choice],
        prompt: str,
        also: Also | None = None,
    ) -> None:
        super().__init__(window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self._choices = list(choices)
        self._also = also
        self._awaited = ""
        self._is_chosen = False
        """Whether Enter was pressed before there was anything to choose."""
        self._model = QStandardItemModel(self)
        self.field = QLineEdit()
        self.field.setPlaceholderText(prompt)
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_ChoiceDelegate(self.list, appearance))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.clicked.connect(self._run)
        self._nothing = words("", "soft")
        self._nothing.setContentsMargins(14, 8, 14, 10)
        layout = column(self, (1, 1, 1, 6), 4)
        layout.addWidget(self.field)
        layout.addWidget(self._nothing)
        layout.addWidget(self.list)
        self._fill("")

    def wait(self, why: str) -> None:
        """There is nothing to choose from yet, and ``why`` is said; what is typed meanwhile is kept, and Enter too."""
        self._awaited = why
        self._fill(self.field.text())

    def show_choices(self, choices: Iterable[Choice], also: Also | None) -> None:
        """Now there is: choose by what was typed, at once where Enter was pressed already."""
        self._choices, self._also, self._awaited = list(choices), also, ""
        self._fill(self.field.text())
        if self._is_chosen:
            self._run()

    def open_over(self, window: QWidget) -> None:
        """Show it at the top of a window's middle."""
        self.setFixedWidth(min(scaled(_WIDTH), window.width() - 40))
        self.adjustSize()
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, 52)))
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move in the list while typing goes on; Enter chooses."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}.get(
                Qt.Key(event.key())
            )
            if step is not None:
                row = max(0, min(self._model.rowCount() - 1, self.list.currentIndex().row() + step))
                self.list.setCurrentIndex(self._model.index(row, 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run()
                return True
        return super().eventFilter(watched, event)

    def _fill(self, typed: str) -> None:
        self._model.clear()
        first, why = self._also(typed) if self._also is not None and typed.strip() else (None, "")
        found = [*filter(None, [first]), *matching(self._choices, typed)]
        self._nothing.setText(self._awaited or why or translated("Nothing of that name."))
        for choice in found:
            item = QStandardItem(choice.text)
            item.setData(choice, _CHOICE)
            self._model.appendRow(item)
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.list.setVisible(bool(found))
        self._nothing.setVisible(bool(why) or not found)
        self.list.setFixedHeight(min(len(found), _ROWS) * scaled(_ROW) + 2)
        self.adjustSize()

    def _run(self) -> None:
        self._is_chosen = bool(self._awaited)
        choice = self.list.currentIndex().data(_CHOICE)
        if isinstance(choice, Choice):  # else why there is none stands there to be read
            self.close()
            choice.run()


def offer(
    window: QWidget, appearance: Appearance, choices: Iterable[Choice], prompt: str, also: Also | None = None
) -> Palette:
    """Let the reader choose, in a list that narrows as one types; ``also``: what the typed words make by themselves."""
    made = Palette(window, appearance, choices, prompt, also)
    made.open_over(window)
    return made


class _ChoiceDelegate(QStyledItemDelegate):
    def __init__(self, view: QListView, appearance: Appearance) -> None:
        super().__init__(view)
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, _index: object) -> QSize:
        return QSize(100, scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        choice: Choice = index.data(_CHOICE)  # type: ignore[attr-defined]
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._appearance.color("selected"))
            painter.drawRoundedRect(option.rect.adjusted(6, 1, -6, -1), 5, 5)
        place = option.rect.adjusted(14 + 14 * choice.depth, 0, -14, 0)
        painter.setPen(self._appearance.color("soft"))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, choice.aside)
        place.setRight(place.right() - painter.fontMetrics().horizontalAdvance(choice.aside) - 12)
        painter.setPen(self._appearance.color("ink"))
        text = painter.fontMetrics().elidedText(choice.text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
