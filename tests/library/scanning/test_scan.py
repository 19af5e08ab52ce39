from __future__ import annotations

import time
import zipfile
from datetime import date
from pathlib import Path

import pytest

from tests.building.submissions import save_exhibit, save_page, submit
from tests.filing.pdf.written_pdf import pdf
from viewer.amendments.model import Pairing
from viewer.amendments.pairing import chains
from viewer.amendments.pairing.ranking import rank
from viewer.export import html
from viewer.filing.model import Cancelled, Company, Header
from viewer.library.paths import directories
from viewer.library.scanning import scan as scanning
from viewer.library.scanning.scan import Scanned, find, paired, scan
from viewer.reading import read


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "home"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "filings"
    made.mkdir()
    return made


def names(folder: Path) -> list[str]:
    return sorted(str(one.path.relative_to(folder)) for one in scan(folder))


def test_a_pdf_of_a_filing_is_listed_beside_submissions_and_alone(folder: Path) -> None:
    cover = [(200, 700, "FORM 10-K"), (100, 670, "For the fiscal year ended December 31, 2023")]
    (folder / "report.pdf").write_bytes(pdf([(x, y, words) for x, y, words in cover]))
    assert names(folder) == ["report.pdf"]
    submit(folder / "one.txt", serial=1)
    assert names(folder) == ["one.txt", "report.pdf"]
    submit(folder / "two.txt", serial=2)
    (folder / "drawing.pdf").write_bytes(pdf([(60, 700, "A plan of the mine")]))
    assert names(folder) == ["one.txt", "report.pdf", "two.txt"]


def test_what_was_exported_into_a_folder_is_no_filing_of_it_and_no_part_of_one(folder: Path) -> None:
    save_page(folder / "form10k.htm", "10-K")
    save_exhibit(folder / "ex991.htm", "99.1")
    exported = html(read(folder, with_pages=True))
    assert names(folder) == ["."]
    (folder / "form10k export.html").write_text(exported, encoding="utf-8")
    assert names(folder) == ["."]
    assert len(read(folder).filing.documents) == 2
    (folder.parent / "alone").mkdir()
    alone = folder.parent / "alone" / "form10k export.html"
    alone.write_text(exported, encoding="utf-8")
    assert names(alone.parent) == []
    assert read(alone).filing.header.form == "10-K"


def test_submissions_are_filings_each(folder: Path) -> None:
    submit(folder / "one.txt", serial=1)
    submit(folder / "two.txt", "10-Q", serial=2)
    found = {one.path.name: one for one in scan(folder)}
    assert {name: one.header.form for name, one in found.items()} == {"one.txt": "8-K", "two.txt": "10-Q"}
    assert found["one.txt"].header.company == "ALDER RIDGE MINING CO"


def test_a_primary_document_and_its_exhibits_in_a_folder_are_one_filing(folder: Path) -> None:
    save_page(folder / "accession" / "form10k.htm", "10-K")
    save_exhibit(folder / "accession" / "ex991.htm", "99.1")
    assert names(folder) == ["accession"]


def test_primary_documents_side_by_side_are_filings_each(folder: Path) -> None:
    save_page(folder / "2013.htm", "10-K")
    save_page(folder / "2012.htm", "10-K", period="December 31, 2012")
    assert names(folder) == ["2012.htm", "2013.htm"]


def test_a_zip_is_one_filing(folder: Path) -> None:
    inside = save_page(folder / "form10k.htm", "10-K")
    with zipfile.ZipFile(folder / "accession.zip", "w") as archive:
        archive.write(inside, "form10k.htm")
    inside.unlink()
    submit(folder / "one.txt")
    assert names(folder) == ["accession.zip", "one.txt"]


def test_folders_under_a_folder_are_looked_into_as_deep_as_asked(folder: Path) -> None:
    submit(folder / "a.txt", serial=1)
    submit(folder / "b.txt", serial=2)
    for depth, name in enumerate(("one", "one/two"), start=3):
        submit(folder / name / "c.txt", serial=depth * 10)
        submit(folder / name / "d.txt", serial=depth * 10 + 1)
    assert len(list(scan(folder))) == 6
    assert len(list(scan(folder, depth=1))) == 4
    assert len(list(scan(folder, depth=0))) == 2


def test_a_lone_submission_is_told_by_its_own_name(folder: Path) -> None:
    submit(folder / "one.txt")
    (folder / "logo.gif").write_bytes(b"GIF89a")
    assert names(folder) == ["one.txt"]


def test_what_is_no_filing_is_passed_over_and_stops_nothing(folder: Path) -> None:
    submit(folder / "one.txt")
    (folder / "notes.txt").write_text("Buy milk.")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "noise.bin").write_bytes(bytes(range(256)) * 40)
    (folder / "broken.zip").write_bytes(b"PK\x03\x04 and no more")
    (folder / "loop").symlink_to(folder)
    (folder / "nowhere").symlink_to(folder / "gone")
    assert names(folder) == ["one.txt"]


def test_an_amendment_knows_its_original_and_the_original_its_amendments_in_order(folder: Path) -> None:
    original = submit(folder / "k.txt", "10-K405", serial=1, filed="20140301")
    second = submit(folder / "a2.txt", "10-K/A", serial=3, filed="20140601")
    first = submit(folder / "a1.txt", "10-K/A", serial=2, filed="20140501")
    found = {one.path: one for one in scan(folder)}
    assert found[original].amended_by == (first, second)
    assert found[first].amends == found[second].amends == original


def test_filings_of_one_day_come_as_they_were_filed_the_original_before_its_amendment(folder: Path) -> None:
    submit(folder / "1-last.txt", "8-K", serial=9)
    submit(folder / "2-amendment.txt", "8-K/A", serial=3)
    submit(folder / "3-first.txt", "8-K", serial=2)
    assert [one.path.name for one in scan(folder)] == ["3-first.txt", "1-last.txt", "2-amendment.txt"]


def test_another_companys_filing_of_the_same_day_is_not_its_original(folder: Path) -> None:
    submit(folder / "k.txt", "10-K", serial=1, cik="0000000009", company="OTHER CO")
    amendment = submit(folder / "a.txt", "10-K/A", serial=2, filed="20140601")
    found = {one.path: one for one in scan(folder)}
    assert found[amendment].amends is None


def test_documents_without_a_header_are_paired_in_their_folder_by_name_form_and_period(folder: Path) -> None:
    original = save_page(folder / "original.htm", "10-K")
    other = save_page(folder / "other.htm", "10-K", period="December 31, 2010")
    amendment = save_page(folder / "amendment.htm", "10-K/A")
    found = {one.path: one for one in scan(folder)}
    assert found[amendment].amends == original
    assert found[other].amended_by == ()


def test_what_only_may_be_the_original_is_called_a_candidate(folder: Path) -> None:
    original = submit(folder / "k.txt", "10-K", serial=1, filed="20140301")
    sure = submit(folder / "a.txt", "10-K/A", serial=2, filed="20140501")
    report = submit(folder / "8k.txt", "8-K", serial=3, filed="20140201", period="20140129")
    undated = submit(folder / "undated.txt", "8-K/A", serial=4, filed="20140601", period="")
    another_day = submit(folder / "another.txt", "8-K/A", serial=5, filed="20140701", period="20140530")
    told = {
        one.path: (one.amends, one.pairing.status if one.pairing else None)
        for one in scan(folder)
        if one.header.is_amendment
    }
    assert told == {sure: (original, "paired"), undated: (report, "candidate"), another_day: (None, None)}


def test_each_amendment_is_told_by_exactly_what_it_amends(folder: Path) -> None:
    for serial, (form, period) in enumerate([("10-K", 2013), ("10-K/A", 2013), ("10-K", 2012), ("10-KSB/A", 2012)], 1):
        name = f"{serial}-{form.replace('/', '')}.txt"
        submit(folder / name, form, serial=serial, filed=f"2014020{serial}", period=f"{period}1231")
    found = {one.path: one for one in scan(folder)}
    for one in found.values():
        assert all(found[path].amends == one.path for path in one.amended_by)
        assert one.amends is None or one.path in found[one.amends].amended_by
    assert [bool(one.amends) for one in found.values()].count(True) == 2


def test_a_second_scan_reads_nothing_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    submit(folder / "one.txt", serial=1)
    submit(folder / "two.txt", "10-Q", serial=2)
    first = list(scan(folder))
    monkeypatch.setattr(scanning, "peek", lambda path: pytest.fail(f"{path} was read again"))
    assert list(scan(folder)) == first


def test_a_file_that_changed_is_read_again(folder: Path) -> None:
    path = submit(folder / "one.txt", "8-K")
    submit(folder / "two.txt", serial=2)
    list(scan(folder))
    time.sleep(0.01)
    submit(path, "10-Q")
    assert {one.header.form for one in scan(folder) if one.path == path} == {"10-Q"}


def test_a_damaged_cache_is_begun_anew(folder: Path) -> None:
    submit(folder / "one.txt")
    cache = directories().cache / "scan.sqlite"
    cache.parent.mkdir(parents=True)
    cache.write_bytes(b"this is no database, but long enough to look like one" * 40)
    assert names(folder) == ["one.txt"]
    assert cache.read_bytes().startswith(b"SQLite format 3")


def test_without_a_place_for_a_cache_the_scan_goes_on(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "file"))
    submit(folder / "one.txt")
    assert names(folder) == ["one.txt"]


def test_a_scan_that_is_under_way_shuts_no_other_out(folder: Path) -> None:
    for number in range(3):
        submit(folder / f"{number}.txt", serial=number + 1)
    under_way = find(folder)
    next(under_way)
    next(under_way)
    assert len(list(scan(folder))) == 3
    assert len(list(under_way)) == 1


def test_filings_come_one_by_one_and_the_search_can_be_stopped(folder: Path) -> None:
    for number in range(6):
        submit(folder / f"{number}.txt", serial=number + 1)

    def stop(_share: float, what: str) -> None:
        if what == "3.txt":
            raise Cancelled

    came: list[str] = []
    with pytest.raises(Cancelled):
        came.extend(one.path.name for one in find(folder, stop))
    assert came == ["0.txt", "1.txt", "2.txt"]


def test_progress_grows_and_stays_below_all(folder: Path) -> None:
    for number in range(5):
        submit(folder / f"{number}.txt", serial=number + 1)
    shares: list[float] = []
    list(find(folder, lambda share, what: shares.append(share)))
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] < 1


def test_a_folder_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        list(scan(tmp_path / "gone"))


def test_pairing_a_folder_of_thousands_compares_each_amendment_with_a_few(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    company = (Company("ALDER RIDGE MINING CO", "0000000001"),)
    filings: list[Scanned] = []
    for number in range(2000):
        day, late = date.fromordinal(730000 + number), date.fromordinal(730400 + number)
        period = None if number % 5 == 0 else day
        for form, filed, told in (("8-K", day, day), ("8-K/A", late, period)):
            header = Header("submission", form, None, filed, told, (), company)
            filings.append(Scanned(tmp_path / f"{number}-{form.replace('/', '')}.txt", header))
    compared: list[int] = []

    def counting(amendment: Header, named: None, candidates: list[Header]) -> list[tuple[int, Pairing]]:
        compared.append(len(candidates))
        return rank(amendment, named, candidates)

    monkeypatch.setattr(scanning, "rank", counting)
    monkeypatch.setattr(chains, "rank", counting)
    assert sum(one.amends is not None for one in paired(filings)) == 2000
    assert max(compared) <= 100
    assert sum(compared) < 50 * len(filings)
