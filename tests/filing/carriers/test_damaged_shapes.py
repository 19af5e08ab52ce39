"""A wrapping that is damaged or made to harm is one sentence: no other exception, no depth without end."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from tests.building.submissions import RELEASE, amendment, write
from tests.filing.carriers.shapes import FILINGS, posted, saved_from, taped, zipped
from tests.filing.pdf.test_text import COVER as PDF_COVER
from tests.filing.pdf.written_pdf import pdf
from viewer.filing import limits
from viewer.filing.model import FilingError
from viewer.filing.pdf.text import pages_of
from viewer.filing.reader import open_filing, peek

MUTANTS = 25
_WRAPPED = [
    name for name in FILINGS if name.startswith(("single-file", "web archive", "letter", "tar", "zip", "page out"))
]
_TOKENS = (b"\n\n", b";", b'"', b"=?utf-8?b?", b"\0" * 9, b"boundary=", b"filename*0*=", b"<", b"\xff" * 4)


def mutated(source: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, taken out, doubled, or put in."""
    made = bytearray(source)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(made))
        what = chance.randrange(4)
        if what == 0:
            made[at] = chance.randrange(256)
        elif what == 1:
            del made[at : at + chance.randint(1, 60)]
        elif what == 2:
            made[at:at] = made[chance.randrange(len(made)) :][: chance.randint(1, 80)]
        else:
            made[at:at] = chance.choice(_TOKENS)
    return bytes(made)


@pytest.mark.parametrize("shape", [*_WRAPPED, "pdf"])
def test_a_damaged_shape_opens_or_is_one_sentence(tmp_path: Path, shape: str):
    whole = pdf(PDF_COVER) if shape == "pdf" else FILINGS[shape](tmp_path).read_bytes()
    chance = random.Random(shape)
    for number in range(MUTANTS):
        path = write(tmp_path, f"{number}.bin", mutated(whole, chance))
        for look in (open_filing, peek):
            with suppress(FilingError):
                look(path)


def test_a_filing_in_a_few_wrappings_opens(tmp_path: Path):
    inner = posted({"x.zip": zipped({"x.txt": amendment()})})
    assert open_filing(write(tmp_path, "x.tar", taped({"x.eml": inner}))).header.base_form == "8-K"


@pytest.mark.parametrize(
    "wrap",
    [lambda inner: taped({"x": inner}), lambda inner: posted({"x": inner}), lambda inner: zipped({"x.zip": inner})],
)
def test_wrappings_without_end_are_refused(tmp_path: Path, wrap):
    source = amendment()
    for _ in range(8):
        source = wrap(source)
    with pytest.raises(FilingError, match="is wrapped more than"):
        open_filing(write(tmp_path, "x", source))


def test_a_message_of_messages_without_end_is_damaged(tmp_path: Path):
    head = "From: a@example.com\nMIME-Version: 1.0\n"
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{at}"\n\n--b{at}\n' for at in range(3000))
    with pytest.raises(FilingError):
        open_filing(write(tmp_path, "x.eml", head + parts))


def test_a_message_of_too_many_parts_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "ARCHIVE_FILES", 2)
    with pytest.raises(FilingError, match="more than 2 parts"):
        open_filing(write(tmp_path, "x.eml", posted({name: amendment() for name in "abc"})))


def test_an_exhibit_saved_alone_is_not_the_filing_that_it_came_from(tmp_path: Path):
    filing = open_filing(write(tmp_path, "ex991.htm", saved_from(RELEASE)))
    assert (filing.documents[0].type, filing.header.accession) == ("EX-99.1", None)


def test_two_threads_may_read_pdfs_at_once():
    source = pdf(*([(60, 700, f"Page {number}")] for number in range(30)))
    with ThreadPoolExecutor(4) as pool:
        read = list(pool.map(pages_of, [source] * 12))
    assert all(pages == [f"Page {number}" for number in range(30)] for pages in read)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_document_in_an_archive_is_read_in_whatever_encoding(tmp_path: Path, encoding: str):
    envelope = "<DOCUMENT>\n<TYPE>8-K\n<FILENAME>a.htm\n<TEXT>\n<html><p>FORM 8-K</p></html>\n</TEXT>\n</DOCUMENT>\n"
    (document,) = open_filing(write(tmp_path, "x.zip", zipped({"a.htm": envelope.encode(encoding)}))).documents
    assert (document.type, document.filename) == ("8-K", "a.htm")


def test_an_envelope_in_letters_that_edgar_never_writes_is_a_page_like_any_other(tmp_path: Path):
    source = zipped({"a.htm": b"<Document>\n<Type>8-K\n<Text>\n<html><p>FORM 8-K</p></html>"})
    assert open_filing(write(tmp_path, "x.zip", source)).documents
