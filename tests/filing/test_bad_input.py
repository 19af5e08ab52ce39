"""Files that no honest filer made: each costs one clear sentence, little time and little memory."""

import io
import os
import random
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.building.submissions import COVER, amendment, document, write
from tests.filing.carriers.test_carrier import zipped
from viewer.filing.carriers.carried import in_reading_order
from viewer.filing.carriers.carrier import carry
from viewer.filing.carriers.kinds import kind_of
from viewer.filing.carriers.submission import read_submission
from viewer.filing.model import FilingError
from viewer.filing.reader import open_filing, peek

TAGS = [
    b"<DOCUMENT>\n",
    b"</DOCUMENT>",
    b"<TEXT>",
    b"</TEXT>",
    b"<SEC-HEADER>",
    b"\n<SEC-HEADER>",
    b"begin 644 x\n",
    b"<XML>",
]


def reason(path: Path) -> str:
    with pytest.raises(FilingError) as error:
        open_filing(path)
    assert error.value.path == path
    return error.value.reason


@pytest.mark.parametrize("content", [b"", b" \r\n\n"])
def test_an_empty_file(tmp_path: Path, content: bytes):
    assert reason(write(tmp_path, "x.txt", content)) == "is empty"


def test_random_bytes(tmp_path: Path):
    noise = random.Random(7).randbytes(100_000)
    assert reason(write(tmp_path, "x.txt", noise)) == "is not a filing: it holds data, not text"


def test_an_image_or_a_pdf_by_itself(tmp_path: Path):
    assert reason(write(tmp_path, "x.txt", b"GIF89a\x01\x00")) == "is an image, not a filing"
    assert reason(write(tmp_path, "x.htm", b"%PDF-1.7\n")) == "is a PDF that is damaged, or locked with a password"


def test_no_file_at_all(tmp_path: Path):
    assert reason(tmp_path / "nothing.txt") == "does not exist"
    assert reason(Path("x\0y")) == "is no name that a file can have"


def test_an_empty_folder_and_one_without_documents(tmp_path: Path):
    assert reason(tmp_path) == "is an empty folder"
    write(tmp_path, "logo.gif", b"GIF89a\x01\x00")
    assert reason(tmp_path) == "holds no document of a filing"


def test_a_folder_and_a_file_without_rights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    inside = write(tmp_path, "x.txt", amendment())

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    # Root may read everything, so the refusal is made where the system would make it.
    monkeypatch.setattr(os, "scandir", refuse)
    assert reason(tmp_path) == "may not be read: permission denied"
    monkeypatch.setattr(Path, "open", refuse)
    assert reason(inside) == "may not be read: permission denied"


def test_a_link_that_leads_back_to_itself(tmp_path: Path):
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    assert reason(loop) == "is a symbolic link that leads back to itself"
    write(tmp_path, "a.htm", COVER)
    (tmp_path / "round").symlink_to(tmp_path)
    assert [item.filename for item in carry(tmp_path / "a.htm").documents] == ["a.htm"]


def test_a_pipe_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    assert reason(tmp_path / "pipe") == "is neither a file nor a folder"


def test_a_zip_that_is_cut_off(tmp_path: Path):
    whole = zipped({"a8ka.htm": COVER})
    assert reason(write(tmp_path, "x.zip", whole[:-30])) == "is a zip archive that is damaged or cut off"


def test_a_zip_whose_contents_are_damaged(tmp_path: Path):
    whole = zipped({"a8ka.htm": COVER * 30})
    damaged = whole[:60] + bytes(40) + whole[100:]
    assert "a8ka.htm could not be unpacked" in reason(write(tmp_path, "x.zip", damaged))


def test_a_zip_locked_with_a_password(tmp_path: Path):
    locked = bytearray(zipped({"a8ka.htm": COVER}))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert reason(write(tmp_path, "x.zip", bytes(locked))) == "is a zip archive locked with a password"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path):
    bomb = write(tmp_path, "x.zip", zipped({"a8ka.htm": b"0" * 30_000_000}))
    tracemalloc.start()
    try:
        assert "would unpack to 28 MB" in reason(bomb)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_a_zip_of_a_million_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("viewer.filing.limits.ARCHIVE_FILES", 3)
    packed = zipped({f"{number}.htm": COVER for number in range(4)})
    assert "of more than 3 files" in reason(write(tmp_path, "x.zip", packed))


def test_a_zip_that_lies_about_a_size_is_damaged(tmp_path: Path):
    packed = bytearray(zipped({"a8ka.htm": b"x" * 5000}))
    at = packed.index(b"PK\x01\x02") + 24
    packed[at : at + 4] = (100).to_bytes(4, "little")
    assert "could not be unpacked" in reason(write(tmp_path, "x.zip", bytes(packed)))


def test_a_damaged_exhibit_in_a_zip_leaves_the_rest_to_read(tmp_path: Path):
    packed = zipped({"a8ka.htm": COVER, "dex991.htm": random.Random(7).randbytes(300).hex()})
    at = packed.index(b"dex991.htm") + 20
    filing = open_filing(write(tmp_path, "x.zip", packed[:at] + bytes(20) + packed[at + 20 :]))
    assert [item.filename for item in filing.documents] == ["a8ka.htm"]
    assert [finding.severity for finding in filing.findings] == ["error"]


def test_an_office_document_is_no_accession_zip(tmp_path: Path):
    assert (
        reason(write(tmp_path, "x.zip", zipped({"[Content_Types].xml": "<x/>"})))
        == "is an Office document, not a filing"
    )


def test_names_in_a_zip_lead_nowhere_and_nothing_is_written(tmp_path: Path):
    inner = tmp_path / "inner"
    path = write(inner, "x.zip", zipped({"../../a8ka.htm": COVER, "/etc/dex991.htm": "<html><p>News</p></html>"}))
    before = sorted(tmp_path.rglob("*"))
    filing = open_filing(path)
    assert [item.filename for item in filing.documents] == ["a8ka.htm", "dex991.htm"]
    assert sorted(tmp_path.rglob("*")) == before


def test_a_file_larger_than_any_filing_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("viewer.filing.limits.FILE_BYTES", 1 << 20)
    assert reason(write(tmp_path, "x.txt", b"x" * (1 << 21))) == "is larger than 1 MB, which no filing is"


def test_a_folder_of_more_files_than_a_filing_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("viewer.filing.limits.FOLDER_FILES", 3)
    for number in range(5):
        write(tmp_path, f"{number}.htm", COVER)
    assert reason(tmp_path) == "holds more than 3 files; open one filing's own folder"


@pytest.mark.timed
@pytest.mark.parametrize(
    "content",
    [
        b"<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\n" * 30_000,
        b"<document>\n<type>EX-99\n<text>\nhello\n" * 30_000,
        b"<DOCUMENT><TYPE>EX-99<TEXT>" * 100_000,
        amendment() * 3_000,
        b"<SEC-HEADER>" + b"A" * 3_000_000 + b"\n" + document(COVER).encode(),
        b"<SEC-HEADER>" + b"<A>" * 1_000_000 + b"\n" + document(COVER).encode(),
        document("begin 644 x.gif\n" + ("M" + "A" * 60 + "\n") * 50_000).encode(),
        b"0000000000-14-000002.txt : 20140130\nACCESSION NUMBER: x\n" + b"8-K\n1\n" * 500_000,
    ],
    ids=["unclosed", "unclosed-small", "envelopes", "copies", "long-line", "tags", "uuencode", "stripped"],
)
def test_what_never_ends_is_gone_through_once(tmp_path: Path, content: bytes):
    path = write(tmp_path, "x.txt", content)
    start = time.process_time()
    carry(path)
    assert time.process_time() - start < 5


def test_a_broken_file_does_not_drown_the_reader_in_findings(tmp_path: Path):
    pieces = "".join(document(COVER, "EX-99", number, f"../{number}.htm") for number in range(300))
    findings = carry(write(tmp_path, "x.txt", pieces)).findings
    assert len(findings) == 13
    assert findings[-1].what == "There are 288 more findings of this kind."


def test_carrying_a_big_submission_takes_little_more_memory_than_its_bytes(tmp_path: Path):
    size = 20_000_000
    path = write(tmp_path, "x.txt", document(COVER + "word " * (size // 5)))
    tracemalloc.start()
    try:
        carry(path)
        assert tracemalloc.get_traced_memory()[1] < 4 * size
    finally:
        tracemalloc.stop()


def test_a_look_reads_only_the_head_of_a_file(tmp_path: Path):
    path = write(tmp_path, "x.txt", amendment() + b"x" * 50_000_000)
    tracemalloc.start()
    try:
        assert peek(path).form == "8-K/A"
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_a_zip_inside_a_zip_is_an_attachment_and_not_opened(tmp_path: Path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("deep.htm", COVER)
    filing = open_filing(write(tmp_path, "x.zip", zipped({"a8ka.htm": COVER, "more.zip": inner.getvalue()})))
    assert [(item.filename, item.type) for item in filing.documents] == [("a8ka.htm", "8-K/A"), ("more.zip", "ZIP")]


@given(cut=some.integers(0, 2000), gap=some.integers(0, 200), stray=some.binary(max_size=30) | some.sampled_from(TAGS))
def test_damage_anywhere_is_no_reason_to_stop(cut: int, gap: int, stray: bytes):
    whole = amendment()
    damaged = whole[:cut] + stray + whole[cut + gap :]
    kind_of(damaged)
    documents = in_reading_order(read_submission(damaged, "submission").documents, "8-K/A")
    assert [document.index for document in documents] == list(range(len(documents)))
    assert len({document.filename.lower() for document in documents}) == len(documents)
