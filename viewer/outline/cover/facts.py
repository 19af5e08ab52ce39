"""The facts on a cover: who files, under which numbers, from where; its boxes, its securities.

The labels are those of the cover pages that Forms 8-K, 10-K, 10-Q, 20-F, S-1 and S-3 prescribe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viewer.filing.model import Document, Evidence, Header, Place
from viewer.outline.cover.check_boxes import CheckBox, check_boxes
from viewer.outline.cover.rows import CoverCell, Row, above, cover_rows
from viewer.outline.model import Outline

_MOST_BLOCKS = 160
_LONGEST_LABEL = 400


@dataclass(frozen=True, slots=True)
class CoverFact:
    """One fact of a cover: its name, its value as filed, its place (None when the header alone gives it), and why."""

    name: str
    value: str
    place: Place | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class RegisteredSecurity:
    """A row of the cover's table of securities registered under Section 12(b) or 12(g)."""

    title: str
    symbol: str | None
    exchange: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class CoverFacts:
    """What a cover says, in its order: facts by name, check boxes with their state, registered securities."""

    facts: tuple[CoverFact, ...] = ()
    check_boxes: tuple[CheckBox, ...] = ()
    securities: tuple[RegisteredSecurity, ...] = ()

    def value(self, name: str) -> str | None:
        """The value of the first fact of a name."""
        return next((fact.value for fact in self.facts if fact.name == name), None)


@dataclass(frozen=True, slots=True)
class _Label:
    """How a cover labels a fact, and what the value must look like."""

    name: str
    label: re.Pattern[str]
    value: re.Pattern[str]


_DATE = r"[A-Za-z]{3,9}\.?\s+\d{1,2}\s?,?\s+\d{4}"


def _label(name: str, label: str, value: str = r"\w") -> _Label:
    return _Label(name, re.compile(label, re.I), re.compile(value, re.I))


_LABELS = (
    _label(
        "registrant",
        r"\(?\s?exact\s+names?\s+of\s+(?:the\s+)?(?:registrant|small|issuer)|"
        r"\(?name\s+of\s+(?:the\s+)?(?:registrant|issuer|small\s+business)",
        r"[a-z]{2}",
    ),
    _label(
        "state",
        r"\(?\s?(?:state|province|jurisdiction)\b.{0,60}(?:incorporation|organi[sz]ation)",
        r"^[A-Za-z .,’'()&]{2,60}$",
    ),
    _label("file number", r"\(?\s?commission\s+file\s+(?:number|no)|\(?\s?file\s+(?:number|no)\b", r"\d{1,3}-\d{2,6}"),
    _label("IRS number", r"\(?\s?(?:i\.?r\.?s\.?\s+employer|employer\s+identification)", r"\d{2}-?\s?\d{7}"),
    _label("address", r"\(?\s?address\s+of\s+(?:registrant['’]?s?\s+)?principal|\(address\b", r"\w{3}"),
    _label(
        "telephone",
        r"\(?\s?(?:(?:registrant|issuer|company)['’]?s?\s+)?(?:telephone|phone)\s+(?:number|no)|\(area\s+code",
        r"\(?\d{3}\)?[\s./–-]{0,3}\d{3}[\s.–-]{0,2}\d{4}|\d{2,4}(?:[\s-]\d{2,4}){2,4}",
    ),
    _label("former name", r"\(?\s?former\s+names?\b", r"^(?!not applicable|n/?a|none|\W)\w.{2}"),
    _label(
        "period",
        r"(?:for\s+the\s+)?(?:fiscal\s+year|quarterly\s+period|transition\s+period|quarter)\s+(?:ended|from)|"
        r"date\s+of\s+(?:report|earliest)",
        rf"(?:{_DATE}(?:\s+(?:to|through)\s+))?{_DATE}",
    ),
    _label("amendment number", r"\(?\s?amendment\s+no\.?", r"^\d{1,4}(?![\d,]*\d)"),
)
_EXTRACTED = ("file number", "IRS number", "telephone", "amendment number", "period")
_STREET = re.compile(
    r"\d|\b(?:street|avenue|road|plaza|center|centre|tower|suite|floor|square|box|way|drive|lane|court|loop|park|parkway|place)\b",
    re.I,
)
_NUMBER_NOT_STREET = re.compile(r"\d{1,3}-\d{4,6}|\d{2}-\d{7}")
_CIK = re.compile(r"\b(?:CIK|central\s+index\s+key)\b\D{0,20}(\d{4,10})\b", re.I)
_AFTER = re.compile(r"^[\s:.)#_–-]+")
_TITLE = re.compile(r"title\s+of\s+(?:each\s+)?class", re.I)
_SYMBOL = re.compile(r"(?:trading|ticker)\s+symbol", re.I)
_EXCHANGE = re.compile(r"name\s+of\s+(?:each\s+)?exchange|exchanges?\s+on\s+which", re.I)
_NONE = re.compile(r"^\W*(?:none|n/?a|not\s+applicable)?\W*$", re.I)
_NO_SECURITY = re.compile(
    r"^\W*(?:none|not\s+applicable|n/a|securities\s+registered|\(?title\s+of|indicate|name\s+of)", re.I
)


def cover_facts(document: Document, outline: Outline, header: Header) -> CoverFacts:
    """The facts of a primary document's cover; what it does not give is taken from the header, which says so."""
    stop = _cover_end(document, outline)
    rows = cover_rows(document.blocks, document.index, stop)
    facts = [fact for label in _LABELS if (fact := _fact(rows, label)) is not None]
    facts += _cik(rows)
    facts += _from_header(header, {fact.name for fact in facts})
    boxes = check_boxes(document.blocks, document.index, stop)
    return CoverFacts(tuple(facts), boxes, tuple(_securities(rows)))


def _cover_end(document: Document, outline: Outline) -> int:
    cover = next((section for section in outline.sections if section.kind == "cover"), None)
    return (
        cover.end.block if cover is not None else min(_MOST_BLOCKS, len(document.blocks)) if _is_short(outline) else 0
    )


def _is_short(outline: Outline) -> bool:
    """Whether the document's first section may hold the cover, having no other."""
    return bool(outline.sections) and outline.sections[0].kind == "body"


def _fact(rows: Sequence[Row], label: _Label) -> CoverFact | None:
    for number, row in enumerate(rows):
        for cell in row:
            match = label.label.search(cell.text) if len(cell.text) <= _LONGEST_LABEL else None
            if match is None:
                continue
            found = _value(rows, number, cell, match, label)
            if found is not None:
                return found
    return None


def _value(rows: Sequence[Row], number: int, cell: CoverCell, match: re.Match[str], label: _Label) -> CoverFact | None:
    """The value beside, over or before a label, the first that looks like one."""
    named = f"“{' '.join(match[0].split())[:50].strip('( ')}”"
    after = _AFTER.sub("", cell.text[match.end() :])
    before = cell.text[: match.start()].strip(" _(")
    over = above(rows, number, cell)
    is_caption = cell.text.lstrip().startswith("(") or bool(before)
    beside = next((one for one in rows[number] if one.column > cell.column), None) if not is_caption else None
    ways = [(before, cell, "before"), (after if not is_caption else "", cell, "after")]
    if beside is not None:
        ways.append((beside.text, beside, "beside"))
    if over is not None:
        ways.append((over.text, over, "over"))
    if label.name == "period":
        ways.insert(0, (after, cell, "after"))
    elif label.name == "amendment number":
        ways = [(after, cell, "after")]  # a form's blank stays blank: the year beside it is no number of an amendment
    for words, place, where in ways:
        held = label.value.search(words) if len(words) <= _LONGEST_LABEL else None
        if held is None or any(other.label.search(words) for other in _LABELS if other.name != "period"):
            continue
        value = _tidy(held[0] if label.name in _EXTRACTED else words)
        value = _whole_address(rows, number, value) if label.name == "address" else value
        return CoverFact(
            label.name, value, place.place, Evidence("cover-label", 0.9, f"It stands {where} {named} on the cover.")
        )
    return None


def _whole_address(rows: Sequence[Row], number: int, value: str) -> str:
    """The address with the lines over its last, up to the line that is labelled or no part of one."""
    lines = [value]
    for row in reversed(rows[max(0, number - 4) : max(0, number - 1)]):
        words = " ".join(cell.text for cell in row)
        if len(words) > 80 or words.startswith("(") or _is_labelled(words):
            break
        if not _STREET.search(words) or _NUMBER_NOT_STREET.search(words):
            break
        lines.insert(0, words)
    telephone = next(label.value for label in _LABELS if label.name == "telephone")
    return ", ".join(kept for line in lines if (kept := telephone.sub("", line).strip(" ,")))


def _is_labelled(words: str) -> bool:
    return any(label.label.search(words) for label in _LABELS)


def _cik(rows: Sequence[Row]) -> Iterator[CoverFact]:
    for row in rows:
        for cell in row:
            match = _CIK.search(cell.text) if len(cell.text) <= _LONGEST_LABEL else None
            if match is not None:
                evidence = Evidence("cover-label", 0.9, "The cover gives the Central Index Key.")
                yield CoverFact("CIK", match[1].zfill(10), cell.place, evidence)
                return


def _from_header(header: Header, known: set[str]) -> Iterator[CoverFact]:
    company = header.companies[0] if header.companies else None
    given = {
        "registrant": header.company,
        "CIK": header.cik,
        "file number": company.file_number if company else None,
        "period": header.period.isoformat() if header.period else None,
        "amendment number": str(header.amendment_number) if header.amendment_number else None,
    }
    for name, value in given.items():
        if value and name not in known:
            yield CoverFact(name, value, None, Evidence("header", 0.95, "The submission's header says so."))


def _securities(rows: Sequence[Row]) -> Iterator[RegisteredSecurity]:
    """The rows under the heads "Title of each class", "Trading symbol", "Name of each exchange"."""
    for number, row in enumerate(rows):
        title = next((cell for cell in row if _TITLE.search(cell.text)), None)
        if title is None or len(row) < 2:
            continue
        for under in rows[number + 1 : number + 40]:
            if _NO_SECURITY.match(under[0].text) or len(under[0].text) > 200:
                break
            if len(under) < 2:
                if under[0].place.block != title.place.block:
                    break
                continue
            yield RegisteredSecurity(
                under[0].text,
                _under(row, under, _SYMBOL),
                _under(row, under, _EXCHANGE),
                under[0].place,
            )
        return


def _under(heads: Row, row: Row, head: re.Pattern[str]) -> str | None:
    """The cell of a row under the head that is meant."""
    at = next((number for number, cell in enumerate(heads) if head.search(cell.text)), None)
    if at is None:
        return None
    found = row[at] if len(row) == len(heads) else min(row[1:], key=lambda cell: abs(cell.column - heads[at].column))
    return None if _NONE.match(found.text) else found.text


def _tidy(words: str) -> str:
    return " ".join(words.split()).strip(" _*:;,")
