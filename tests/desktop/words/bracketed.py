"""Run by itself: a window in the language that puts every message in brackets; prints what words have none.

Words of a filing, paths and names are data: they are what the small filing that is open, and this machine, say.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ["FILING_VIEWER_LANGUAGE"] = "pseudo"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from tests.desktop.plain_pane import PlainPane
from viewer.desktop.assembly import assemble
from viewer.desktop.pane.engine.preparation import prepare
from viewer.desktop.process.immortal import keep_alive
from viewer.desktop.process.work import finish_all
from viewer.desktop.tab import stage
from viewer.desktop.widgets.theme import Appearance
from viewer.desktop.window.window import MainWindow
from viewer.library.settings import Settings

DIALOGS = ("settings", "print", "properties", "keys", "about", "check-memo", "go-to-section", "palette")
PANELS = ("contents", "files", "notes", "changes", "mine", "search", "facts")
# Names and signs: the program's own, those of keys, of a system's own buttons in a field.
# What Qt itself says of a tab bar; what is said of a note is made where the note is read, from its words.
_NOT_OURS = {"Close Tab", "Scroll Left", "Scroll Right"}
_EVIDENCE = re.compile(r"In the (amendment|original): ")
_DATE = re.compile(r"(8-K(/A)? ?)?([A-Z][a-z]{2} \d{1,2})?|\d{4}")
_BETWEEN = re.compile(r" · | › |\n|, | – ")
NAMES = re.compile(
    r"Filing Viewer|Aa|A4|PDF|SHA-256|CIK|(Ctrl|Alt|Shift|F\d+|Esc|Del|Space|PgUp|PgDown|Home|End|Return)\b.*"
)
_WORD = re.compile(r"[A-Za-z]{2,}")


def settle(milliseconds: int = 150) -> None:
    """Let what was begun go on for a moment."""
    deadline = QDeadlineTimer(milliseconds)
    while not deadline.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def words_of(widget: QWidget) -> Iterator[str]:
    """What a widget says, to the eye and to who listens."""
    if widget.objectName().startswith("qt_"):
        return
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox) and widget.objectName() != "reading-font":
        yield from (widget.itemText(row) for row in range(widget.count()))
    for action in (*widget.actions(), *widget.findChildren(QAction)):
        yield from (action.text(), action.toolTip())


def bare(window: MainWindow, data: str) -> set[str]:
    """Words without brackets that are no data: of the filing, of the disk, a date, a name."""

    def is_data(piece: str) -> bool:
        plain = " ".join(piece.replace("&", "").strip(" “”→…").split())
        is_known = plain.casefold() in data or NAMES.fullmatch(plain) or _DATE.fullmatch(plain)
        return not _WORD.search(plain) or bool(is_known or _EVIDENCE.match(plain))

    found: set[str] = set()
    for widget in (*QApplication.topLevelWidgets(), *window.findChildren(QWidget)):
        for said in words_of(widget):
            if "⟦" not in said and said not in _NOT_OURS and not all(map(is_data, _BETWEEN.split(said))):
                found.add(f"{type(widget).__name__}: {said}")
    return found


def main(path: Path) -> None:
    """Walk the start page, a filing, every panel and dialog."""
    keep_alive()
    prepare()
    vars(stage)["DocumentPane"] = PlainPane
    application = QApplication([])
    window = MainWindow(Appearance(application, "light"), Settings())
    assemble(window)
    window.resize(1200, 800)
    window.show()
    found = bare(window, "")
    view = window.open_path(path)
    while view.is_busy or view.stage.is_on_its_way or view.opened is None or view.opened.is_awaited:
        settle(50)
    assert view.opened is not None
    readings = [reading for reading in (view.opened.first, view.opened.amendment) if reading is not None]
    documents = [document for reading in readings for document in reading.filing.documents]
    texts = [block.text for document in documents for block in document.blocks]
    names = [str(reading.filing.path) for reading in readings]
    data = " ".join(" ".join((*texts, *names, *(one.exhibit_name for one in documents))).split()).casefold()
    for name in (*PANELS, "exhibits", *DIALOGS):
        window.commands[name].trigger()
        settle()
        found |= bare(window, data)
    print(json.dumps(sorted(found)))
    finish_all()
    sys.stdout.flush()
    os._exit(0)


main(Path(sys.argv[1]))
