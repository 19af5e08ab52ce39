"""One application, one profile and panes that are put away in the order that WebEngine needs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from viewer.desktop.pane.engine.preparation import prepare

prepare()

from PySide6.QtCore import QCoreApplication, QEvent  # noqa: E402  # the scheme is registered before Qt's application
from PySide6.QtWebEngineWidgets import QWebEngineView  # noqa: E402

from tests.desktop.pane.asking import Show, ask  # noqa: E402
from viewer.desktop.pane.pane import DocumentPane  # noqa: E402
from viewer.page.model import Page  # noqa: E402


def put_away(pane: DocumentPane) -> None:
    for view in pane.findChildren(QWebEngineView):
        page = view.page()
        view.setPage(None)  # type: ignore[arg-type]  # it then has none, whatever the stub says
        page.deleteLater()
    pane.close()
    pane.deleteLater()
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[DocumentPane]:
    made = DocumentPane()
    made.resize(1100, 700)
    made.show()
    yield made
    put_away(made)


@pytest.fixture
def show(qtbot: QtBot, pane: DocumentPane) -> Show:
    def shown(page: Page, document: int = 0) -> DocumentPane:
        with qtbot.waitSignal(pane.ready):
            pane.show_page(page, document)
        qtbot.waitUntil(lambda: bool(ask(qtbot, pane, "document.documentElement.classList.contains('settled')")))
        return pane

    return shown
