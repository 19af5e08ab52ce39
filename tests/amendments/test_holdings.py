"""What an amended Form 13F does to the holdings it does not repeat rests on the box that it checks."""

from pathlib import Path

from viewer.reading import compare, read

COVER = """Form 13F COVER PAGE

Check here if Amendment [{checked}]; Amendment Number: {number}
This Amendment (Check only one.):    [{restates}] is a restatement.
                                     [{adds}] adds new holdings entries.

Name:     Alder Partners Inc

<PAGE>
                     Form 13F INFORMATION TABLE
<TABLE>
<CAPTION>
  NAME OF ISSUER               CLASS      CUSIP      VALUE    SHARES
<S>                            <C>        <C>       <C>       <C>
"""
HELD = [
    "Birch Mills Inc                COM        090909101     1,310    45,000",
    "Cedar Rail Corp                COM        190909102     4,001   120,300",
    "Dogwood Bank                   COM        290909103       905    22,100",
    "Elder Oil Co                   COM        390909104    12,440   310,000",
]
FURTHER = [
    "Hazel Foods Inc                COM        490909105     2,118    51,000",
    "Ivy Chemicals                  COM        590909106       777     9,000",
]


def report(folder: Path, form: str, rows, restates=" ", adds=" "):
    checked, number = ("X", "1") if form.endswith("/A") else (" ", "")
    cover = COVER.format(checked=checked, number=number, restates=restates, adds=adds)
    path = folder / f"{form.replace('/', '-')}.txt"
    path.write_text(
        f"<SEC-DOCUMENT>\n<SEC-HEADER>\nCONFORMED SUBMISSION TYPE:\t{form}\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>{form}\n"
        f"<TEXT>\n{cover}{chr(10).join(rows)}\n</TABLE>\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"
    )
    return read(path)


def rows_told(folder: Path, rows, **boxes):
    pair = compare(report(folder, "13F-HR", HELD), report(folder, "13F-HR/A", rows, **boxes))
    assert pair.comparison is not None
    return [change for change in pair.comparison.changes if change.kind != "text"]


def test_holdings_that_are_not_repeated_stand_where_the_amendment_adds_entries(tmp_path: Path) -> None:
    told = rows_told(tmp_path, FURTHER, adds="X")
    assert [(change.kind, change.row) for change in told] == [
        ("inserted", "Hazel Foods Inc"),
        ("inserted", "Ivy Chemicals"),
    ]


def test_an_amendment_that_adds_and_repeats_the_other_holdings_is_compared_with_them(tmp_path: Path) -> None:
    told = rows_told(tmp_path, [*HELD[:2], HELD[3].replace("310,000", "318,000"), FURTHER[0]], adds="X")
    assert [(change.kind, change.row, change.after[-7:].strip()) for change in told] == [
        ("cell", "Elder Oil Co", "318,000"),
        ("inserted", "Hazel Foods Inc", "51,000"),
    ]


def test_holdings_that_a_restatement_does_not_repeat_are_gone_and_it_says_why(tmp_path: Path) -> None:
    told = rows_told(tmp_path, [HELD[0], HELD[1], HELD[3], FURTHER[0]], restates="X")
    assert [(change.kind, change.row) for change in told] == [
        ("deleted", "Dogwood Bank"),
        ("inserted", "Hazel Foods Inc"),
    ]
    assert told[0].weight is not None
    assert told[0].weight.why == "It is gone, for the box on the cover says that the amendment restates the report."


def test_a_holding_that_changed_and_stands_in_another_place_is_told_by_its_figures(tmp_path: Path) -> None:
    changed = HELD[2].replace("  905", "1,905").replace("22,100", "52,100")
    told = rows_told(tmp_path, [HELD[3], changed, HELD[0], HELD[1]], restates="X")
    cells = [(change.row, change.column, change.before, change.after) for change in told if change.kind == "cell"]
    assert cells == [("Dogwood Bank", "VALUE", "905", "1,905"), ("Dogwood Bank", "SHARES", "22,100", "52,100")]


def test_a_holding_under_another_name_is_known_by_its_number(tmp_path: Path) -> None:
    renamed = "Weston Land & Timber           COM        290909103     1,905    52,100"
    told = rows_told(tmp_path, [HELD[3], renamed, HELD[0], HELD[1]], restates="X")
    assert [(one.before, one.after) for one in told if one.kind == "cell" and one.column == "SHARES"] == [
        ("22,100", "52,100")
    ]
    assert not [one for one in told if one.kind in ("inserted", "deleted")]


def test_a_further_entry_of_a_holding_that_was_reported_says_so(tmp_path: Path) -> None:
    further = HELD[3].replace("12,440", " 1,200").replace("310,000", " 30,000")
    told = rows_told(tmp_path, [further, FURTHER[0]], adds="X")
    assert [one.weight.why for one in told if one.weight] == [
        "It is a further entry of a holding that was reported.",
        "A holding is new.",
    ]


def test_a_part_that_a_restatement_leaves_out_is_gone_and_not_called_unchanged(tmp_path: Path) -> None:
    original = report(tmp_path, "13F-HR", HELD)
    cover = COVER.format(checked="X", number="1", restates="X", adds=" ").partition("<PAGE>")[0]
    path = tmp_path / "alone.txt"
    path.write_text(
        f"CONFORMED SUBMISSION TYPE:\t13F-HR/A\n\n{cover}\n<PAGE>\nForm 13F SUMMARY PAGE\n\nReport Summary:\n"
    )
    pair = compare(original, read(path))
    assert pair.comparison is not None
    told = {section.title.casefold(): section.status for section in pair.comparison.sections}
    assert told["form 13f information table"] == "removed"
