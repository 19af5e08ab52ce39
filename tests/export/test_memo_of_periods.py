"""The memo of two periods speaks of reports, and says nothing of an original or an amendment."""

from __future__ import annotations

from pathlib import Path

from tests.building.two_reports import LATER_SALES, SALES, report, table
from viewer.export.memo_html import memo_html
from viewer.export.memo_markdown import memo_markdown
from viewer.reading import AmendedReading, compare, read

GONE = "<p>A strike at the smelter in the third week of May may cost us more than we can now foresee.</p>"


def two(folder: Path) -> AmendedReading:
    earlier, later = folder / "earlier.htm", folder / "later.htm"
    rows = [LATER_SALES[0], ("Lead", "4,010", "3,981"), LATER_SALES[2]]
    earlier.write_text(report(2012, GONE + "<p>In 2012 we mined.</p>" + table("2012", "2011", rows=SALES)))
    later.write_text(report(2013, "<p>In 2013 we mined.</p>" + table("2013", "2012", rows=rows)))
    return compare(read(earlier), read(later))


def test_the_news_stands_first_and_the_calendar_is_counted(tmp_path: Path) -> None:
    told = memo_markdown(two(tmp_path))
    assert "1 earlier figure is given otherwise; 1 passage or row is gone." in told
    assert "that the calendar explains are not told" in told
    assert "## What the two are to each other\n\n**Reports of successive periods.**" in told
    assert told.index("Lead") < told.index("A strike at the smelter")


def test_no_word_speaks_of_an_amendment(tmp_path: Path) -> None:
    both = two(tmp_path)
    for told in (memo_markdown(both), memo_html(both)):
        assert "The later report" in told
        assert "amendment" not in told.lower().replace("form: 10-k/a", "")
        assert "The original" not in told
        assert "Rule 12b-15" not in told
