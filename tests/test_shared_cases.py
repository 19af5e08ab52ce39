"""Every shared case by its name: the form, the filer, the tree of each document, what is odd about it.

``shared_cases.txt`` tells what is right for each; what only one room shows is told in the tests of that room.
"""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from tests.building.trees import written
from tests.cases import CASES, case
from viewer.library.scanning.scan import scan
from viewer.page import compose
from viewer.page.theme import LIGHT
from viewer.reading import read

_TOLD = dict(
    part.split("\n", 1) for part in Path(__file__).with_name("shared_cases.txt").read_text("utf-8").split("== ") if part
)
_ROOMS = ("field", "forms")
_NO_CASES = ("forms/CASES.md",)


def _is_told(name: str) -> bool:
    """Whether a file is a case, lies in a folder that is one, or is an archive that holds one."""
    return any(name == one or name.startswith(f"{one}/") or one.startswith(f"{name}/") for one in _TOLD)


def _page(name: str) -> str:
    return compose(read(case(name), with_pages=True), 0, theme=LIGHT).html


def told(name: str) -> str:
    """A case as it is written down: the primary document's tree, what else the filing holds, its findings."""
    reading = read(case(name))
    header = reading.filing.header
    lines = [f"{header.form or '-'} · {header.company or '-'}"]
    for document, outline in zip(reading.filing.documents, reading.outlines, strict=True):
        if document.index:
            lines.append(f"{document.type}: {outline.title}")
        if not document.index or "shapes/" not in name:
            lines += written(outline.sections).splitlines()
    return "\n".join([*lines, *(f"! {finding.what}" for finding in reading.filing.findings)]) + "\n"


@pytest.mark.parametrize("name", _TOLD)
def test_a_case_opens_and_has_its_tree(name: str) -> None:
    assert told(name) == _TOLD[name]


@pytest.mark.parametrize("room", _ROOMS)
def test_every_file_among_the_cases_is_told(room: str) -> None:
    if not (CASES / room).exists():
        pytest.skip(f"no cases at {CASES / room}")
    files = (str(path.relative_to(CASES)) for path in (CASES / room).rglob("*") if path.is_file())
    assert [name for name in files if name not in _NO_CASES and not _is_told(name)] == []


@pytest.mark.parametrize(
    ("layout", "filings"),
    [
        ("sec-edgar-filings", [("8-K", False), ("8-K/A", True)]),
        ("20140129.nc.tar.gz", [("8-K", False), ("8-K/A", True)]),
        ("edgartools-gz", [("8-K", False)]),
        ("datamule", [("8-K", False)]),
    ],
)
def test_a_downloaders_folder_lists_each_filing_once_and_pairs_it(layout: str, filings: list[tuple[str, bool]]) -> None:
    found = sorted(scan(case(f"field/shapes/{layout}")), key=lambda one: str(one.path))
    assert [(one.header.form, one.amends is not None) for one in found] == filings


@pytest.mark.parametrize("name", ["forms/wide-ascii-short.txt", "forms/wide-ascii-long.txt"])
def test_lines_of_columns_are_never_wrapped(name: str) -> None:
    source = case(name).read_text("utf-8")
    line = next(one for one in source.splitlines() if one.startswith("Balance, December 31, 1994"))
    html = _page(name)
    assert line.rstrip() in unescape(re.sub(r"<[^>]+>", "", html))
    assert "columns" in html[html.rindex("<body") :]


def test_letters_in_fonts_of_signs_are_shown_as_the_signs() -> None:
    blocks = read(case("forms/wingdings.htm"), with_pages=True).filing.documents[0].blocks
    text = "\n".join(block.text for block in blocks)
    assert [sign for sign in text if sign in "☒☑☐▪➢Δ≥•μ"] == list("☒☐☐☒☐▪➢Δ≥•μ")
    assert all(sign in _page("forms/wingdings.htm") for sign in "☐☒▪➢Δ≥•μ")


def test_a_page_written_from_right_to_left_is_shown_so() -> None:
    sheet = _page("field/6k-body-rtl.htm").partition("</style>")[2]
    assert 'dir="rtl"' in sheet
    assert 'dir="ltr"' in sheet


@pytest.mark.parametrize(
    ("name", "words"),
    [("big5", "業績公告"), ("gb2312", "投资者应注意风险。")],
)
def test_the_encoding_that_a_page_declares_is_believed(name: str, words: str) -> None:
    document = read(case(f"field/exhibit-declared-{name}.htm")).filing.documents[0]
    assert words in "".join(block.text for block in document.blocks)
