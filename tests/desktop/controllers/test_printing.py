"""Exported pages become PDF under the guards of the document pane."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QObject
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from viewer.desktop.controllers.printing import Printing, PrintingError, print_now
from viewer.desktop.pane.guarded import GuardedPage
from viewer.export import html
from viewer.reading import read

PICTURE = "data:image/gif;base64,R0lGODlhAQABAIAAAP8AAP///ywAAAAAAQABAAACAkQBADs="


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def document(pdf: bytes, owner: QObject) -> QPdfDocument:
    buffer = QBuffer(owner)
    buffer.setData(pdf)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    made = QPdfDocument(owner)
    made.load(buffer)
    return made


def texts(pdf: bytes, owner: QObject) -> list[str]:
    pages = document(pdf, owner)
    return [pages.getAllText(number).text() for number in range(pages.pageCount())]


def test_a_page_is_printed_on_letter_paper(owner: QObject) -> None:
    pdf = print_now("<p>Silver (ounces)</p>", owner)
    size = document(pdf, owner).pagePointSize(0)
    assert (size.width(), size.height()) == (612, 792)
    assert texts(pdf, owner) == ["Silver (ounces)"]


def test_a_page_of_more_than_two_megabytes_is_printed_whole(owner: QObject) -> None:
    pdf = print_now(f"<!-- {'x' * 2_500_000} --><p>The end</p>", owner)
    assert texts(pdf, owner) == ["The end"]


def test_pages_are_numbered_and_each_document_begins_one(samples: Path, owner: QObject) -> None:
    pages = texts(print_now(html(read(samples / "alder-ridge-8-k.txt", with_pages=True)), owner), owner)
    assert all(f"{number} / {len(pages)}" in page for number, page in enumerate(pages, 1))
    beginnings = [number for number, page in enumerate(pages) if "UNITED STATES" in page or "Exhibit 99.1\r" in page]
    assert beginnings == [1, 4]
    assert any("2,140,512" in page for page in pages)


def test_pictures_inside_the_page_are_printed(owner: QObject) -> None:
    image = document(print_now(f'<img src="{PICTURE}" width="600" height="600">', owner), owner)
    middle = image.render(0, image.pagePointSize(0).toSize()).pixelColor(200, 200)
    assert (middle.red(), middle.green()) == (255, 0)


def test_no_script_of_a_page_runs(owner: QObject) -> None:
    pdf = print_now("<p>As filed</p><script>document.body.textContent = 'Changed'</script>", owner)
    assert texts(pdf, owner) == ["As filed"]


def test_what_is_cancelled_is_told_no_more(owner: QObject, qtbot: QtBot) -> None:
    told: list[object] = []
    printing = Printing("<p>x</p>", owner)
    printing.printed.connect(told.append)
    printing.failed.connect(told.append)
    with qtbot.waitSignal(printing.destroyed):
        printing.cancel()
    assert not told


def test_a_process_that_ends_is_one_sentence(owner: QObject, qtbot: QtBot) -> None:
    printing = Printing("<p>x</p>", owner)
    page = printing.findChild(GuardedPage)
    assert page is not None
    with qtbot.waitSignal(printing.failed) as failed:
        page.renderProcessTerminated.emit(GuardedPage.RenderProcessTerminationStatus.CrashedTerminationStatus, 1)
    assert isinstance(failed.args[0], PrintingError)
    assert str(failed.args[0]) == "The process that lays out the pages ended."
