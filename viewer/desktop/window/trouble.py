"""What happens to an exception that nobody foresaw: a report that can be copied, a line in the log, and on it goes."""

from __future__ import annotations

import platform
import sys
import threading
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPlainTextEdit

import viewer
from viewer.desktop.widgets.layouts import column, words
from viewer.desktop.widgets.theme import give_size
from viewer.language import translated
from viewer.library.atomic import make_private, touch_private
from viewer.library.paths import directories
from viewer.logs import fault_told, write_fault

_SHOWN = 5
"""How many faults are shown while the program runs: what follows is mostly a consequence, and is only logged."""
_TITLE = translated("Something went wrong in the program")
_SENTENCE = translated(
    "What you were reading is unharmed, and you can go on. Whoever mends the program needs this report:"
)
_QUOTED = translated("What the error says, which may quote the filing:")


class Trouble(QObject):
    """Takes the place of ``sys.excepthook``; exceptions of other threads come to the window's own.

    No fault is shown twice, and no more than one at a time.
    """

    _happened = Signal(str, str)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._dialog: QDialog | None = None
        self._told: set[str] = set()
        self._happened.connect(self._show)
        sys.excepthook = self._on_exception
        threading.excepthook = lambda told: self._on_exception(told.exc_type, told.exc_value, told.exc_traceback)

    @property
    def dialog(self) -> QDialog | None:
        """What is shown of a fault now."""
        return self._dialog

    def _on_exception(
        self, kind: type[BaseException], error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        told = fault_told(error or kind())
        sys.stderr.write(f"{told}\n")
        try:
            log = directories().logs / "errors.log"
            make_private(log.parent)
            touch_private(log)
            write_fault(told, log)
        except OSError as refused:
            sys.stderr.write(f"The log of faults could not be written ({refused.strerror}).\n")
        if not issubclass(kind, KeyboardInterrupt):
            self._happened.emit(told, str(error or ""))

    def _show(self, told: str, said: str) -> None:
        if self._dialog is not None or told in self._told or len(self._told) >= _SHOWN:
            return
        self._told.add(told)
        self._dialog = trouble_dialog(told, said)
        self._dialog.finished.connect(self._on_closed)
        self._dialog.show()

    def _on_closed(self) -> None:
        self._dialog = None


def trouble_dialog(told: str, said: str = "") -> QDialog:
    """A window that says that something went wrong, with the report and a button that copies it.

    It leaves the keyboard where it was: the reader may be typing.
    """
    versions = f"Filing Viewer {viewer.__version__}, Qt {qt_version}, Python {platform.python_version()}"
    quoted = f"\n\n{_QUOTED}\n{said}" if said else ""
    whole = f"{versions}, {platform.platform()}\n\n{told}{quoted}"
    dialog = QDialog()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    dialog.setWindowTitle(translated("Something went wrong"))
    layout = column(dialog, (22, 20, 22, 18), 10)
    layout.addWidget(words(_TITLE, "title"))
    layout.addWidget(words(_SENTENCE, "soft", wrapped=True))
    shown = QPlainTextEdit(whole)
    shown.setReadOnly(True)
    shown.setAccessibleName(translated("Report"))
    layout.addWidget(shown, 1)
    buttons = QDialogButtonBox()
    copy = buttons.addButton(translated("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(whole))
    close = buttons.addButton(translated("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
    close.clicked.connect(dialog.accept)
    for button in (copy, close):
        button.setProperty("raised", True)
    layout.addWidget(buttons)
    give_size(dialog, 640, 420)
    return dialog
