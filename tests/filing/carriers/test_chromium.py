"""What a real Chromium saves of an annual report, its single file and its print, is the report that the page is."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.building.chromium import CHROMIUM, browser
from tests.building.submissions import write
from viewer import automation
from viewer.edgar.forms import form_of
from viewer.reading import Reading, read

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")
_PROSE = (
    "The company makes barometers and weather vanes in two works, and sells them to chandlers and schools through "
    "agents in nine states. Orders come in spring for the most part. No customer took more than a tenth of what was "
    "sold in any of the years presented here. "
)
_ITEMS = 20
_ENOUGH = 0.95


class Saved(NamedTuple):
    """One page, and what the browser made of it."""

    page: Path
    single_file: Path
    pdf: Path


def _report() -> str:
    """A Form 10-K of many pages with contents, running heads, page numbers and a table."""
    cover = (
        "<h2>UNITED STATES<br>SECURITIES AND EXCHANGE COMMISSION</h2><h1>FORM 10-K</h1>"
        "<p>For the fiscal year ended December 31, 2013</p><p><b>VANE WORKS, INC.</b></p>"
        "<p>(Exact name of registrant as specified in its charter)</p>"
    )
    items = list({one.number: one for one in form_of("10-K").items}.values())
    rows = "".join(
        f"<tr><td>Item {one.number}.</td><td>{one.titles[0]}</td><td>{at + 2}</td></tr>" for at, one in enumerate(items)
    )
    body, part = "", None
    for at, one in enumerate(items):
        head = f"<p style='text-align:center'><b>PART {one.part}</b></p>" if one.part != part else ""
        part = one.part
        table = "<table><tr><td>Vanes</td><td>1,204</td></tr><tr><td>Barometers</td><td>317</td></tr></table>"
        body += (
            f"{head}<p><b>Item {one.number}. {one.titles[0]}</b></p>"
            + f"<p>{_PROSE * 4}</p>" * 5
            + table * (at % 3 == 0)
        )
        body += f"<p style='text-align:center'>{at + 2}</p><hr style='page-break-after:always'><p>Vane Works, Inc.</p>"
    contents = f"<p><b>TABLE OF CONTENTS</b></p><table>{rows}</table><hr style='page-break-after:always'>"
    break_ = "<hr style='page-break-after:always'>"
    return f"<html><head><title>10-K</title></head><body>{cover}{break_}{contents}{body}</body></html>"


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Saved:
    folder = tmp_path_factory.mktemp("saved")
    page = write(folder, "vane-20131231.htm", _report())
    with browser(folder / "profile") as chromium:
        chromium.open(page)
        single_file = write(folder, "saved/vane-20131231.mhtml", chromium.single_file())
        return Saved(page, single_file, write(folder, "printed/vane-20131231.pdf", chromium.pdf()))


def _items(reading: Reading) -> set[str | None]:
    return {section.label for section in reading.outlines[0].walk() if section.kind == "item"}


def _told(path: Path) -> Any:
    told: Any = automation.outline(read(path), with_text=True)
    told["filing"].pop("carrier")
    told["findings"] = [one for one in told["findings"] if "saved from" not in one["what"]]
    return told


def test_the_single_file_tells_what_the_page_tells_but_for_the_carrier(saved: Saved) -> None:
    assert _told(saved.single_file) == _told(saved.page)


def test_the_print_has_the_items_of_the_page(saved: Saved) -> None:
    page, print_ = read(saved.page), read(saved.pdf)
    wanted, found = _items(page), _items(print_)
    assert len(wanted) >= _ITEMS
    assert 2 * len(wanted & found) / (len(wanted) + len(found)) >= _ENOUGH
    assert (print_.filing.header.form, print_.filing.header.company) == ("10-K", page.filing.header.company)
