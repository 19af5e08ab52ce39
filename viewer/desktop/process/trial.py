"""Whether the window can open: run as a module of its own, it loads what draws pages and says how it is shut in.

Whoever asks runs it in another process: a library that is missing may end the process that loads it.
"""

from __future__ import annotations

from PySide6 import QtPdfWidgets, QtWebEngineWidgets

from viewer.desktop.process.sandbox import sandbox_state

NEEDED = (QtPdfWidgets, QtWebEngineWidgets)

if __name__ == "__main__":
    print(sandbox_state())
