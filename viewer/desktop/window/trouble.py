"""What happens to an exception that nobody foresaw: a dialog whose words can be copied, and a line in the log."""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPlainTextEdit

import viewer
from viewer.desktop.widgets.layouts import column, words
from viewer.language import translated
from viewer.library.paths import directories


class Trouble(QObject):
    """Takes the place of ``sys.excepthook``; exceptions of other threads come to the window's own."""

    _happened = Signal(str)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._dialog: QDialog | None = None
        self._happened.connect(self._show)
        sys.excepthook = self._on_exception
        threading.excepthook = lambda told: self._on_exception(told.exc_type, told.exc_value, told.exc_traceback)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        _log(text)
        if not issubclass(kind, KeyboardInterrupt):
            self._happened.emit(text)

    def _show(self, text: str) -> None:
        if self._dialog is not None:
            return  # one is enough: what follows is mostly a consequence
        self._dialog = trouble_dialog(text)
        self._dialog.finished.connect(self._on_closed)
        self._dialog.show()

    def _on_closed(self) -> None:
        self._dialog = None


def trouble_dialog(text: str) -> QDialog:
    """A window that says what went wrong, in full, with a button that copies it."""
    versions = f"Filing Viewer {viewer.__version__}, Qt {qt_version}, Python {platform.python_version()}"
    whole = f"{versions}, {platform.platform()}\n\n{text}"
    dialog = QDialog()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(translated("Something went wrong"))
    layout = column(dialog, (22, 20, 22, 18), 10)
    layout.addWidget(words(translated("Something went wrong in the program"), "title"))
    sentence = translated(
        "What you were reading is unharmed, and you can go on. Whoever mends the program needs these words:"
    )
    layout.addWidget(words(sentence, "soft", wrapped=True))
    shown = QPlainTextEdit(whole)
    shown.setReadOnly(True)
    layout.addWidget(shown, 1)
    buttons = QDialogButtonBox()
    copy = buttons.addButton(translated("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(whole))
    close = buttons.addButton(translated("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
    close.clicked.connect(dialog.accept)
    for button in (copy, close):
        button.setProperty("raised", True)
    layout.addWidget(buttons)
    dialog.resize(640, 420)
    return dialog


def _log(text: str) -> None:
    log = directories().logs / "errors.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text + "\n")
    except OSError as error:
        sys.stderr.write(f"{log} could not be written ({error.strerror}).\n")
