"""A browser without protections, in a program of its own: ``python -m tests.attack.bare PAGE SECONDS``.

Protections are for a whole process, so a page that is to show that it would bite is shown in another one.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWebEngineCore import QWebEngineSettings
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

_ALLOWED = (
    QWebEngineSettings.WebAttribute.LocalContentCanAccessRemoteUrls,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessFileUrls,
    QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows,
    QWebEngineSettings.WebAttribute.HyperlinkAuditingEnabled,
    QWebEngineSettings.WebAttribute.PluginsEnabled,
)


def main() -> int:
    """Show the page until a while after it was loaded."""
    application = QApplication(sys.argv[:1])
    view = QWebEngineView()
    for attribute in _ALLOWED:
        view.settings().setAttribute(attribute, True)
    view.resize(900, 700)
    view.show()
    while_shown = round(float(sys.argv[2]) * 1000)
    view.loadFinished.connect(lambda: QTimer.singleShot(while_shown, application.quit))
    view.load(QUrl.fromLocalFile(sys.argv[1]))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
