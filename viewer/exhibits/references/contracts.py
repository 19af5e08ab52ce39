"""Articles and Sections of a contract that is an exhibit, and what "Section 4.2" leads to inside it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from viewer.exhibits.listed import Named, group_of
from viewer.filing.model import Block, Place

CONTRACTS = frozenset({"1", "2", "3", "4", "9", "10"})
"""The numbers of the Item 601 table under which agreements, plans, charters and by-laws are filed."""

_ROMAN = r"[IVXL]{1,7}(?![A-Za-z])"
_HEADING = re.compile(
    rf"\W{{0,3}}(?:(?P<word>ARTICLE|Article)\s+(?P<article>{_ROMAN}|\d{{1,2}}|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN)\b"
    r"|(?:(?P<named>SECTION|Section|Sec\.|§)\s*)(?P<section>\d{1,2}(?:\.\d{1,2}){0,3})(?![\w%(]|,?\d)"
    r"|(?P<bare>\d{1,2}(?:\.\d{1,2}){1,3}|\d{1,2}(?=[.)]))[.):]?\s+(?=[A-Z“\"(]))"
)
_SENTENCE_GOES_ON = re.compile(
    r"[\s,]*(?:of|or|and|to|hereof|herein|thereof|shall|is|are|above|below|through|and/or|in|under|which|may|will|do|does"
    r"|has|have|hereto|by|for|with)\b|\s*[,;)]"
)
_MENTION = re.compile(
    rf"\b(?:(?P<word>Sections?|SECTIONS?|Secs?\.|§§?)\s*(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{0,3}})"
    rf"|(?P<article>Articles?|ARTICLES?)\s+(?P<roman>{_ROMAN}|\d{{1,2}}))(?![\w%]|\.\d|[-–][A-Za-z])(?P<detail>(?:\([a-zA-Z0-9]{{1,4}}\))*)"
)
_ANOTHER = re.compile(
    r"(?P<join>\s*(?:,|;)?\s*(?:and/or|and|or|&|through|to|–|-)?\s*)(?:Sections?\s+)?(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})"
    r"(?![\w%]|\.\d)(?:\([a-zA-Z0-9]{1,4}\))*(?!\s*(?:percent|million|billion|days|shares|years|months|business))"
)
_ANOTHERS = re.compile(
    r"[\s,]*(?:(?:thereof|thereto|therein)\b"
    r"|(?:of|under|to|in|from|set\s+forth\s+in|contained\s+in)\s+(?!this\b|hereof|the\s+(?:foregoing|immediately|case|event))"
    r"(?:the|such|that|said|any|its|each|our|their|an?|[A-Z])"
    r"|(?:\([a-zA-Z0-9]+\)\s*)?(?:Persons?|[Oo]fficers?|[Rr]eporting|[Pp]articipant|filing|and\s+the\s+rules))"
)
_OF_ARTICLE = re.compile(rf"[\s,]*(?:of|in)\s+(?:this\s+)?A(?:rticle|RTICLE)\s+(?P<article>{_ROMAN}|\d{{1,2}})\b")
_AMENDS = re.compile(r"\b(?:amendment|waiver|supplement(?:al)?|addendum|modification)\b", re.IGNORECASE)
_OF_ITS_OWN = re.compile(r"[\s,]*(?:hereof|herein|hereto|hereunder|above|below|of\s+this)\b")
_OPENING = 12
_LONGEST_LINE = 160
_CONTENTS_LINE = re.compile(r"(?:\.\s?){3,}|\s[\d\-]{1,4}\s*$|\t[A-Z\d\-]{1,4}$")
_WORDS = ("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN")
_LEAST = 3

Key = tuple[str, ...]


@dataclass(slots=True)
class _Body:
    """One run of headings whose numbers go up: a table of contents, the contract, an annex to it."""

    first: int
    places: dict[Key, Place] = field(default_factory=dict)
    doubled: set[Key] = field(default_factory=set)
    listed: int = 0
    per_article: bool = False

    @property
    def is_contents(self) -> bool:
        return 2 * self.listed > len(self.places)


class _Heading(NamedTuple):
    place: Place
    kind: str
    number: str
    in_contents: bool


class Contract:
    """The numbered headings of one contract."""

    def __init__(self, blocks: Sequence[Block], document: int, headings: Collection[int]) -> None:
        """``headings`` are the blocks that the outline takes for headings: "5. Options" elsewhere is a list's."""
        self._bodies: list[_Body] = []
        self._articles: list[tuple[int, str]] = []
        self._read(list(_headings(blocks, document, headings)))
        self._amends = any(
            len(block.text) < _LONGEST_LINE and _AMENDS.search(block.text) for block in blocks[:_OPENING]
        )
        self._foreign = frozenset(_foreign(blocks)) if self._bodies else frozenset()

    def __bool__(self) -> bool:
        return bool(self._bodies)

    def links(self, text: str, block: int) -> Iterator[tuple[Named, str, Place]]:
        """The Sections and Articles of this contract that a text of it names, what each is called, and its place."""
        if "ection" not in text and "ECTION" not in text and "rticle" not in text and "RTICLE" not in text:
            return
        for found, named in _named(text):
            end = named[-1].end
            of_article = _OF_ARTICLE.match(text, end) if found["word"] else None
            if not of_article and _ANOTHERS.match(text, end):
                continue
            if self._amends and not _OF_ITS_OWN.match(text, end) and not text.endswith("this ", 0, named[0].start):
                continue  # a Section of the agreement that this one amends
            for one in named:
                kind = "Article" if found["article"] else "Section"
                key = self._key(kind, one.number, block, of_article["article"] if of_article else None)
                place = self._place(key, block) if key else None
                if place and not (place.block == block and (place.start or 0) <= one.start < (place.end or 0)):
                    yield one, f"{kind} {one.number}", place

    def _key(self, kind: str, number: str, block: int, article: str | None) -> Key | None:
        if kind == "Article":
            return ("article", _ordinal(number))
        if "." in number:
            return ("section", number)
        body = self._body_at(block)
        if body and body.per_article:
            within = _ordinal(article) if article else self._article_at(block)
            return ("section", within, number) if within else None
        return None if number in self._foreign else ("section", number)

    def _place(self, key: Key, block: int) -> Place | None:
        body = self._body_at(block)
        if body is None or key in body.doubled:
            return None
        return body.places.get(key)

    def _body_at(self, block: int) -> _Body | None:
        """The run of headings in which a block stands; the contents' own rows lead to the contract."""
        at = next((at for at in reversed(range(len(self._bodies))) if self._bodies[at].first <= block), 0)
        while at < len(self._bodies) - 1 and self._bodies[at].is_contents:
            at += 1
        return self._bodies[at] if self._bodies else None

    def _article_at(self, block: int) -> str | None:
        return next((number for first, number in reversed(self._articles) if first <= block), None)

    def _read(self, headings: list[_Heading]) -> None:
        has_articles = any(heading.kind == "article" for heading in headings)
        last: dict[str, tuple[int, ...]] = {}
        article = ""
        for heading in headings:
            number = _ordinal(heading.number) if heading.kind == "article" else heading.number
            value = tuple(int(part) for part in number.split("."))
            per_article = heading.kind == "section" and has_articles and len(value) == 1 and article != ""
            is_first = set(value) == {1}
            behind = (
                last.get("section", ()) if heading.kind == "section" else last.get("article", last.get("section", ()))
            )
            if not self._bodies or (is_first and behind and not per_article):
                self._bodies.append(_Body(heading.place.block))
                last, article = {}, ""
            if heading.kind == "article":
                article = number
                self._articles.append((heading.place.block, number))
                last.pop("section", None)
            last[heading.kind] = value
            self._add(heading, ("section", article, number) if per_article else (heading.kind, number))
            self._bodies[-1].per_article |= per_article
        self._bodies = [body for body in self._bodies if len(body.places) >= _LEAST]

    def _add(self, heading: _Heading, key: Key) -> None:
        body = self._bodies[-1]
        if key in body.places:
            body.doubled.add(key)
        body.places[key] = heading.place
        body.listed += heading.in_contents


def _headings(blocks: Sequence[Block], document: int, headings: Collection[int]) -> Iterator[_Heading]:
    """The numbered headings: at the beginning of a block, or of a row of the contents."""
    for index, block in enumerate(blocks):
        start = 0
        for line in block.text.split("\n") if block.cells else [block.text]:
            found = _HEADING.match(line[:_LONGEST_LINE])
            whole = found is not None and (found["bare"] or ".").isdecimal()
            if found and not (whole and index not in headings) and not (block.cells and found["bare"]):
                number = found["article"] or found["section"] or found["bare"]
                kind = "article" if found["article"] else "section"
                if kind == "section" and not 0 < int(number.split(".")[0]) < 40:
                    number = ""
                if number and not _SENTENCE_GOES_ON.match(line, found.end()):
                    place = Place(document, index, start, start + min(len(line), 80))
                    listed = len(line) < _LONGEST_LINE and _CONTENTS_LINE.search(line) is not None
                    yield _Heading(place, kind, number, listed)
            start += len(line) + 1


def _named(text: str) -> Iterator[tuple[re.Match[str], list[Named]]]:
    """The Articles one by one, the Sections of one list together, with the match of the first."""
    end = 0
    for found in _MENTION.finditer(text):
        if found.start() < end:
            continue
        if found["article"]:
            named = [Named(found.start(), found.end(), found["roman"])]
        else:
            named = group_of(text, found.start(), found, _ANOTHER)
        end = named[-1].end
        yield found, named


def _foreign(blocks: Sequence[Block]) -> Iterator[str]:
    """Whole numbers that this document also uses of an act, a code or another agreement ("Section 16 of the Act")."""
    for block in blocks:
        if "ection" not in block.text:
            continue
        for found, named in _named(block.text):
            if found["word"] and "." not in found["number"] and _ANOTHERS.match(block.text, named[-1].end):
                yield from (one.number for one in named)


def _ordinal(number: str) -> str:
    """An Article's number in figures, however it is written: IV, FOUR, 4."""
    if number.isdecimal():
        return number
    if number in _WORDS:
        return str(_WORDS.index(number) + 1)
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}.get(letter, 0) for letter in number.upper()]
    following = [*values[1:], 0]
    return str(sum(-value if value < after else value for value, after in zip(values, following, strict=True)))
