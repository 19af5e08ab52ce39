"""A program of its own, because a screen reader is met once: prints how much of a shown page it would be told."""

from __future__ import annotations

import os
import sys

from viewer.desktop.pane.engine.preparation import prepare

prepare()

from PySide6.QtCore import QTimer  # noqa: E402  # the scheme is registered before Qt's application
from PySide6.QtGui import QAccessible  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from tests.building.readings import reading  # noqa: E402
from viewer.desktop.pane.engine import web  # noqa: E402
from viewer.desktop.pane.pane import DocumentPane  # noqa: E402
from viewer.page import compose  # noqa: E402
from viewer.page.theme import LIGHT  # noqa: E402

_LISTENS = "listening" in sys.argv
_AGAIN, _OFTEN = 200, 50 if _LISTENS else 5


class Listening:
    """A screen reader that was there before the program, without the bus that it would listen on."""

    isActive = staticmethod(lambda: _LISTENS)  # noqa: N815  # Qt's own name
    setActive = staticmethod(QAccessible.setActive)  # noqa: N815  # Qt's own name


def main() -> None:
    """Show a page, and ask until something is told of it, or has not been for long."""
    setattr(web, "QAccessible", Listening)  # noqa: B010  # what the module took from Qt
    application = QApplication(sys.argv[:1])
    pane = DocumentPane()
    pane.resize(800, 600)
    pane.show()
    left = _OFTEN

    def ask() -> None:
        nonlocal left
        left -= 1
        view = pane.findChild(web.WebView)
        assert view is not None
        told = QAccessible.queryAccessibleInterface(view).childCount()
        if told or not left:
            print(told, flush=True)
            os._exit(0)
        QTimer.singleShot(_AGAIN, ask)

    pane.ready.connect(ask)
    pane.show_page(compose(reading("<p>One.</p><p>Two.</p>"), 0, theme=LIGHT), 0)
    application.exec()


if __name__ == "__main__":
    main()
