"""A page that is loaded while it is written, before there is a view for it, is the one that is then shown."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from tests.building.readings import reading
from tests.desktop.pane.asking import ask
from viewer.desktop.pane.engine.guarded import make_spare
from viewer.desktop.pane.engine.pouring import Pouring
from viewer.desktop.pane.engine.serving import Shelf
from viewer.desktop.pane.pane import DocumentPane
from viewer.filing.model import Payload
from viewer.page.first.writing import first_page
from viewer.page.model import Page
from viewer.page.reader import ReaderStyle
from viewer.page.theme import LIGHT

LINES = "".join(f"<p>Line {number} of the report.</p>" for number in range(1, 400))


@pytest.fixture
def pouring(qtbot: QtBot) -> Pouring:
    owner = QCoreApplication.instance()
    assert owner is not None
    return Pouring(owner)


def page_of(body: str) -> Page:
    return first_page(reading(body).filing, 0, theme=LIGHT)


def pour(pouring: Pouring, html: str) -> None:
    for start in range(0, len(html), 4000):
        pouring.write_on(html[start : start + 4000])
    pouring.close_page()


def shown(qtbot: QtBot, pane: DocumentPane, page: Page) -> None:
    with qtbot.waitSignal(pane.ready):
        pane.show_page(page, 0)


def test_a_poured_page_is_shown_and_not_loaded_again(
    qtbot: QtBot, pane: DocumentPane, pouring: Pouring, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[bytes] = []
    monkeypatch.setattr(Shelf, "_put", noted(served))
    make_spare(pouring)
    page = page_of(LINES)
    pour(pouring, page.html)
    qtbot.waitUntil(pouring.atEnd)
    shown(qtbot, pane, page)
    assert "Line 399" in str(ask(qtbot, pane, "document.body.textContent"))
    assert len(served) == 1  # kept ready, should the process that draws it die


def test_another_page_is_shown_in_place_of_what_was_poured(qtbot: QtBot, pane: DocumentPane, pouring: Pouring) -> None:
    make_spare(pouring)
    pour(pouring, page_of(LINES).html)
    shown(qtbot, pane, page_of("<p>Another report.</p>"))
    assert "Another report." in str(ask(qtbot, pane, "document.body.textContent"))


def test_a_page_of_which_nothing_came_gives_way(qtbot: QtBot, pane: DocumentPane, pouring: Pouring) -> None:
    make_spare(pouring)
    pouring.close_page()
    shown(qtbot, pane, page_of(LINES))
    assert "Line 399" in str(ask(qtbot, pane, "document.body.textContent"))


def test_the_first_piece_is_dressed_as_the_reader_likes_it(qtbot: QtBot, pane: DocumentPane) -> None:
    style = ReaderStyle(width=640)
    owner = QCoreApplication.instance()
    assert owner is not None
    pouring = Pouring(owner, style.dressed)
    pane.set_reader(style)
    make_spare(pouring)
    page = page_of(LINES)
    pour(pouring, page.html)
    shown(qtbot, pane, page)
    assert "640px" in str(ask(qtbot, pane, "document.getElementById('viewer-reader').textContent"))


def test_pictures_are_given_once_they_are_known(qtbot: QtBot, pane: DocumentPane, pouring: Pouring) -> None:
    make_spare(pouring)
    page = page_of("<p>A mine:</p><p><img src='mine.png'></p>" + LINES)
    pour(pouring, page.html)
    qtbot.waitUntil(pouring.atEnd)
    shown(qtbot, pane, replace(page, images={"mine.png": Payload(picture())}))
    qtbot.waitUntil(lambda: ask(qtbot, pane, "document.images[0].naturalWidth") == 1)


def noted(served: list[bytes]) -> object:
    put = Shelf._put

    def noting(shelf: Shelf, host: str, page: Page) -> object:
        served.append(page.html.encode())
        return put(shelf, host, page)

    return noting


def picture() -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0\xff\0\0")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
