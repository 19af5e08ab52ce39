"""Between two periods what both texts have alike is told as runs to fold; what differs and its headings stand."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.building.two_reports import LATER_SALES, SALES, report, table
from viewer.page.composition import compose
from viewer.page.folding import Run, unchanged_runs
from viewer.page.theme import LIGHT
from viewer.reading import AmendedReading, compare, read

SAME = "".join(f"<p>Seam {name} has been mined by hand for as long as we have owned it.</p>" for name in "ABCDE")

MORE = "".join(f"<p>Shaft {name} is as deep as the one beside it.</p>" for name in "KLMN")


def pair_of(folder: Path, earlier: str, later: str, *, form: str = "10-K") -> AmendedReading:
    for year, body in ((2012, earlier), (2013, later)):
        (folder / f"{year}.htm").write_text(report(year, body, form=form), encoding="utf-8")
    before, after = (read(folder / f"{year}.htm", with_pages=True) for year in (2012, 2013))
    return compare(before, after)


def runs_with(pair: AmendedReading, words: str, *, marked: tuple[int, ...] = ()) -> list[Run]:
    blocks = pair.amendment.filing.documents[0].blocks
    at = next(index for index, block in enumerate(blocks) if words in block.text)
    return [run for run in unchanged_runs(pair.amendment, 0, pair, marked) if run.first <= at <= run.last]


def test_a_run_of_alike_paragraphs_folds_on_either_side(tmp_path: Path) -> None:
    pair = pair_of(tmp_path, f"<p>We mine silver.</p>{SAME}", f"<p>We mine copper now.</p>{SAME}")
    assert [run.paragraphs >= 5 for run in runs_with(pair, "Seam C")] == [True]
    assert pair.original is not None
    assert any(run.paragraphs >= 5 for run in unchanged_runs(pair.original, 0, pair, ()))


def test_a_paragraph_that_differs_in_its_year_alone_folds_and_is_told_of(tmp_path: Path) -> None:
    said = SAME + "<p>In {0} we mined for three hundred days, and rested on the others.</p>" + SAME
    pair = pair_of(tmp_path, said.format(2012), said.format(2013))
    (run,) = runs_with(pair, "three hundred days")
    assert run.dated >= 1
    assert "but for dates" in run.words


def test_a_marked_paragraph_stands_with_the_heading_that_it_is_under(tmp_path: Path) -> None:
    pair = pair_of(tmp_path, SAME, SAME)
    blocks = pair.amendment.filing.documents[0].blocks
    at = next(index for index, block in enumerate(blocks) if "Seam C" in block.text)
    heading = next(index for index, block in enumerate(blocks) if block.text == "Item 1. Business")
    covered = {
        index for run in unchanged_runs(pair.amendment, 0, pair, (at,)) for index in range(run.first, run.last + 1)
    }
    assert not {at, heading} & covered


def test_a_table_with_a_new_column_stands(tmp_path: Path) -> None:
    earlier = SAME + table("2012", "2011", rows=SALES) + SAME
    later = SAME + table("2013", "2012", rows=LATER_SALES) + SAME
    assert runs_with(pair_of(tmp_path, earlier, later), "8,008") == []


def test_one_or_two_paragraphs_between_changes_are_left_as_they_are(tmp_path: Path) -> None:
    kept = "<p>Seam A has been mined by hand for as long as we have owned it.</p>"
    earlier = f"<p>We mine silver ore here.</p>{kept}<p>We sell silver ore abroad.</p>"
    pair = pair_of(tmp_path, earlier, earlier.replace("silver", "copper"))
    shown = compose(pair.amendment, 0, theme=LIGHT, amended=pair, with_notes=True)
    at = next(index for index, block in enumerate(shown.blocks) if "Seam A" in block.text)
    assert f"[{at}, " not in shown.html


def test_an_amendment_and_a_document_as_filed_fold_nothing(tmp_path: Path) -> None:
    amended = pair_of(tmp_path, SAME, SAME, form="10-K/A")
    periods = pair_of(tmp_path, SAME, SAME)
    assert unchanged_runs(amended.amendment, 0, amended, ()) == []
    assert "data-folds" not in compose(periods.amendment, 0, theme=LIGHT, amended=periods, with_notes=False).html
    assert "data-folds" in compose(periods.amendment, 0, theme=LIGHT, amended=periods, with_notes=True).html


def test_places_are_the_same_folded_or_not(tmp_path: Path) -> None:
    pair = pair_of(tmp_path, SAME, SAME)
    page = compose(pair.amendment, 0, theme=LIGHT, amended=pair, with_notes=True)
    assert "data-folds" in page.html
    assert all(block.lead + block.html in page.html for block in page.blocks)


def folded_words(pair: AmendedReading) -> list[list[list[str]]]:
    """The paragraphs of each run as the two pages of a pair fold them, without their years."""
    sides = []
    for reading in (pair.original, pair.amendment):
        assert reading is not None
        page = compose(reading, 0, theme=LIGHT, amended=pair, with_notes=True)
        runs = json.loads(page.runs)
        words = [[re.sub(r"\d{4}", "", page.blocks[at].text) for at in range(run[0], run[1] + 1)] for run in runs]
        sides.append([[text for text in run if text] for run in words])
    return sides


def test_both_sides_fold_the_same_paragraphs(tmp_path: Path) -> None:
    earlier = f"{SAME}<p>We mine silver.</p>{SAME}<p>Mined in 2012.</p><p>Old.</p>{MORE}"
    later = f"{SAME[:240]}<p>A new seam was found.</p>{SAME[240:]}<p>We mine copper now.</p>{SAME}{MORE}"
    first, second = folded_words(pair_of(tmp_path, earlier, later))
    assert first == second
    assert sum(map(len, first)) >= 8
