"""The start page: one sentence, three things to do, and what was read last."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from viewer.desktop.widgets.elided import ElidedLabel
from viewer.desktop.widgets.layouts import column, emptied, link_button, row, words
from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.theme import Appearance, scaled
from viewer.language import translated
from viewer.library.recent import RecentFiling
from viewer.wording import company_name, day

_SENTENCE = translated("Read EDGAR filings from your own disk, with an amendment’s notes beside the text they amend.")
_CHOICES = (
    ("open", translated("Open a file…"), translated("A submission, a saved page, a zip: whatever EDGAR gave you")),
    ("folder", translated("Choose a folder…"), translated("Lists its filings, amendments under their originals")),
    (
        "sample",
        translated("See the sample"),
        translated("A news release with one wrong number, and the amendment that corrects it"),
    ),
)


class StartPage(QWidget):
    """What a reader sees when nothing is open."""

    open_asked = Signal()
    folder_asked = Signal()
    sample_asked = Signal()
    recent_chosen = Signal(object)
    recent_cleared = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("startPage")
        scroll = QScrollArea()
        scroll.setAccessibleName(translated("Start"))
        scroll.setWidgetResizable(True)
        inner = QWidget()
        scroll.setWidget(inner)
        column(self).addWidget(scroll)
        middle = row(inner, (24, 0, 24, 24), 0)
        block = QWidget()
        block.setMaximumWidth(scaled(620))
        middle.addStretch(1)
        middle.addWidget(block, 30)
        middle.addStretch(1)
        layout = column(block, (0, 56, 0, 0), 10)
        layout.addWidget(words("Filing Viewer", "display"))
        layout.addWidget(words(_SENTENCE, "soft", wrapped=True))
        layout.addSpacing(14)
        self.choices: list[QPushButton] = []
        signals = (self.open_asked, self.folder_asked, self.sample_asked)
        for (icon, title, what), signal in zip(_CHOICES, signals, strict=True):
            choice = _choice(appearance, icon, title, what)
            choice.clicked.connect(signal)
            self.choices.append(choice)
            layout.addWidget(choice)
        layout.addSpacing(18)
        self.setFocusProxy(self.choices[0])
        self._filings: tuple[RecentFiling, ...] = ()
        self._recent = QWidget()
        self._rows = column(self._recent, spacing=1)
        layout.addWidget(self._recent)
        layout.addWidget(
            words(translated("Or drop a file or a folder anywhere on this window."), "small", wrapped=True)
        )
        layout.addStretch(1)

    def show_recent(self, filings: Iterable[RecentFiling]) -> None:
        """List the filings that were read last."""
        self._filings = tuple(filings)
        self._list()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again which of them are still there."""
        super().showEvent(event)
        self._list()

    def _list(self) -> None:
        emptied(self._rows)
        shown = self._filings[:10]
        self._recent.setVisible(bool(shown))
        if shown:
            self._add_heading(self._rows)
        for filing in shown:
            line = _recent_row(filing)
            line.clicked.connect(lambda _checked=False, path=filing.path: self.recent_chosen.emit(path))
            self._rows.addWidget(line)
        if shown:
            self._rows.addSpacing(14)

    def _add_heading(self, layout: QVBoxLayout) -> None:
        line = QWidget()
        across = row(line, (10, 0, 6, 4))
        across.addWidget(words(translated("RECENT FILINGS"), "heading"))
        across.addStretch(1)
        clear = link_button(translated("Clear"))
        clear.setToolTip(translated("Forget which filings were read; the files stay"))
        clear.clicked.connect(self.recent_cleared)
        across.addWidget(clear)
        layout.addWidget(line)


def _choice(appearance: Appearance, icon: str, title: str, what: str) -> QPushButton:
    button = QPushButton()
    button.setObjectName("choice")
    button.setAccessibleName(title)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setFixedHeight(scaled(62))
    picture = QLabel()
    picture.setFixedWidth(22)

    def draw() -> None:
        picture.setPixmap(appearance.icon(icon).pixmap(QSize(16, 16)))

    draw()
    appearance.changed.connect(draw)
    layout = row(button, (16, 0, 16, 0), 12)
    layout.addWidget(picture)
    text = QWidget()
    lines = column(text, (0, 10, 0, 11), 2)
    name = words(title)
    name.setProperty("role", "choice")
    lines.addWidget(name)
    told = ElidedLabel("small")
    told.show_text(what)
    lines.addWidget(told)
    layout.addWidget(text, 1)
    _let_clicks_through(button)
    return button


def _recent_row(filing: RecentFiling) -> QPushButton:
    button = QPushButton()
    button.setObjectName("recentRow")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setFixedHeight(scaled(48))
    there = filing.path.exists()
    lies = str(filing.path) if there else translated("Not there any more: {path}", path=filing.path)
    button.setToolTip(as_plain(str(filing.path) if there else translated("{lies}\nClick to look for it.", lies=lies)))
    name = company_name(filing.company) or filing.path.name
    button.setAccessibleName(f"{name}, {filing.form or ''}, {day(filing.dated)}")
    button.setAccessibleDescription(lies)
    lines = column(button, (10, 4, 10, 5), 1)
    above = QWidget()
    layout = row(above, spacing=12)
    layout.addWidget(words(name, "" if there else "soft"), 1)
    for text, width in ((filing.form or "", 90), (day(filing.dated), 100)):
        label = words(text, "soft")
        label.setFixedWidth(scaled(width))
        layout.addWidget(label)
    where = ElidedLabel("small", mode=Qt.TextElideMode.ElideMiddle)
    where.show_text(lies)
    lines.addWidget(above)
    lines.addWidget(where)
    _let_clicks_through(button)
    return button


def _let_clicks_through(button: QPushButton) -> None:
    for child in button.findChildren(QWidget):
        child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
