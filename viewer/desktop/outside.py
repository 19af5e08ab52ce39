"""Links that lead out of the filing: shown, never followed without being asked."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

_FOLLOWED = ("http", "https", "mailto")


def outside_menu(parent: QWidget, address: str) -> QMenu:
    """The address, and what can be done with it; only web and mail addresses are handed to the system."""
    menu = QMenu(parent)
    shown = address if len(address) <= 80 else address[:79] + "…"
    menu.addAction(shown.replace("&", "&&")).setEnabled(False)
    menu.addSeparator()
    menu.addAction("Copy address").triggered.connect(lambda: QGuiApplication.clipboard().setText(address))
    url = QUrl(address)
    if url.scheme().lower() in _FOLLOWED:
        menu.addAction("Open in browser").triggered.connect(lambda: QDesktopServices.openUrl(url))
    return menu
