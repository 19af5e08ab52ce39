"""Through the years: a row of a table, or a passage, as every filing of the matter says it, under the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from viewer.desktop.panels.years.grid import ROW_HEIGHT, YearsGrid
from viewer.desktop.panels.years.sparkline import Sparkline
from viewer.desktop.widgets.elided import ElidedLabel
from viewer.desktop.widgets.layouts import close_button, column, quiet_button, row
from viewer.desktop.widgets.quiet.state import LoadingLine
from viewer.desktop.widgets.theme import Appearance, scaled
from viewer.language import translated
from viewer.telling.years import YearsTold

_FRAME, _LEAST_ROWS = 86, 4


class YearsPanel(QFrame):
    """A title with a sparkline, the table, and what was left out in words; while it is looked for, how far that is."""

    cell_chosen = Signal(int, object)
    """The number of a filing among those that were looked through, and a ``Place`` in it."""
    close_asked = Signal()
    stop_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("yearsPanel")
        self.title = ElidedLabel("title", kept=60)
        self.summary = ElidedLabel("small")
        self.sparkline = Sparkline(appearance)
        self.grid = YearsGrid(appearance)
        self.grid.cell_chosen.connect(self.cell_chosen)
        self.loading = LoadingLine()
        self._stop = quiet_button(translated("Stop"))
        self._stop.clicked.connect(self.stop_asked)
        close = close_button(appearance, translated("Close what is shown through the years"), translated("Close (Esc)"))
        close.clicked.connect(self.close_asked)
        layout = column(self, spacing=0)
        top = QWidget()
        across = row(top, (22, 6, 12, 2), 12)
        across.addWidget(self.title)
        across.addWidget(self.sparkline)
        across.addWidget(self.summary)
        across.addStretch(1)
        across.addWidget(self._stop)
        across.addWidget(close)
        layout.addWidget(top)
        layout.addWidget(self.loading)
        layout.addWidget(self.grid, 1)
        self.sparkline.hide()

    @property
    def wanted_height(self) -> int:
        """How high it is with all its rows; with room for some while they are looked for."""
        return _FRAME + max(self.grid.model().rowCount(), _LEAST_ROWS) * scaled(ROW_HEIGHT)

    def begin(self, title: str) -> None:
        """Something is looked for."""
        self.title.show_text(title)
        self.sparkline.hide()
        self.grid.hide()
        self._stop.show()
        self.show_progress(0, translated("Looking for the filings of this series…"))

    def show_progress(self, share: float, what: str) -> None:
        """How far it is."""
        self.loading.show()
        self.loading.show_share(share)
        self.summary.show_text(what)

    def show_told(self, told: YearsTold) -> None:
        """It was found."""
        self._end()
        self.title.show_text(told.title)
        self.summary.show_text(told.summary)
        known = [number for number in told.numbers if number is not None]
        self.sparkline.show_numbers(
            told.numbers,
            translated("From {known:,g} to {known_2:,g}", known=known[0], known_2=known[-1]) if known else "",
        )
        self.grid.show_told(told)
        self.grid.show()

    def say(self, sentence: str) -> None:
        """It was not found, or the reader stopped it."""
        self._end()
        self.summary.show_text(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
        else:
            super().keyPressEvent(event)

    def _end(self) -> None:
        self.loading.hide()
        self._stop.hide()
