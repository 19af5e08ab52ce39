"""EDGAR's own pages about a filing: ``-index.htm`` and ``-index-headers.html``; they name its files and their types."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from viewer.edgar.dates import first_date
from viewer.edgar.numbers import accession_in, ten_digits, whole_number
from viewer.filing.carriers.carried import Labels
from viewer.filing.carriers.header import leading_first, read_header
from viewer.filing.model import Company, Header
from viewer.filing.text import decode

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag


class Listing(NamedTuple):
    """What such a page says: the header, the documents the filer wrote, and the data files EDGAR lists apart."""

    header: Header
    documents: tuple[Labels, ...]
    data_files: tuple[Labels, ...] = ()


_FORM = re.compile(r"^Form\s+(.{1,20}?)(?:\s+-\s|:|$)")
_FILER = re.compile(r"^(?P<name>.{1,150}?)\s*\((?P<role>Filer|Subject|Filed by|Reporting|Issuer|Filed for)[^)]*\)")
_ROLES = {
    "Subject": "subject-company",
    "Filed by": "filed-by",
    "Reporting": "reporting-owner",
    "Filed for": "filed-for",
}
_CIK = re.compile(r"\bCIK\b\s*:?\s*(\d{4,10})")
_FILE_NUMBER = re.compile(r"File No\.\s*:\s*([\d-]{3,20})")
_DOCUMENT = re.compile(r"<DOCUMENT>(.*?)(?=<DOCUMENT>|$)", re.DOTALL)
_LABEL = re.compile(r"<(TYPE|SEQUENCE|FILENAME|DESCRIPTION)>([^\n<]*)")
_TABLE_COLUMNS = 4


def read_index_page(source: bytes) -> Listing:
    """What a filing's index page says; parts that a saved copy lacks are empty."""
    from bs4 import BeautifulSoup

    page = BeautifulSoup(decode(source), "lxml")
    infos = dict(_infos(page))
    header = Header(
        carrier="index-page",
        form=_form(page),
        accession=accession_in(_text_of(page, "secNum")) or accession_in(_words(page.title)),
        filed=first_date(infos.get("Filing Date", "")),
        period=first_date(infos.get("Period of Report", "")),
        items=tuple(line for line in infos.get("Items", "").splitlines() if line.startswith("Item")),
        companies=leading_first(_companies(page)),
    )
    tables = [list(_rows(table)) for table in page.find_all("table")]
    tables = [rows for rows in tables if rows]
    documents = tuple(dict.fromkeys(tables[0])) if tables else ()
    data_files = [row for table in tables[1:] for row in table]
    return Listing(header, documents, tuple(data_files))


def read_headers_page(source: bytes) -> Listing:
    """What an ``-index-headers.html`` page says: the submission's header, and each document's labels as links."""
    text = _plain(decode(source))
    first = text.find("<DOCUMENT>")
    facts = read_header(text[: first if first >= 0 else len(text)], "index-page")
    documents = []
    for match in _DOCUMENT.finditer(text):
        found = {name.lower(): " ".join(value.split()) for name, value in _LABEL.findall(match[1][:4000])}
        sequence = found.get("sequence", "")
        number = whole_number(sequence)
        documents.append(Labels(found.get("type", ""), found.get("filename", ""), found.get("description", ""), number))
    return Listing(facts.header, tuple(documents))


def _plain(page: str) -> str:
    """The header as the page shows it: comments and the page's own tags gone, escaped tags unescaped."""
    without_comments = re.sub(r"<!--.*?-->", "", page, flags=re.DOTALL) if page.count("<!--") < 100 else page
    own_tags = re.compile(r"</?(?:a|pre|html|head|body|title|meta|p|br|font|b|hr)\b[^<>]*>", re.IGNORECASE)
    return own_tags.sub("", without_comments).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _infos(page: BeautifulSoup) -> Iterator[tuple[str, str]]:
    heading = ""
    for element in page.select("div.infoHead, div.info"):
        if "infoHead" in element.get_attribute_list("class"):
            heading = _words(element)
        elif heading:
            yield heading, "\n".join(element.stripped_strings)


def _form(page: BeautifulSoup) -> str | None:
    match = _FORM.match(_text_of(page, "formName"))
    return match[1].strip() if match else None


def _companies(page: BeautifulSoup) -> Iterator[Company]:
    for element in page.select("span.companyName"):
        match = _FILER.match(_words(element))
        if match:
            text = _words(element.parent)
            cik, number = _CIK.search(text), _FILE_NUMBER.search(text)
            role = _ROLES.get(match["role"], match["role"].lower())
            yield Company(match["name"], ten_digits(cik[1]) if cik else None, role, number[1] if number else None)


def _rows(table: Tag) -> Iterator[Labels]:
    for row in table.find_all("tr"):
        cells = row.find_all("td")
        if len(cells) < _TABLE_COLUMNS:
            continue
        sequence = _words(cells[0])
        link = cells[2].find("a")
        href = str(link.get("href") or "") if link is not None else ""
        filename = href.split("?doc=", 1)[-1].split("&")[0].rpartition("/")[2] or _words(cells[2]).split(" ")[0]
        number = whole_number(sequence)
        # The last row names the full submission, which has no type.
        if filename and _words(cells[3]):
            yield Labels(_words(cells[3]), filename, _words(cells[1]), number)


def _text_of(page: BeautifulSoup, identity: str) -> str:
    return _words(page.select_one(f"#{identity}"))


def _words(element: Tag | None) -> str:
    return " ".join(element.get_text().split()) if element is not None else ""
