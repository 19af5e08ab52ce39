"""Who signed is told with the office and the day that stand beside or under the name, and with no other."""

from __future__ import annotations

import pytest

from tests.building.blocks import document, filing, paragraph
from viewer.filing import limits
from viewer.outline.filling import signature_findings
from viewer.outline.outliner import outline_filing
from viewer.outline.parts.signatories import find_signatories


def signed(*texts: str) -> list[tuple[str, str | None, str | None]]:
    blocks = [paragraph(text) for text in texts]
    return [(one.name, one.title, one.date) for one in find_signatories(blocks, 0, len(blocks))]


def test_a_name_that_is_printed_under_the_signature_ends_where_the_title_beside_it_begins():
    found = signed(
        "/s/ Ada B. Vane Chairman of the Board and Chief Executive\nAda B. Vane Officer",
        "/s/ Ben Ridge, III Senior Vice President and Director\nBen Ridge, III",
        "/s/ Cora Mill* Principal Executive May 25, 2021\nCora Mill Officer and Director",
    )
    assert found == [
        ("Ada B. Vane", "Chairman of the Board and Chief Executive Officer", None),
        ("Ben Ridge, III", "Senior Vice President and Director", None),
        ("Cora Mill", "Principal Executive Officer and Director", "May 25, 2021"),
    ]


@pytest.mark.parametrize("printed", ["Ada B. Vane", "ADA B. VANE, Director", "Ada B. Vane*"])
def test_a_name_that_stands_alone_on_its_line_is_whole(printed: str):
    assert signed(f"/s/ Ada B. Vane\n{printed}\nDirector") == [("Ada B. Vane", "Director", None)]


def test_the_day_of_signing_is_no_end_of_a_period_and_may_go_on_in_the_next_line():
    found = signed(
        "to sign the annual report on Form 10-K for the year ended\nDecember 31, 2020, and any amendment",
        "has been signed below in the capacities indicated on the 21 day of\nMarch, 2021.",
        "/s/ Ada Vane\nDirector",
    )
    assert found == [("Ada Vane", "Director", "21 day of March, 2021")]


def test_a_day_beside_a_name_goes_before_that_on_which_the_whole_was_signed():
    found = signed(
        "duly authorized, this 4th day of\nMay 2021.",
        "/s/ Ada Vane\nTreasurer",
        "/s/ Ben Ridge Officer and Director\n(Principal Executive May 5, 2021\nBen Ridge Officer)",
    )
    assert [(name, date) for name, _, date in found] == [
        ("Ada Vane", "4th day of May 2021"),
        ("Ben Ridge", "May 5, 2021"),
    ]


SIGNATURES = ("SIGNATURES", "Pursuant to the requirements of the Act, this report has been signed.")


def test_more_signatures_than_any_section_has_are_told_to_be_more(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "SIGNATURES", 3)
    whole, cut = (filing(document("Item 1. Business", *SIGNATURES, *["/s/ Ada Vane"] * times)) for times in (3, 4))
    assert signature_findings(whole, outline_filing(whole)) == ()
    outlines = outline_filing(cut)
    (told,) = signature_findings(cut, outlines)
    assert told.what == "More than 3 signatures stand in one section; only the first are headings."
    assert told.place == next(one.place for one in outlines[0].walk() if one.kind == "signature")
    assert [one.evidence.rule for one in outlines[0].walk()].count("signatory") == 3


def test_what_goes_on_beside_a_signature_is_read_as_far_as_a_row_reaches():
    assert signed(f"/s/ Ada Vane\tDirector\t{'0' * 9_000}") == [("Ada Vane", "Director", None)]


def test_periods_that_ended_are_no_days_of_signing():
    assert signed("for the years ended May 1, 2020 and ended May 1, 2021", "/s/ Ada Vane") == [("Ada Vane", None, None)]


def test_the_day_may_stand_in_a_cell_before_the_signature():
    assert signed("Date: May 4, 2026\tBy:\t/s/ Ada Vane\n\t\tTitle: Secretary") == [
        ("Ada Vane", "Secretary", "May 4, 2026")
    ]
