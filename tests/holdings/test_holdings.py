"""Reports of holdings: what each lists, and how a holding stands to the one reported before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.building.holdings import report, row
from viewer.cli import main
from viewer.filing.reader import open_filing
from viewer.holdings.comparing import compare_holdings
from viewer.holdings.model import Held
from viewer.holdings.reading import holdings_of

_MILL, _VANE, _OAK = "11111A101", "22222B202", "033333303"


def compared(folder: Path, earlier: tuple[str, ...], later: tuple[str, ...]) -> dict[str, Held]:
    filings = [open_filing(report(folder, "20230331", *earlier)), open_filing(report(folder, "20230630", *later))]
    return {one.holding.name + one.holding.option: one for one in compare_holdings(*map(holdings_of, filings))}


def test_new_more_less_same_and_what_is_not_reported_any_more(tmp_path: Path) -> None:
    held = compared(
        tmp_path,
        (row("Mill", _MILL, 100, 5000), row("Vane", _VANE, 300, 900), row("Oak", _OAK, 70, 700)),
        (row("Mill", _MILL, 130, 7000), row("Oak", _OAK, 70, 650), row("Elm", "44444D404", 5, 50)),
    )
    assert {name: one.standing for name, one in held.items()} == {
        "Mill": "more",
        "Oak": "same",
        "Elm": "new",
        "Vane": "not-reported",
    }
    assert (held["Mill"].difference, held["Vane"].difference) == (30, -300)


def test_rows_of_several_managers_are_one_holding_and_an_option_is_another(tmp_path: Path) -> None:
    rows = (row("Mill", _MILL, 100, 5000), row("Mill", _MILL, 50, 2500), row("Mill", _MILL, 10, 500, "Put"))
    shares, put = holdings_of(open_filing(report(tmp_path, "20230331", *rows)))
    assert (shares.amount, shares.value, len(shares.places)) == (150, 7500, 2)
    assert (put.option, put.amount) == ("put", 10)


def test_the_same_worth_of_four_times_the_shares_looks_like_a_split(tmp_path: Path) -> None:
    held = compared(
        tmp_path,
        (row("Mill", _MILL, 100, 5000), row("Vane", _VANE, 100, 5000)),
        (row("Mill", _MILL, 400, 5200), row("Vane", _VANE, 400, 20400)),
    )
    assert (held["Mill"].split, held["Vane"].split) == ("4:1", None)


def test_a_holding_is_known_by_its_cusip_though_its_name_is_written_otherwise(tmp_path: Path) -> None:
    held = compared(tmp_path, (row("OAK INC", "33333303", 1, 10),), (row("Oak Inc.", _OAK, 2, 20),))
    assert [one.standing for one in held.values()] == ["more"]


def test_a_holding_stands_in_its_row_of_the_page(tmp_path: Path) -> None:
    filing = open_filing(report(tmp_path, "20230331", row("Mill", _MILL, 1, 10), row("Vane", _VANE, 2, 20)))
    place = holdings_of(filing)[1].places[0]
    text = filing.documents[place.document].blocks[place.block].text
    assert text[place.start : place.end].startswith("Vane\tCOM")


def test_the_command_finds_the_report_before_in_the_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report(tmp_path, "20221231", row("Mill", _MILL, 1, 10))
    report(tmp_path, "20230331", row("Mill", _MILL, 100, 5000), row("Vane", _VANE, 300, 900))
    later = report(tmp_path, "20230630", row("Mill", _MILL, 60, 3000))
    assert main(["holdings", str(later)]) == 0
    told = capsys.readouterr().out
    assert "1 holding: 1 not reported any more, 1 less" in told
    assert "sold" not in told
    assert main(["holdings", str(later), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["earlier"]["period"] == "2023-03-31"
    assert [one["standing"] for one in found["holdings"]] == ["less", "not-reported"]


def test_a_filing_without_holdings_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["holdings", str(report(tmp_path, "20230331"))]) == 3
    assert "lists no holdings" in capsys.readouterr().err
