"""PDFs, pictures and other attachments are shown quietly, and nothing in them leads out of the program."""

from __future__ import annotations

import struct

import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QMouseEvent, QPixmap, QWheelEvent
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from tests.building.readings import reading
from tests.desktop.pane.asking import Show, ask
from tests.desktop.pane.documents import pdf_with_bookmarks, written_pdf
from viewer.desktop.pane.attached.pdf.view import PdfView
from viewer.desktop.pane.attached.pictures import ImageView
from viewer.desktop.pane.pane import DocumentPane
from viewer.page import compose
from viewer.page.theme import LIGHT


def turn_wheel(widget: QWidget, by: int) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def picture(width: int, height: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QPixmap(width, height)
    made.fill(Qt.GlobalColor.darkGreen)
    made.save(buffer, "PNG")
    return bytes(buffer.data().data())


def shown_pdf(pane: DocumentPane, pdf: bytes) -> tuple[PdfView, QPdfView]:
    pane.show_pdf(pdf)
    view = pane.findChild(PdfView)
    pages = pane.findChild(QPdfView)
    assert view is not None
    assert pages is not None
    return view, pages


def test_the_pages_of_a_pdf_are_shown_in_their_own_size_or_as_wide_as_a_narrower_pane(pane: DocumentPane) -> None:
    view, pages = shown_pdf(pane, written_pdf("Silver", "Gold"))
    assert view.page_count == 2
    assert pages.zoomFactor() == 1.0
    assert pane.fitting_zoom() > 1.1
    pane.resize(500, 400)
    assert pages.zoomFactor() < 0.7
    assert pane.fitting_zoom() == 1.0


def test_words_of_a_pdf_are_selected_with_the_mouse_and_copied(pane: DocumentPane, qtbot: QtBot) -> None:
    _, pages = shown_pdf(pane, written_pdf("Silver and gold", "Lead"))
    told: list[str] = []
    pane.selection_changed.connect(lambda text, _place: told.append(text))
    port = pages.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    end = QPointF(port.width() - 60, port.height() / 2)
    drag = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        end,
        port.mapToGlobal(end),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QCoreApplication.sendEvent(port, drag)
    qtbot.waitUntil(lambda: bool(told) and "Silver and gold" in told[-1])
    qtbot.keyClick(pages, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Silver and gold" in QGuiApplication.clipboard().text()
    assert "Lead" not in QGuiApplication.clipboard().text()


def test_the_page_of_a_pdf_is_shown_and_another_can_be_gone_to(pane: DocumentPane, qtbot: QtBot) -> None:
    view, pages = shown_pdf(pane, written_pdf("One", "Two", "Three"))
    assert (view.bar.field.text(), view.bar.count.text()) == ("1", "of 3")
    view.bar.field.setText("3")
    qtbot.keyClick(view.bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pages.pageNavigator().currentPage() == 2)
    view.bar.field.setText("99")
    qtbot.keyClick(view.bar.field, Qt.Key.Key_Return)
    assert (view.bar.said.text(), view.bar.field.text()) == ("This PDF has no page 99.", "3")


def test_zooming_a_pdf_keeps_the_page(pane: DocumentPane, qtbot: QtBot) -> None:
    view, pages = shown_pdf(pane, written_pdf(*"abcdefgh"))
    view.bar.page_asked.emit(5)
    qtbot.waitUntil(lambda: pages.pageNavigator().currentPage() == 5)
    for zoom in (2.0, 0.8, 1.0):
        pane.set_zoom(zoom)
        assert pages.pageNavigator().currentPage() == 5


def test_words_are_found_in_a_pdf_and_counted(pane: DocumentPane, qtbot: QtBot) -> None:
    _, pages = shown_pdf(pane, written_pdf("Silver and gold", "No more", "Gold again"))
    told: list[tuple[int, int]] = []
    pane.found.connect(lambda current, total: told.append((current, total)))
    pane.find_text("gold")
    qtbot.waitUntil(lambda: (1, 2) in told)
    pane.find_text("gold")
    assert told[-1] == (2, 2)
    qtbot.waitUntil(lambda: pages.pageNavigator().currentPage() == 2)
    pane.find_text("gold", backward=True)
    assert told[-1] == (1, 2)
    pane.clear_find()
    pane.find_text("platinum")
    qtbot.waitUntil(lambda: told[-1] == (0, 0))


def test_the_bookmarks_of_a_pdf_lead_to_its_pages(pane: DocumentPane, qtbot: QtBot) -> None:
    view, pages = shown_pdf(pane, pdf_with_bookmarks())
    tree = view.findChild(QTreeView)
    assert tree is not None
    model = tree.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Ore", "Metal"]
    tree.activated.emit(model.index(1, 0))
    qtbot.waitUntil(lambda: pages.pageNavigator().currentPage() == 1)


def test_a_pdf_without_bookmarks_has_no_list_of_them(pane: DocumentPane) -> None:
    view, _ = shown_pdf(pane, written_pdf("Silver"))
    assert view.findChild(QTreeView) is None


class Opened(QObject):
    """Hears what would be opened outside the program."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    @Slot(QUrl)
    def hear(self, url: QUrl) -> None:
        self.addresses.append(url.toString())


def test_a_click_in_a_pdf_opens_no_address(pane: DocumentPane, qtbot: QtBot) -> None:
    _, pages = shown_pdf(pane, pdf_with_bookmarks())
    opened = Opened()
    QDesktopServices.setUrlHandler("https", opened, "hear")  # type: ignore[arg-type]  # whatever the stub says
    try:
        QDesktopServices.openUrl(QUrl("https://example.com/heard"))
        qtbot.wait(100)
        qtbot.mouseMove(pages.viewport(), QPoint(200, 200))
        qtbot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
        assert opened.addresses == ["https://example.com/heard"]
    finally:
        QDesktopServices.unsetUrlHandler("https")


def test_ctrl_and_the_wheel_zoom_a_pdf(pane: DocumentPane) -> None:
    _, pages = shown_pdf(pane, written_pdf("Silver"))
    turn_wheel(pages.viewport(), 120)
    assert pane.zoom() == 1.1
    assert pages.zoomFactor() == pytest.approx(1.1)
    pane.set_zoom(1.0)
    assert pages.zoomFactor() == 1.0


def test_a_damaged_pdf_says_so(pane: DocumentPane) -> None:
    pane.show_pdf(b"%PDF-1.4 but no more")
    words = [label.text() for label in pane.findChildren(QLabel)]
    assert "This PDF is damaged and cannot be shown. It can still be saved." in words


def test_a_picture_fits_the_pane_and_a_double_click_shows_it_in_its_own_size(pane: DocumentPane, qtbot: QtBot) -> None:
    pane.show_image(picture(3_000, 500))
    view = pane.findChild(ImageView)
    assert view is not None
    qtbot.waitUntil(lambda: view.shown_width < pane.width())
    fitting = view.shown_width
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton)
    assert view.shown_width == 3_000
    turn_wheel(view.viewport(), -120)
    assert view.shown_width < fitting


def test_a_picture_of_billions_of_points_is_not_drawn_and_says_so(pane: DocumentPane) -> None:
    pane.show_image(b"BM" + bytes(16) + struct.pack("<ii", 60_000, 60_000) + bytes(28))
    words = [label.text() for label in pane.findChildren(QLabel)]
    assert "This picture is too large to be shown. It can still be saved." in words


def test_a_drawing_that_may_name_files_is_not_drawn(pane: DocumentPane) -> None:
    pane.show_image(b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>')
    words = [label.text() for label in pane.findChildren(QLabel)]
    assert "This picture is damaged and cannot be shown. It can still be saved." in words


def test_a_small_picture_is_not_blown_up(pane: DocumentPane, qtbot: QtBot) -> None:
    pane.show_image(picture(40, 30))
    view = pane.findChild(ImageView)
    assert view is not None
    qtbot.waitUntil(lambda: view.shown_width == 40)


def test_an_attachment_names_its_kind_and_size_and_offers_what_can_be_done(pane: DocumentPane, qtbot: QtBot) -> None:
    pane.show_attachment("figures.xlsx", 15_300, "EX-99.1")
    assert "EX-99.1 · 15 kB" in [label.text() for label in pane.findChildren(QLabel)]
    buttons = {button.text(): button for button in pane.findChildren(QPushButton)}
    with qtbot.waitSignal(pane.save_requested, check_params_cb=lambda name: name == "figures.xlsx"):
        buttons["Save as…"].click()
    with qtbot.waitSignal(pane.open_requested, check_params_cb=lambda name: name == "figures.xlsx"):
        buttons["Open with…"].click()


def test_ctrl_and_the_wheel_zoom_a_page(show: Show, qtbot: QtBot) -> None:
    pane = show(compose(reading("<p>One.</p>"), 0, theme=LIGHT))
    proxy = pane.focusWidget() or pane.focusProxy()
    assert proxy is not None
    drawn = proxy.focusProxy() or proxy
    width = ask(qtbot, pane, "innerWidth")
    with qtbot.waitSignal(pane.zoom_changed, check_params_cb=lambda factor: factor == 1.1):
        turn_wheel(drawn, 120)
    qtbot.waitUntil(lambda: ask(qtbot, pane, "innerWidth") < width)
    turn_wheel(drawn, -120)
    assert pane.zoom() == 1.0
