"""Small filings made by hand, read by the program's own reader, for tests of what is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from viewer.amendments.model import Note, Statement, Target
from viewer.comparison.model import Change, Comparison
from viewer.exhibits.model import Exhibits, Link, LinkStatus, LinkTarget
from viewer.filing.html.reader import read_html
from viewer.filing.model import Document, Evidence, Filing, Header, Payload, Place
from viewer.reading import Reading

WHY = Evidence("test", 1.0, "It says so.")


@dataclass(frozen=True)
class MadePair:
    amendment: Reading
    original: Reading | None
    statement: Statement
    comparison: Comparison | None = None


def document(html: str, index: int = 0, *, type: str = "8-K", filename: str = "") -> Document:
    blocks, tail, _ = read_html(html.encode(), with_page=True)
    name = filename or f"document{index}.htm"
    return Document(index, type, name, "", "html", Payload(html.encode()), blocks, tail)


def reading(
    *documents: str, links: tuple[Link, ...] = (), form: str = "8-K", statement: Statement | None = None
) -> Reading:
    header = Header("html", form=form, filed=date(2014, 1, 29))
    made = tuple(document(html, index) for index, html in enumerate(documents))
    return Reading(Filing(Path("made"), header, made), (), Exhibits(links, ()), statement)


def place_of(words: str, of: Reading, index: int = 0) -> Place:
    """Where some words first stand in a document."""
    for number, block in enumerate(of.filing.documents[index].blocks):
        start = block.text.find(words)
        if start >= 0:
            return Place(index, number, start, start + len(words))
    raise AssertionError(f"{words!r} stands nowhere")


def link(place: Place, status: LinkStatus = "attached", to: int = 1) -> Link:
    target = LinkTarget(to, "release.htm", Place(to, 0)) if status == "attached" else None
    return Link("exhibit", "Exhibit 99.1", "99.1", "mention", place, status, target, WHY)


def note(quote: str, place: Place, *targets: Target) -> Note:
    return Note(quote, place, "correct", targets, WHY)


def target(original: Place | None, amendment: Place | None = None) -> Target:
    return Target("the table", "table", None, original, amendment, WHY)


@dataclass
class Changes:
    made: list[Change] = field(default_factory=list)

    def comparison(self, unfound: tuple[int, ...] = ()) -> Comparison:
        return Comparison((), tuple(self.made), (), unfound)
