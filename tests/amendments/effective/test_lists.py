"""A list of exhibits that an amendment has in part is not doubled: its entries find those of their numbers."""

from pathlib import Path

from tests.amendments.effective.traps import COVER, SIGNED, Trap
from viewer.reading import compare, effective, read

HEAD = "PART IV|Item 15. Exhibits, Financial Statement Schedules|(a) The statements are listed on page F-1 of it."
REPORTS = "(b) Reports on Form 8-K: none were filed in the last quarter of the year that this report is about."


def as_amended(folder: Path, before: str, after: str) -> list[str]:
    """The lines of the list as it stands after an amendment."""
    original, amendment = Trap("10-K", (COVER, HEAD, before, REPORTS, SIGNED), (COVER, after, SIGNED)).write(folder)
    first = read(original)
    made = effective(first, [compare(first, read(amendment))]).reading.filing.documents[0]
    texts = [block.text for block in made.blocks]
    return texts[texts.index(HEAD.rpartition("|")[2]) + 1 : texts.index("SIGNATURES")]


def test_an_entry_takes_the_place_of_the_one_with_its_number(tmp_path: Path) -> None:
    before = "3.1 Articles of incorporation|21 Subsidiaries|(99) (a) Statements of the plan - To be filed by amendment"
    after = "Item 15. Exhibits, Financial Statement Schedules|(99)(a) Statements of the plan"
    assert as_amended(tmp_path, before, after) == [
        *("3.1 Articles of incorporation", "21 Subsidiaries", "(99)(a) Statements of the plan"),
        REPORTS,
    ]


def test_an_entry_that_the_list_did_not_have_joins_it_behind_the_one_before(tmp_path: Path) -> None:
    before = "3.1 Articles of incorporation|10.1 Lease of the north vein|21 Subsidiaries of the registrant"
    after = (
        "Item 15. Exhibits, Financial Statement Schedules"
        "|10.1 Lease of the north vein|10.2 Lease of the south vein, filed herewith"
    )
    assert as_amended(tmp_path, before, after) == [
        *("3.1 Articles of incorporation", "10.1 Lease of the north vein"),
        *("10.2 Lease of the south vein, filed herewith", "21 Subsidiaries of the registrant", REPORTS),
    ]


def test_what_the_amendment_says_besides_keeps_its_list_whole_beside_the_other(tmp_path: Path) -> None:
    before = "3.1 Articles of incorporation|10.1 Lease of the north vein|21 Subsidiaries of the registrant"
    said = "Those of the exhibits that are listed here without a mark were filed with the report as it was first filed."
    after = f"Item 15. Exhibits, Financial Statement Schedules|10.2 Lease of the south vein|{said}"
    texts = as_amended(tmp_path, before, after)
    assert texts.index(REPORTS) < texts.index(said)
    assert "10.1 Lease of the north vein" in texts
