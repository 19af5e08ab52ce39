"""Check a memorandum: its text above, each quotation with what was found of it below; a click leads to the place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTextEdit,
    QWidget,
)

from viewer.desktop.widgets.layouts import column, words
from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.theme import Appearance, give_size
from viewer.language import translated
from viewer.telling.quoting.quotations import counted, filing_told, verdict_told
from viewer.wording import cut, flat

if TYPE_CHECKING:
    from viewer.library.quotations import CheckedMemo, CheckedQuotation
    from viewer.quotes.checking import Verdict

FOUND = Qt.ItemDataRole.UserRole + 1
_SIGNS: dict[Verdict, str] = {"exact": "✓", "altered": "✓", "differs": "≠", "not-found": "?"}
_ROLES: dict[Verdict, str] = {"exact": "green", "altered": "green", "differs": "amber", "not-found": "soft"}
_QUOTE, _GAP = 120, 12
_ABOUT = translated(
    "Paste a text, or drop a file on it. Words between quotation marks are looked for in the open filings and in all "
    "that are indexed."
)


class QuotationsDialog(QDialog):
    """Stays beside the window while the reader goes from quotation to quotation."""

    check_asked = Signal(str)
    file_asked = Signal()
    file_dropped = Signal(object)
    stop_asked = Signal()
    chosen = Signal(object)
    """The reader wants to see where a ``CheckedQuotation`` stands."""

    def __init__(self, window: QWidget, appearance: Appearance) -> None:
        super().__init__(window)
        self._appearance = appearance
        self.setWindowTitle(translated("Check quotations"))
        self.setAcceptDrops(True)
        give_size(self, 640, 620)
        self.text = QPlainTextEdit()
        self.text.setAcceptDrops(False)
        self.text.setAccessibleName(translated("The text whose quotations are checked"))
        self.text.setPlaceholderText(_ABOUT)
        self.list = QListWidget()
        self.list.setAccessibleName(translated("The quotations and what was found of each"))
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.count = words("", "small", wrapped=True)
        self.check = QPushButton(translated("Check"))
        self.check.setToolTip(translated("Look for the quotations (Ctrl+Enter)"))
        self.check.setDefault(True)
        self.check.clicked.connect(self._on_check)
        opened = QPushButton(translated("Open a text…"))
        opened.setAutoDefault(False)
        for button in (self.check, opened):
            button.setProperty("raised", True)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._on_check)
        opened.clicked.connect(self.file_asked)
        self._is_busy = False
        self._lay_out(opened)

    def show_text(self, text: str) -> None:
        """Put a text in, and check it."""
        self.text.setPlainText(text)
        self._on_check()

    def show_busy(self, what: str) -> None:
        """Say what is being done; the button stops it."""
        self._is_busy = True
        self.check.setText(translated("Stop"))
        self.count.setText(what)

    def show_stopped(self, why: str) -> None:
        """The check came to no end."""
        self._is_busy = False
        self.check.setText(translated("Check"))
        self.count.setText(why)

    def show_checked(self, memo: CheckedMemo) -> None:
        """List the quotations, and underline each in the text."""
        self.show_stopped(counted(memo))
        self.list.clear()
        for one in memo.quotations:
            self.list.addItem(self._item(one))
        self.text.setExtraSelections([self._underlined(one) for one in memo.quotations])
        if memo.quotations:
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.file_dropped.emit(paths[0])

    def _lay_out(self, opened: QPushButton) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.text)
        below = QWidget()
        inner = column(below, (0, 4, 0, 0), 6)
        inner.addWidget(self.count)
        inner.addWidget(self.list, 1)
        split.addWidget(below)
        split.setSizes([240, 340])
        layout = column(self, (14, 14, 14, 12), 10)
        layout.addWidget(split, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(opened)
        buttons.addStretch(1)
        buttons.addWidget(self.check)
        layout.addLayout(buttons)

    def _item(self, one: CheckedQuotation) -> QListWidgetItem:
        sign = _SIGNS[one.checked.verdict]
        told = " · ".join(filter(None, (verdict_told(one), filing_told(one))))
        item = QListWidgetItem(f"{sign}  “{cut(flat(one.quotation.text), _QUOTE)}”\n{told}")
        item.setData(FOUND, one)
        item.setSizeHint(QSize(0, 2 * self.list.fontMetrics().lineSpacing() + _GAP))
        item.setToolTip(as_plain(told))
        item.setForeground(self._appearance.color(_ROLES[one.checked.verdict]))
        return item

    def _underlined(self, one: CheckedQuotation) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(one.quotation.start)
        cursor.setPosition(
            min(one.quotation.end, self.text.document().characterCount() - 1), QTextCursor.MoveMode.KeepAnchor
        )
        style = QTextCharFormat()
        style.setFontUnderline(True)
        style.setUnderlineColor(self._appearance.color(_ROLES[one.checked.verdict]))
        selection.cursor, selection.format = cursor, style
        return selection

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(FOUND))

    def _on_check(self) -> None:
        if self._is_busy:
            self.stop_asked.emit()
        else:
            self.check_asked.emit(self.text.toPlainText())
