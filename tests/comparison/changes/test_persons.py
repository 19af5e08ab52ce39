"""Rows of a cover of Schedule 13D are told with the person whose they are."""

from tests.building.blocks import document, filing, outline, table
from viewer.comparison.filings import compare_filings

NAMES = "Names of reporting persons I.R.S. identification nos. of above persons (entities only)"


def cover(name, shares, percent):
    return table(
        ("1", f"{NAMES} {name} I.D. No. 13-4044523"),
        ("6", "Citizenship or place of organization New York"),
        ("Number Of Shares", ": 7 : :", f"Sole voting power {shares} (Item 5)"),
        ("13", f"Percent of class represented by amount in row (11) {percent}%"),
    )


def compared(before, after):
    sides = [
        document("SCHEDULE 13D", *content, "Item 1. Security", "Common stock.", type="SC 13D")
        for content in (before, after)
    ]
    items = [outline(side, ("cover", None, 0), ("item", "Item 1", len(side.blocks) - 2)) for side in sides]
    original, amendment = filing(sides[0], form="SC 13D"), filing(sides[1], form="SC 13D/A")
    return compare_filings(original, [items[0]], amendment, [items[1]]).changes


def test_a_row_of_the_cover_names_its_person_and_what_the_form_calls_it():
    before = cover("Harbor Funds, LLC", "2,193,931", "4.89"), cover("Alder Partners Inc.", "1,042,327", "2.32")
    after = cover("Harbor Funds, LLC", "2,152,724", "4.80"), cover("Alder Partners Inc.", "1,042,399", "2.32")
    changes = compared(before, after)
    assert [(change.row, change.delta) for change in changes] == [
        ("Harbor Funds, LLC · Sole voting power", -41207),
        ("Harbor Funds, LLC · Percent of class represented by amount in row", -0.09),
        ("Alder Partners Inc. · Sole voting power", 72),
    ]


def test_a_name_on_the_line_below_the_form_s_words_is_read():
    lines = "NAME OF REPORTING PERSON\nS.S. OR I.R.S. IDENTIFICATION NO. OF ABOVE PERSON\nJane Q. Alder"
    (change,) = compared([lines, "SOLE VOTING POWER\n1,200 shares"], [lines, "SOLE VOTING POWER\n1,300 shares"])
    assert (change.row, change.delta) == ("Jane Q. Alder · SOLE VOTING POWER", 100)


def test_under_a_caption_that_names_nobody_rows_are_of_the_person_before():
    def rows(shares):
        return (
            f"{NAMES} Harbor Funds, LLC",
            "SOLE VOTING POWER\n1,200 shares",
            NAMES,
            "5",
            "6",
            f"SHARED VOTING POWER\n{shares} shares",
        )

    (change,) = compared(rows("1,200"), rows("1,300"))
    assert change.row == "Harbor Funds, LLC · SHARED VOTING POWER"
