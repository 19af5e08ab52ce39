from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.building.submissions import submit
from viewer.filing.model import FilingError
from viewer.library import openers, reading
from viewer.library.openers import open_as_amended, open_in_turn, open_pair, open_path
from viewer.library.opening import stopped
from viewer.library.reading import read_as_kept
from viewer.reading import Reading


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "home"))


def test_a_filing_alone_opens_alone(tmp_path: Path) -> None:
    path = submit(tmp_path / "filings" / "k.txt", "10-K")
    opened = open_path(path)
    assert opened.amended is None
    assert opened.amendment is None
    assert opened.shown("amendment") is opened.first
    assert opened.first.filing.documents[0].blocks[0].html


def test_either_of_a_pair_opens_the_pair_with_the_originals_text_shown(samples: Path) -> None:
    original, amendment = samples / "alder-ridge-8-k.txt", samples / "alder-ridge-8-k-a.txt"
    for path, form in ((original, "8-K"), (amendment, "8-K/A")):
        opened = open_path(path)
        assert opened.first.filing.header.form == "8-K"
        assert opened.amendment is not None
        assert opened.shown("amendment").filing.header.form == "8-K/A"
        assert opened.header.form == form


def test_an_amendment_without_its_original_shows_its_own_text(tmp_path: Path) -> None:
    path = submit(tmp_path / "filings" / "a.txt", "10-K/A")
    opened = open_path(path)
    assert opened.amended is not None
    assert opened.amendment is None
    assert opened.first is opened.amended.amendment


def test_two_filings_can_be_put_together_by_hand(tmp_path: Path) -> None:
    one = submit(tmp_path / "one" / "k.txt", "10-K", cik="0000000009", company="OTHER CO")
    two = submit(tmp_path / "two" / "a.txt", "10-K/A", serial=2)
    opened = open_pair(one, two)
    assert opened.first.filing.path == one
    assert opened.amended is not None
    assert opened.amended.pairing.status == "candidate"


@pytest.fixture
def amended_twice(tmp_path: Path) -> Path:
    folder = tmp_path / "filings"
    submit(folder / "k.txt", "10-K", serial=1, filed="20140301")
    submit(folder / "a1.txt", "10-K/A", serial=2, filed="20140401")
    submit(folder / "a2.txt", "10-K/A", serial=3, filed="20140501")
    return folder


def test_the_latest_of_several_amendments_is_read_beside_the_original(amended_twice: Path) -> None:
    opened = open_path(amended_twice / "k.txt")
    assert opened.amendment is not None
    assert opened.amendment.filing.path == amended_twice / "a2.txt"


def test_every_amendment_of_the_original_is_known_whichever_is_read(amended_twice: Path) -> None:
    original, first, second = (amended_twice / name for name in ("k.txt", "a1.txt", "a2.txt"))
    for opened in (open_path(original), open_path(first), open_pair(original, first)):
        assert [one.path for one in opened.amendments] == [first, second]


def test_what_is_no_filing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "noise.bin").write_bytes(bytes(range(256)) * 40)
    with pytest.raises(FilingError):
        open_path(tmp_path / "noise.bin")


def series(folder: Path) -> list[Path]:
    """A registration statement and three amendments, each of which amends the one before it."""
    written = []
    for number, price in enumerate(("10.00", "10.00", "12.00", "13.00")):
        form = "S-1/A" if number else "S-1"
        body = (
            f"<p><b>FORM S-1</b></p><p>{f'Amendment No. {number} to' if number else 'Registration statement'}</p>"
            f"<p>Alder Ridge Mining Company</p><p><b>RISK FACTORS</b></p><p>Silver may fall below ${price}.</p>"
            "<p><b>PART II</b></p><p><b>Item 16. Exhibits</b></p><p>3.1 Articles</p>"
            "<p><b>SIGNATURES</b></p><p>Signed.</p>"
        )
        path = folder / f"{number}.txt"
        written.append(submit(path, form, (form, body), serial=number + 1, filed=f"2014030{number + 1}"))
    return written


def test_a_chain_in_which_each_amends_the_one_before_is_put_in_to_its_end(tmp_path: Path) -> None:
    paths = series(tmp_path)
    for path in paths:
        opened = open_as_amended(path)
        assert opened is not None
        assert opened.first.filing.path == paths[0]
        assert opened.effective is not None
        assert len(opened.effective.headers) == 3
        text = "\n".join(block.text for block in opened.effective.reading.filing.documents[0].blocks)
        assert "$13.00" in text
        assert "$10.00" not in text


def test_an_amendment_whose_original_is_not_at_hand_is_amended_by_the_next(tmp_path: Path) -> None:
    paths = series(tmp_path)
    paths[0].unlink()
    paths[1].unlink()
    for path in paths[2:]:
        opened = open_as_amended(path)
        assert opened is not None
        assert opened.first.filing.path == paths[2]
        assert opened.effective is not None
        assert [header.amendment_number for header in opened.effective.headers] == [3]


def test_the_filing_at_a_path_is_there_before_the_other_of_its_pair(samples: Path) -> None:
    for name, form in (("alder-ridge-8-k.txt", "8-K"), ("alder-ridge-8-k-a.txt", "8-K/A")):
        steps = list(open_in_turn(samples / name))
        assert [one.reached for one in steps] == ["seeking", "comparing", "whole"]
        assert [one.header.form for one in steps] == [form] * 3
        assert [one.amendment is not None for one in steps] == [False, False, True]
        assert [one.is_awaited for one in steps] == [True, True, False]


def test_nothing_of_a_pair_is_read_twice(samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []

    def counted(path: Path, **asked: Any) -> Reading:
        read.append(path)
        return read_as_kept(path, **asked)

    monkeypatch.setattr(openers, "read_as_kept", counted)
    monkeypatch.setattr(reading, "read_as_kept", counted)
    for name in ("alder-ridge-8-k.txt", "alder-ridge-8-k-a.txt"):
        read.clear()
        assert open_path(samples / name).amendment is not None
        assert sorted(read) == sorted(samples.glob("alder-ridge-8-k*.txt"))


def test_a_filing_that_belongs_to_none_is_whole_at_the_second_step(tmp_path: Path) -> None:
    steps = list(open_in_turn(submit(tmp_path / "filings" / "k.txt", "10-K")))
    assert [one.reached for one in steps] == ["seeking", "whole"]
    assert steps[0].first is steps[1].first


def test_an_other_filing_that_cannot_be_read_leaves_the_first_alone_and_a_finding_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "filings"
    paths = {
        "original": submit(folder / "k.txt", "10-K", serial=1, filed="20140301"),
        "amendment": submit(folder / "a.txt", "10-K/A", serial=2, filed="20140401"),
    }

    def refusing(path: Path, **asked: Any) -> Reading:
        if path == gone:
            raise FilingError(path, "is empty")
        return read_as_kept(path, **asked)

    monkeypatch.setattr(reading, "read_as_kept", refusing)
    for missing, own in (("original", "amendment"), ("amendment", "original")):
        gone = paths[missing]
        opened = open_path(paths[own])
        assert opened.amendment is None
        assert opened.first.filing.path == paths[own]
        told = f"The {missing}, {gone.name}, is empty; the filing is shown alone."
        assert [(one.severity, one.what) for one in opened.remarks] == [("error", told)]


def test_what_the_reader_stopped_is_not_at_hand_and_is_not_said_to_be_looked_for(samples: Path) -> None:
    first = next(open_in_turn(samples / "alder-ridge-8-k-a.txt"))
    assert first.amended is not None
    assert first.amended.pairing.status == "awaited"
    told = stopped(first)
    assert told.amended is not None
    assert told.amended.pairing.status == "none"
    assert not told.is_awaited
