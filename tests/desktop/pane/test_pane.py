"""The pane paints a page, goes to places in it and tells what the reader does."""

from __future__ import annotations

import inspect
import json
import os
import re
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.building.readings import link, place_of, reading
from tests.desktop.pane.asking import Show, ask, click, rect
from tests.desktop.plain_pane import PlainPane
from viewer.desktop.pane.engine.guarded import GuardedPage
from viewer.desktop.pane.pane import DocumentPane
from viewer.desktop.pane.veil import Veil
from viewer.filing.model import Place
from viewer.page import compose
from viewer.page.annotations import AnnotationMark
from viewer.page.model import Page
from viewer.page.theme import DARK, LIGHT, Theme
from viewer.reading import Reading

LONG = "".join(f"<p>Paragraph {number} tells of silver and Gold.</p>" for number in range(200))


def page_of(made: Reading, document: int = 0, theme: Theme = LIGHT) -> Page:
    return compose(made, document, theme=theme)


def colours(picture: QPixmap) -> set[str]:
    image = picture.toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}


def spoken_to(kind: type) -> dict[str, inspect.Signature]:
    """The functions of a pane that are its own, and no override of Qt's."""
    own = {name: it for name, it in vars(kind).items() if inspect.isfunction(it) and not name.startswith("_")}
    return {name: inspect.signature(it) for name, it in own.items() if not name.endswith("Event")}


def test_the_pane_without_a_browser_can_be_told_whatever_the_real_one_can() -> None:
    assert spoken_to(PlainPane) == spoken_to(DocumentPane)


def test_a_page_is_painted(show: Show, qtbot: QtBot) -> None:
    pane = show(page_of(reading("<p>One paragraph.</p>")))
    with qtbot.waitCallback() as painted:
        pane.grab_when_painted(painted)
    assert {LIGHT.sheet, LIGHT.window} <= colours(painted.args[0])


def test_nothing_is_made_before_the_window_has_painted(qtbot: QtBot) -> None:
    pane = DocumentPane()
    qtbot.addWidget(pane)
    pane.show_page(page_of(reading("<p>One.</p>")), 0)
    assert pane.findChild(QWebEngineView) is None


def test_of_pages_shown_in_quick_succession_the_last_stays(pane: DocumentPane, qtbot: QtBot) -> None:
    pages = [page_of(reading(f"<p>Page {number}.</p>")) for number in range(5)]
    with qtbot.waitSignal(pane.ready):
        for page in pages:
            pane.show_page(page, 0)
    qtbot.waitUntil(lambda: ask(qtbot, pane, "document.body.innerText.trim()") == "Page 4.")


def test_a_jump_lands_on_the_block(show: Show, qtbot: QtBot) -> None:
    pane = show(page_of(reading(LONG)))
    with qtbot.waitSignal(pane.place_reached, check_params_cb=lambda place: place == Place(0, 120)):
        pane.go_to(Place(0, 120))
    assert 0 <= rect(qtbot, pane, "#b120")["top"] < 60


def test_a_jump_asked_for_while_loading_is_made_when_the_page_is_there(pane: DocumentPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.ready):
        pane.show_page(page_of(reading(LONG)), 0)
        pane.go_to(Place(0, 77))
    assert 0 <= rect(qtbot, pane, "#b77")["top"] < 60


def test_the_last_block_is_the_place_after_a_jump_to_it(show: Show, qtbot: QtBot) -> None:
    pane = show(page_of(reading(LONG)))
    with qtbot.waitSignal(pane.place_reached, check_params_cb=lambda place: place == Place(0, 199)):
        pane.go_to(Place(0, 199))


def test_words_are_lit_where_they_stand(show: Show, qtbot: QtBot) -> None:
    made = reading("<p>See\n\n&nbsp;Exhibit <b>99.1</b> here.</p>")
    pane = show(page_of(made))
    pane.go_to(place_of("99.1", made))
    light, word = rect(qtbot, pane, ".viewer-flash"), rect(qtbot, pane, "b")
    assert abs(light["left"] - word["left"]) < 5
    assert abs(light["right"] - word["right"]) < 5


def test_matches_are_counted_whatever_their_case_unless_asked(show: Show, qtbot: QtBot) -> None:
    pane = show(page_of(reading("<p>Gold, gold and GOLD.</p><p>gold</p>")))
    with qtbot.waitSignal(pane.found) as found:
        pane.find_text("gold")
    assert found.args == [1, 4]
    with qtbot.waitSignal(pane.found) as found:
        pane.find_text("gold", backward=True)
    assert found.args == [4, 4]
    with qtbot.waitSignal(pane.found) as found:
        pane.find_text("gold", match_case=True)
    assert found.args == [1, 2]


def test_the_reader_is_where_a_match_stands_until_the_page_is_scrolled(show: Show, qtbot: QtBot) -> None:
    made = reading("".join(f"<p>Paragraph {number}{' of gold' * (number in (9, 80))}.</p>" for number in range(160)))
    pane = show(page_of(made))
    for block in (9, 80):
        with qtbot.waitSignal(pane.place_reached, check_params_cb=lambda place, block=block: place.block == block):
            pane.find_text("gold")
    with qtbot.waitSignal(pane.place_reached) as reached:
        ask(qtbot, pane, "(scrollBy({ top: 30, behavior: 'instant' }), true)")
    assert reached.args[0].block < 80


def test_words_are_found_across_tags_and_line_breaks(show: Show, qtbot: QtBot) -> None:
    pane = show(page_of(reading("<p>Item&nbsp;<b>2</b>.02\n Results</p><p>Item</p><p>2.02</p>")))
    with qtbot.waitSignal(pane.found) as found:
        pane.find_text("item 2.02 results")
    assert found.args == [1, 1]


def test_words_that_stand_nowhere_are_found_nowhere(show: Show, qtbot: QtBot) -> None:
    pane = show(page_of(reading("<p>Gold.</p>")))
    with qtbot.waitSignal(pane.found) as found:
        pane.find_text("(silver")
    assert found.args == [0, 0]


def test_a_link_tells_its_index(show: Show, qtbot: QtBot) -> None:
    made = reading("<p>See Exhibit 99.1.</p>", "<p>Release</p>")
    made = reading("<p>See Exhibit 99.1.</p>", "<p>Release</p>", links=(link(place_of("Exhibit 99.1", made)),))
    pane = show(page_of(made))
    with qtbot.waitSignal(pane.link_activated) as activated:
        click(qtbot, pane, "a.link")
    assert activated.args == [0]


def test_a_link_out_of_the_filing_is_only_told(show: Show, qtbot: QtBot) -> None:
    pane = show(page_of(reading('<p><a href="https://example.com/a?b=1&c=2">Elsewhere</a></p>')))
    with qtbot.waitSignal(pane.outside_link_activated) as activated:
        click(qtbot, pane, "a")
    assert activated.args == ["https://example.com/a?b=1&c=2"]


def test_the_filers_own_jumps_lead_to_places(show: Show, qtbot: QtBot) -> None:
    pane = show(page_of(reading('<p><a href="#there">There</a></p><p>Between</p><p id="there">Here</p>')))
    with qtbot.waitSignal(pane.internal_jump) as jumped:
        click(qtbot, pane, "a")
    assert jumped.args == [Place(0, 2)]


def test_selected_words_are_a_place(show: Show, qtbot: QtBot) -> None:
    made = reading("<p>Before.</p><p>Some <i>selected</i>  words.</p>")
    pane = show(page_of(made))
    with qtbot.waitSignal(pane.selection_changed) as selected:
        ask(qtbot, pane, 'getSelection().selectAllChildren(document.querySelector("i")) ?? true')
    assert selected.args == ["selected", place_of("selected", made)]


def test_a_selected_cell_is_a_place(show: Show, qtbot: QtBot) -> None:
    rows = "<tr><td>Silver</td><td>2,140</td></tr><tr><td>Gold</td><td>47</td></tr>"
    made = reading(f"<table>{rows}{rows}</table>")
    pane = show(page_of(made))
    with qtbot.waitSignal(pane.selection_changed) as selected:
        ask(qtbot, pane, 'getSelection().selectAllChildren(document.querySelector("#b0r1c1")) ?? true')
    assert selected.args == ["47", place_of("47", made)]


def test_another_theme_keeps_the_place(show: Show, qtbot: QtBot) -> None:
    pane = show(page_of(reading(LONG)))
    pane.go_to(Place(0, 90), flash=False)
    before = rect(qtbot, pane, "#b90")["top"]
    pane.set_theme(DARK)
    assert rect(qtbot, pane, "#b90")["top"] == before
    qtbot.waitUntil(lambda: DARK.sheet in colours(pane.grab()))


def test_the_same_document_shown_again_keeps_its_place(show: Show, qtbot: QtBot) -> None:
    made = reading(LONG)
    pane = show(page_of(made))
    with qtbot.waitSignal(pane.place_reached, check_params_cb=lambda place: place == Place(0, 90)):
        pane.go_to(Place(0, 90), flash=False)
    show(page_of(made, theme=DARK))
    assert 0 <= rect(qtbot, pane, "#b90")["top"] < 60


def test_white_words_on_white_are_not_white_on_dark_paper(show: Show, qtbot: QtBot) -> None:
    html = '<p style="color:#ffffff">Hidden</p><p style="background-color:#ffffff">Black on white</p>'
    pane = show(page_of(reading(html), theme=DARK))
    for block in ("#b0", "#b1"):
        style = f'getComputedStyle(document.querySelector("{block}").parentElement)'
        assert ask(qtbot, pane, f"{style}.color") == "rgb(232, 232, 228)"
        assert ask(qtbot, pane, f"{style}.backgroundColor") == "rgba(0, 0, 0, 0)"


def test_zoom_is_told_and_kept_within_bounds(show: Show, qtbot: QtBot) -> None:
    pane = show(page_of(reading("<p>One.</p>")))
    with qtbot.waitSignal(pane.zoom_changed) as changed:
        pane.set_zoom(99)
    assert changed.args == [3.0]
    assert pane.zoom() == 3.0


def test_a_wide_table_takes_the_free_room_before_it_scrolls(show: Show, qtbot: QtBot) -> None:
    row = "<tr>" + "".join(f"<td nowrap>column {number} is wide</td>" for number in range(9)) + "</tr>"
    pane = show(page_of(reading(f"<p>Some words.</p><table>{row}{row}</table>")))
    frame = "document.querySelector('.wide')"
    assert ask(qtbot, pane, f"{frame}.classList.contains('goes-on')")
    before = ask(qtbot, pane, "document.getElementById('b0').getBoundingClientRect().width")
    pane.resize(1700, 700)
    qtbot.waitUntil(lambda: ask(qtbot, pane, f"{frame}.scrollWidth <= {frame}.clientWidth"))
    assert not ask(qtbot, pane, f"{frame}.classList.contains('goes-on')")
    assert ask(qtbot, pane, "document.getElementById('b0').getBoundingClientRect().width") >= before
    assert ask(qtbot, pane, "document.documentElement.scrollWidth <= innerWidth")


def test_a_table_too_wide_for_the_window_shows_on_which_side_it_goes_on(show: Show, qtbot: QtBot) -> None:
    row = "<tr>" + "".join(f"<td nowrap>column {number} is wide</td>" for number in range(40)) + "</tr>"
    pane = show(page_of(reading(f"<table>{row}{row}</table>")))
    frame = "document.querySelector('.wide')"
    sides = f"['came-on', 'goes-on'].map(side => {frame}.classList.contains(side))"
    assert ask(qtbot, pane, sides) == [False, True]
    ask(qtbot, pane, f"({frame}.scrollLeft = 300, true)")
    qtbot.waitUntil(lambda: ask(qtbot, pane, sides) == [True, True])
    ask(qtbot, pane, f"({frame}.scrollLeft = 99999, true)")
    qtbot.waitUntil(lambda: ask(qtbot, pane, sides) == [True, False])


def test_a_wide_table_scrolls_in_its_own_frame(show: Show, qtbot: QtBot) -> None:
    row = "<tr>" + "".join(f"<td nowrap>column {number} is wide</td>" for number in range(30)) + "</tr>"
    pane = show(page_of(reading(f"<table>{row}{row}</table>")))
    assert ask(qtbot, pane, "document.documentElement.scrollWidth <= innerWidth")
    assert ask(qtbot, pane, '(frame => frame.scrollWidth > frame.clientWidth)(document.querySelector(".wide"))')


def test_files_dropped_on_the_view_are_left_to_the_window(show: Show) -> None:
    pane = show(page_of(reading("<p>One.</p>")))
    view = pane.findChild(QWebEngineView)
    assert view is not None
    assert not view.acceptDrops()
    assert view.focusProxy() is None or not view.focusProxy().acceptDrops()


def test_a_dead_renderer_is_told_and_the_page_comes_back_to_its_place(show: Show, qtbot: QtBot) -> None:
    pane = show(page_of(reading(LONG)))
    with qtbot.waitSignal(pane.place_reached, check_params_cb=lambda place: place == Place(0, 90)):
        pane.go_to(Place(0, 90), flash=False)
    page = pane.findChild(GuardedPage)
    assert page is not None
    with qtbot.waitSignals([pane.renderer_died, pane.ready]):
        page.triggerAction(GuardedPage.WebAction.Stop)
        page.load("chrome://crash")
    qtbot.waitUntil(lambda: 0 <= rect(qtbot, pane, "#b90")["top"] < 60)


def test_an_attachment_can_be_saved(pane: DocumentPane, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QPushButton

    pane.show_attachment("model.xlsx", 12_345, "EXCEL")
    with qtbot.waitSignal(pane.save_requested) as asked:
        qtbot.mouseClick(pane.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert asked.args == ["model.xlsx"]


def test_a_damaged_picture_says_so(pane: DocumentPane) -> None:
    from PySide6.QtWidgets import QLabel

    pane.show_image(b"no picture")
    assert any("damaged" in label.text() for label in pane.findChildren(QLabel))


def test_a_damaged_pdf_says_so(pane: DocumentPane) -> None:
    from PySide6.QtWidgets import QLabel

    pane.show_pdf(b"no pdf")
    assert any("damaged" in label.text() for label in pane.findChildren(QLabel))


def test_words_beyond_the_sheet_can_be_scrolled_to(show: Show, qtbot: QtBot) -> None:
    pane = show(page_of(reading(f'<p style="white-space:nowrap">{"far " * 300}</p>')))
    sheet = 'document.querySelector(".viewer-sheet")'
    assert ask(qtbot, pane, f"getComputedStyle({sheet}).overflowX") == "auto"
    assert ask(qtbot, pane, "document.documentElement.scrollWidth <= innerWidth")


def test_a_view_that_was_warmed_up_shows_the_first_page_and_says_so_once(qtbot: QtBot, pane: DocumentPane) -> None:
    told: list[bool] = []
    pane.ready.connect(lambda: told.append(True))
    pane.warm_up()
    qtbot.wait(300)
    assert told == []
    with qtbot.waitSignal(pane.ready):
        pane.show_page(page_of(reading("<p>One.</p>")), 0)
    assert ask(qtbot, pane, "document.querySelector('#b0').textContent") == "One."
    assert told == [True]


def test_tables_below_the_first_screen_are_where_they_stay_once_a_place_is_asked_for(show: Show, qtbot: QtBot) -> None:
    rows = "".join(f"<tr><td>Row {row}</td><td>{row * 7:,}</td></tr>" for row in range(30))
    filing = reading(f"<p>{'words ' * 2_500}</p>" + f"<table>{rows}</table><p>Between.</p>" * 40)
    pane = show(page_of(filing))
    last = len(filing.filing.documents[0].blocks) - 2
    pane.go_to(Place(0, last))
    top = rect(qtbot, pane, f"#b{last}")["top"]
    assert 0 <= top < 60
    qtbot.wait(200)
    assert rect(qtbot, pane, f"#b{last}")["top"] == top


@pytest.mark.parametrize(("switch", "motion"), [("--force-prefers-reduced-motion", "steps(1)"), ("", "ease-out")])
def test_the_light_on_a_jumps_target_does_not_fade_where_less_motion_is_asked_for(switch: str, motion: str) -> None:
    environment = {**os.environ, "QTWEBENGINE_CHROMIUM_FLAGS": switch}
    ran = subprocess.run(
        [sys.executable, "-m", "tests.desktop.pane.still"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=120,
        check=True,
    )
    assert json.loads(ran.stdout) == motion


def colour(qtbot: QtBot, pane: DocumentPane, selector: str) -> tuple[int, ...]:
    told: str = ask(qtbot, pane, f"getComputedStyle(document.querySelector({json.dumps(selector)})).color")
    return tuple(map(int, re.findall(r"\d+", told)))


def test_red_stays_red_on_a_dark_sheet_and_black_becomes_light(show: Show, qtbot: QtBot) -> None:
    filed = (
        '<p><font color="#c00000">(140)</font> <span style="color:#000000">140</span> <i style="color:red">1</i></p>'
    )
    pane = show(page_of(reading(filed), theme=DARK))
    red, _, blue = colour(qtbot, pane, "font")
    assert red > 200
    assert red > blue + 60
    assert min(colour(qtbot, pane, "[style*='000000']")) > 200
    assert colour(qtbot, pane, "i")[0] == 255
    pane.set_theme(LIGHT)
    assert colour(qtbot, pane, "font") == (192, 0, 0)


@pytest.mark.parametrize(("width", "fits"), [(80, True), (132, False)])
def test_a_table_of_plain_text_is_set_smaller_or_scrolls_and_never_wraps(
    width: int, fits: bool, show: Show, qtbot: QtBot
) -> None:
    lines = "\n".join(f"{number:<30}{number:>20,}{'9,999':>{width - 50}}" for number in range(30))
    pane = show(page_of(reading(f"<pre>\n{lines}\n</pre>")))
    pane.resize(700, 600)
    qtbot.waitUntil(lambda: ask(qtbot, pane, "innerWidth") == 700)
    block = "document.querySelector('.columns')"
    tops = f"[...{block}.querySelectorAll('[id*=r]')].map(row => row.getBoundingClientRect().height)"
    heights = ask(qtbot, pane, tops)
    assert len(heights) >= 30
    assert max(heights) < 1.5 * min(height for height in heights if height)
    qtbot.waitUntil(lambda: ask(qtbot, pane, f"{block}.classList.contains('goes-on')") is not fits)
    assert (ask(qtbot, pane, f"{block}.scrollWidth <= {block}.clientWidth + 1")) is fits


@pytest.mark.parametrize(
    "reason", [Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.OtherFocusReason]
)
def test_focus_given_to_the_page_moves_nothing(reason: Qt.FocusReason, show: Show, qtbot: QtBot) -> None:
    pane = show(page_of(reading(f'<p id="top"><a href="#top">The first link</a></p>{LONG}')))
    pane.go_to(Place(0, 150), False)
    qtbot.waitUntil(lambda: ask(qtbot, pane, "scrollY") > 1000)
    place = ask(qtbot, pane, "scrollY")
    elsewhere = QLineEdit(pane)
    elsewhere.show()
    elsewhere.setFocus()
    qtbot.waitUntil(elsewhere.hasFocus)
    pane.setFocus(reason)
    qtbot.waitUntil(lambda: ask(qtbot, pane, "document.hasFocus()"))
    assert ask(qtbot, pane, "[scrollY, document.activeElement === document.body]") == [place, True]


def test_a_page_that_is_laid_out_anew_while_the_reader_moves_leaves_them_where_they_moved_to(
    show: Show, qtbot: QtBot
) -> None:
    pane = show(page_of(reading(LONG)))
    pane.go_to(Place(0, 10), False)
    qtbot.waitUntil(lambda: ask(qtbot, pane, "scrollY") > 0)
    moved = (
        "dispatchEvent(new KeyboardEvent('keydown', {key: 'PageDown'})), scrollTo(0, 900),"
        "dispatchEvent(new Event('resize')), scrollY"
    )
    assert ask(qtbot, pane, f"({moved})") == 900
    wait_for_frames(qtbot, pane)
    assert ask(qtbot, pane, "scrollY") == 900


def wait_for_frames(qtbot: QtBot, pane: DocumentPane) -> None:
    """Until whatever the page does in its next frame is done."""
    two_frames = "requestAnimationFrame(() => requestAnimationFrame(() => (document.title = 'later')))"
    ask(qtbot, pane, f"({two_frames}, true)")
    qtbot.waitUntil(lambda: ask(qtbot, pane, "document.title") == "later")


def test_the_beginning_of_a_page_is_covered_until_the_place_that_is_gone_to_is_there(
    pane: DocumentPane, qtbot: QtBot
) -> None:
    veil = pane.findChild(Veil)
    assert veil is not None
    pane.ready.connect(lambda: pane.go_to(Place(0, 30), flash=False))
    pane.show_page(page_of(reading(LONG)), 0, covered=True)
    assert veil.isVisible()
    qtbot.waitUntil(lambda: not veil.isVisible())
    assert ask(qtbot, pane, "scrollY") > 0


def test_what_was_seen_stays_until_the_place_in_another_document_is_there(
    pane: DocumentPane, show: Show, qtbot: QtBot
) -> None:
    show(page_of(reading(LONG)))
    veil = pane.findChild(Veil)
    assert veil is not None
    pane.ready.connect(lambda: pane.go_to(Place(1, 30), flash=False))
    pane.show_page(page_of(reading(LONG)), 1, covered=True)
    assert veil.isVisible()
    assert veil.pixmap().deviceIndependentSize() == pane.size().toSizeF(), "nothing goes blank"
    assert not veil.words.isVisible(), "what is there in a moment needs no words"
    qtbot.waitUntil(lambda: not veil.isVisible())
    assert veil.pixmap().isNull(), "a picture is not kept"


@pytest.mark.parametrize(("zoom", "by"), [(1.0, 30), (2.0, 15)])
def test_text_that_is_read_stays_where_it_was_seen_when_something_comes_above_the_page(
    show: Show, qtbot: QtBot, zoom: float, by: int
) -> None:
    pane = show(page_of(reading(LONG)))
    width = ask(qtbot, pane, "innerWidth")
    pane.set_zoom(zoom)
    qtbot.waitUntil(lambda: abs(ask(qtbot, pane, "innerWidth") * zoom - width) < 3)
    wait_for_frames(qtbot, pane)
    qtbot.waitUntil(lambda: ask(qtbot, pane, "(scrollTo(0, 900), scrollY)") == 900)
    pane.give_way(30)
    qtbot.waitUntil(lambda: ask(qtbot, pane, "scrollY") == 900 + by)
    pane.give_way(-30)
    qtbot.waitUntil(lambda: ask(qtbot, pane, "scrollY") == 900)


def test_the_beginning_of_a_page_is_not_pushed_out_of_sight(show: Show, qtbot: QtBot) -> None:
    pane = show(page_of(reading(LONG)))
    pane.give_way(30)
    assert ask(qtbot, pane, "scrollY") == 0


def test_nor_is_the_place_that_the_reader_was_just_brought_to(show: Show, qtbot: QtBot) -> None:
    pane = show(page_of(reading(LONG)))
    pane.go_to(Place(0, 30), False)
    qtbot.waitUntil(lambda: ask(qtbot, pane, "scrollY") > 0)
    before = ask(qtbot, pane, "scrollY")
    pane.give_way(30)
    assert ask(qtbot, pane, "scrollY") == before


def test_a_page_that_nobody_sees_lets_go_of_its_process_and_comes_back_at_its_place(show: Show, qtbot: QtBot) -> None:
    pane = show(page_of(reading(LONG)))
    pane.rest()
    assert pane.findChild(QWebEngineView) is not None, "what is seen does not rest"
    pane.go_to(Place(0, 90), flash=False)
    qtbot.waitUntil(lambda: ask(qtbot, pane, "scrollY") > 0)
    where = ask(qtbot, pane, "scrollY")
    pane.mark([Place(0, 90)], [])
    pane.set_annotations([AnnotationMark("1", "highlight", "green", "", "", ((90, "b90", None, None),))])
    pane.hide()
    pane.rest()
    qtbot.waitUntil(lambda: pane.findChild(QWebEngineView) is None)
    with qtbot.waitSignal(pane.ready):
        pane.show()
    qtbot.waitUntil(lambda: ask(qtbot, pane, "scrollY") == where)
    assert ask(qtbot, pane, "CSS.highlights.has('own-green')")


def test_a_page_that_rests_before_it_was_painted_comes_back_where_it_was_to_be(show: Show, qtbot: QtBot) -> None:
    pane = show(page_of(reading(LONG)))
    pane.hide()
    pane.rest()
    qtbot.waitUntil(lambda: pane.findChild(QWebEngineView) is None)
    pane.show()
    qtbot.waitUntil(lambda: pane.findChild(QWebEngineView) is not None)
    pane.go_to(Place(0, 90), flash=False)
    pane.hide()
    pane.rest()
    qtbot.waitUntil(lambda: pane.findChild(QWebEngineView) is None)
    with qtbot.waitSignal(pane.ready):
        pane.show()
    qtbot.waitUntil(lambda: 0 <= rect(qtbot, pane, "#b90")["top"] < 60)


def test_a_picture_that_is_not_at_hand_is_told_in_words_without_a_broken_frame(show: Show, qtbot: QtBot) -> None:
    pane = show(page_of(reading('<p>Before <img src="logo.jpg"> after.</p>')))
    qtbot.waitUntil(lambda: ask(qtbot, pane, "document.querySelector('img.missing') !== null"))
    assert ask(qtbot, pane, "document.querySelector('img').alt") == "picture not at hand: logo.jpg"
    assert ask(qtbot, pane, "getComputedStyle(document.querySelector('img')).clipPath") == "inset(0px 0px 0px 16px)"
