"""The status bar: the place, the page, what protects the reader, findings, zoom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QPoint, Signal
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from viewer.desktop.widgets.elided import ElidedLabel
from viewer.desktop.widgets.frame import STATUS_HEIGHT
from viewer.desktop.widgets.layouts import quiet_button, row, words
from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.theme import scaled
from viewer.filing.model import Finding
from viewer.language import translated
from viewer.wording import flat, plural

_SAFE = translated("Nothing is fetched and no script of a filing runs: pages are shown from memory, without network.")
_HEAD, _TAIL = 28, 82
READ_BY_THEN = 8000
"""Milliseconds in which a message was read by whoever was there."""
_SIGNS = {"note": translated("Note"), "warning": translated("Warning"), "error": translated("Error")}


class StatusBar(QFrame):
    """Words only; findings and zoom can be clicked."""

    finding_chosen = Signal(object)
    zoom_reset_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setFixedHeight(scaled(STATUS_HEIGHT))
        self._findings: tuple[Finding, ...] = ()
        self._told = QElapsedTimer()
        self._message_action: tuple[str, Callable[[], object]] | None = None
        self.place = ElidedLabel("small")
        self.page = words("", "small")
        self.message = words("", "small")
        self.message_action = quiet_button()
        self.message_action.clicked.connect(self._on_message_action_clicked)
        self.sums = words("", "small")
        self.safety = words(translated("offline · scripts off"), "small")
        self.safety.setToolTip(as_plain(_SAFE))
        self.findings = quiet_button()
        self.findings.setToolTip(translated("What was odd about this filing"))
        self.findings.clicked.connect(self._on_findings_clicked)
        self.zoom = quiet_button("100 %")
        self.zoom.setToolTip(translated("Back to 100 % (Ctrl+0)"))
        self.zoom.clicked.connect(self.zoom_reset_asked)
        layout = row(self, (14, 0, 8, 0), 18)
        for widget in (self.place, self.page, self.message, self.message_action):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.sums)
        layout.addWidget(self.safety)
        layout.addWidget(self.findings)
        layout.addWidget(self.zoom)
        self.show_message("")
        self.show_findings(())
        self.show_zoom(None)

    def show_place(self, breadcrumb: str, page: str) -> None:
        """Where the reader is; both empty where nothing is open."""
        self.place.show_text(breadcrumb)
        self.page.setText(page)

    def show_message(self, sentence: str, action: tuple[str, Callable[[], object]] | None = None) -> None:
        """Say something in passing, with what can be done about it; empty takes it away."""
        self._told.start()
        self.message.setText(sentence)
        self._message_action = action
        self.message_action.setVisible(action is not None)
        self.message_action.setText(action[0] if action else "")

    def pass_on(self) -> None:
        """The reader went on: what was said long enough ago to have been read is taken away.

        Who is away has not read it, so it is not a matter of time alone; what can be acted on stays.
        """
        if self._message_action is None and self._told.elapsed() >= READ_BY_THEN:
            self.show_message("")

    def show_sums(self, sums: str) -> None:
        """What picked cells come to; empty where none are."""
        self.sums.setText(sums)

    def show_sandbox(self, state: str) -> None:
        """Say how far the page's own process is kept apart."""
        self.safety.setToolTip(as_plain(f"{_SAFE}\n{state}"))

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Count what was odd; a click lists it."""
        self._findings = findings
        self.findings.setVisible(bool(findings))
        self.findings.setText(plural(len(findings), "finding"))

    def show_zoom(self, zoom: float | None) -> None:
        """How large the page is shown; None where there is no page."""
        self.zoom.setVisible(zoom is not None)
        if zoom is not None:
            self.zoom.setText(f"{zoom * 100:.0f} %")

    def findings_menu(self) -> QMenu:
        """The findings as a menu; one with a place leads there."""
        menu = QMenu(self)
        for finding in self._findings:
            sentence = _in_a_line(finding.what)
            action = menu.addAction(f"{_SIGNS[finding.severity]}: {sentence.replace('&', '&&')}")
            action.setEnabled(True)
            action.triggered.connect(lambda _checked=False, one=finding: self.finding_chosen.emit(one))
        return menu

    def _on_message_action_clicked(self) -> None:
        if self._message_action is not None:
            self._message_action[1]()

    def _on_findings_clicked(self) -> None:
        menu = self.findings_menu()
        menu.popup(self.findings.mapToGlobal(QPoint(0, -menu.sizeHint().height())))


def _in_a_line(sentence: str) -> str:
    """A sentence short enough for a menu: of a long one its beginning, often a path, and its end, with the point."""
    line = flat(sentence)
    return line if len(line) <= _HEAD + _TAIL else f"{line[:_HEAD].rstrip()} … {line[-_TAIL:].lstrip()}"
