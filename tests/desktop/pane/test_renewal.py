"""A page that is shown becomes another one of the same text without being loaded, and is then as if it had been."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.building.readings import MadePair, link, place_of, reading
from tests.building.two_reports import report
from tests.desktop.pane.asking import Show, ask
from viewer.amendments.model import Statement
from viewer.comparison.model import Change, Comparison
from viewer.desktop.pane.pane import DocumentPane
from viewer.filing.model import Place
from viewer.page import compose
from viewer.page.annotations import AnnotationMark
from viewer.page.first.writing import first_page
from viewer.page.model import Page
from viewer.page.theme import LIGHT
from viewer.reading import compare, read

ROWS = "".join(f"<tr><td>Mine {n}</td><td>{n}000</td></tr>" for n in range(1, 9))
HTML = f"<p>See Exhibit 99.1.</p><table>{ROWS}</table>" + "<p>More words.</p>" * 80 + "<p>Due on February 19.</p>"
SEAMS = "".join(f"<p>Seam {name} is mined by hand.</p>" for name in "ABCDEFGHIJ")

Pages = tuple[Page, Page]


def linked() -> Pages:
    made = reading(HTML, links=(link(place_of("Exhibit 99.1", reading(HTML))),))
    return first_page(made.filing, 0, theme=LIGHT), compose(made, 0, theme=LIGHT)


def carded() -> Pages:
    made = reading(HTML)
    places = [place_of(words, made) for words in ("1000", "8000", "February 19")]
    changes = tuple(Change("cell", None, "1", "9", one, one, 0, 0, claim="named") for one in places)
    pair = MadePair(reading(HTML, form="8-K/A"), made, Statement((), (), None), Comparison((), changes, (), ()))
    return first_page(made.filing, 0, theme=LIGHT), compose(made, 0, theme=LIGHT, amended=pair, with_notes=True)


def folded(folder: Path) -> Pages:
    for year, metal in ((2012, "silver"), (2013, "copper")):
        (folder / f"{year}.htm").write_text(report(year, f"<p>We mine {metal}.</p>{SEAMS}"), encoding="utf-8")
    earlier, later = (read(folder / f"{year}.htm", with_pages=True) for year in (2012, 2013))
    pair = compare(earlier, later)

    return first_page(later.filing, 0, theme=LIGHT), compose(later, 0, theme=LIGHT, amended=pair, with_notes=True)


@pytest.fixture(params=["links", "cards", "folds"])
def pages(request: pytest.FixtureRequest, tmp_path: Path) -> Pages:
    return {"links": linked, "cards": carded, "folds": lambda: folded(tmp_path)}[request.param]()


# Classes and styles that only tell how wide the window was when the tables were laid out last.
_MEASURED = """(() => {
  const body = document.body.cloneNode(true);
  for (const element of body.querySelectorAll("*")) {
    element.classList.remove("scrolls", "goes-on", "came-on");
    if (!element.classList.length) element.removeAttribute("class");
    element.removeAttribute("style");
  }
  return [...body.querySelectorAll("main, aside")].map((element) => element.outerHTML).join("\\n");
})()"""


def text_and_marks(qtbot: QtBot, pane: DocumentPane) -> str:
    found: str = ask(qtbot, pane, _MEASURED)
    return found


def loads(qtbot: QtBot, pane: DocumentPane) -> str:
    address: str = ask(qtbot, pane, "location.href")
    return address


def test_a_page_that_is_made_another_is_what_that_is_when_it_is_loaded(show: Show, qtbot: QtBot, pages: Pages) -> None:
    before, after = pages
    pane = show(before)
    address = loads(qtbot, pane)
    show(after)
    assert loads(qtbot, pane) == address
    made = text_and_marks(qtbot, pane)
    show(Page("<p>Nothing</p>", ""))
    show(after)
    assert made == text_and_marks(qtbot, pane)


def test_the_reader_and_what_they_added_stay_where_they_are(show: Show, qtbot: QtBot) -> None:
    before, after = carded()
    pane = show(before)
    pane.set_annotations([AnnotationMark("1", "highlight", "yellow", "", "", ((2, "b2", None, None),))])
    pane.go_to(Place(0, 60), flash=False)
    kept = ask(qtbot, pane, "document.getElementById('b60').getBoundingClientRect().top")
    show(after)
    top = ask(qtbot, pane, "document.getElementById('b60').getBoundingClientRect().top")
    assert abs(kept - top) < 2
    assert ask(qtbot, pane, "CSS.highlights.has('own-yellow')")


def test_a_page_that_is_still_being_loaded_becomes_another_once_it_is_there(pane: DocumentPane, qtbot: QtBot) -> None:
    before, after = carded()
    with qtbot.waitSignal(pane.ready):
        pane.show_page(before, 0)
        pane.show_page(after, 0)
    qtbot.waitUntil(lambda: ask(qtbot, pane, "document.querySelectorAll('.card').length") == 3)
