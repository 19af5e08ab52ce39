"""An archive of many filings is listed like a folder, each filing under a path of its own."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from tests.building.submissions import COVER, amendment, write
from tests.filing.carriers.shapes import FEED, ITEMS, taped, zipped
from viewer.filing.carriers.inside import filings_inside
from viewer.filing.reader import filings_in, open_filing

OTHER = FEED.replace(b"14-000002", b"14-000003")


def test_a_day_of_the_feed_is_its_filings(tmp_path: Path):
    path = write(tmp_path, "20140130.nc.tar.gz", gzip.compress(taped({"./2.nc": OTHER, "./1.nc": FEED})))
    assert filings_inside(path) == ("1.nc", "2.nc")
    assert filings_in(tmp_path) == (path / "1.nc", path / "2.nc")
    assert open_filing(path / "2.nc").header.accession == "0000000000-14-000003"


def test_a_batch_of_folders_is_a_filing_for_each_folder(tmp_path: Path):
    files = {f"{at}/a8ka.htm": COVER.replace("No. 2", f"No. {at}").encode() for at in (1, 2)}
    path = write(tmp_path, "batch.tar", taped(files))
    assert filings_inside(path) == ("1", "2")
    assert open_filing(path / "1").header.amendment_number == 1


def test_an_archive_of_one_filing_goes_by_its_own_name(tmp_path: Path):
    path = write(tmp_path, "x.zip", zipped({"x.txt": amendment()}))
    assert filings_in(tmp_path) == (path,)


def test_a_data_set_of_many_lines_is_a_filing_for_each_line(tmp_path: Path):
    path = write(tmp_path, "train.jsonl", f"{json.dumps(ITEMS)}\n{json.dumps(ITEMS)}")
    assert len(filings_inside(path)) == 2


def test_links_and_names_that_lead_out_of_a_tar_are_left_out(tmp_path: Path):
    path = write(tmp_path, "x.tar", taped({"../../1.nc": FEED, "/etc/2.nc": OTHER}))
    assert set(filings_inside(path)) <= {"1.nc", "etc"}
