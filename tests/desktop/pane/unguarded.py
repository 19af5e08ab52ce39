"""A program of its own, because protections are for a whole process: shows the page on its input in a bare web view.

Ends when its input does: ``python -m tests.desktop.pane.unguarded ADDRESS``, the page first, ended by a zero byte.
"""

from __future__ import annotations

import os
import sys
import threading

from PySide6.QtCore import QUrl
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication


def main() -> None:
    """Show the page until the input ends."""
    page = b"".join(iter(lambda: sys.stdin.buffer.read(1), b"\0")).decode()
    application = QApplication(sys.argv[:1])
    view = QWebEngineView()
    view.show()
    view.setHtml(page, QUrl(sys.argv[1]))
    threading.Thread(target=lambda: (sys.stdin.buffer.read(), os._exit(0)), daemon=True).start()
    application.exec()


if __name__ == "__main__":
    main()
