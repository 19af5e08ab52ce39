"""The value that belongs to a label of a cover: behind it, beside it, over it or under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from viewer.edgar.cover_labels import NOT_OURS, Labelled, labels_in
from viewer.filing.cover.names import FORMERLY, is_name, tidy
from viewer.outline.cover.rows import CoverCell, Row, above, below, is_rule


class Value(NamedTuple):
    """A value as filed, the cell that holds it, its row, where it stands ("over") and the label's own words."""

    name: str
    text: str
    cell: CoverCell
    row: int
    where: str
    label: str


_DATE = (
    r"(?:[A-Za-z]{3,9}\.?\s+\d{1,2}\s?,?\s+\d{4}|\d{1,2}\s+[A-Za-z]{3,9}\.?,?\s+\d{4}|\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)|"
    r"\d{4}-\d\d-\d\d|\d\d-\d\d-\d{4})"
)
_YEARLESS = r"[A-Za-z]{3,9}\.?\s+\d{1,2}\s?,?"
_IN_BRACKETS = re.compile(rf"{_DATE}\s*\(\s*(?P<date>{_DATE})\s*\)", re.IGNORECASE)
"""A date of report with that of the event behind it."""
_NO_END = re.compile(r"\b(?:than|after|before|until)\b", re.IGNORECASE)
_FILE_NUMBER = r"(?<![\d-])\d{1,3}\s?[-–]\s?\d{3,6}(?:-\d{2,3})?(?![\d-])"
_WANTED = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "state": r"^(?=\D+$)(?-i:[A-Z])[^()]{1,60}$",
        "file number": _FILE_NUMBER,
        "depositor file number": _FILE_NUMBER,
        "IRS number": r"(?<![\d-])\d{2}\s?[-–]?\s?\d{7}(?!\d)",
        "address": r"\w{3}",
        "city": r"[a-z]{3}",
        "telephone": (
            r"(?<![\d-])(?:\+?1[\s.–-]{1,3})?\(?\d{3}\)?[\s./–-]{0,3}\d{3}[\s.–-]{0,2}\d{4}(?!\d)"
            r"|(?:\+|\(|\b0)\d{1,4}\)?(?:[\s./–-]{1,3}\(?\d{1,5}\)?){2,6}|(?<![\w-])\d{2,4}(?:[\s-]\d{2,4}){2,4}(?![\w-])"
        ),
        "CUSIP": (
            r"(?<![0-9A-Z])(?=[0-9A-Z -]*\d)[0-9A-Z]{3}\s?[0-9A-Z]{3}[\s-]{0,3}[0-9A-Z]{2}[\s-]{0,3}\d(?![0-9A-Z])"
        ),
        "event date": _DATE,
        "earliest event": _DATE,
        "period": (
            rf"(?:(?:{_YEARLESS}|{_DATE})\s*(?:,?\s+(?:to|through)\s+|\s[-–—]\s)\s*)?{_DATE}"
            r"|^\W*(?:january|february|march|april|may|june|july|august|september|october|november|december),?\s+\d{4}\b"
        ),
        "amendment number": r"^\d{1,3}(?:,\d{3})?(?![\d,]*\d)",
    }.items()
}
_EXTRACTED = frozenset(
    (
        "file number",
        "depositor file number",
        "IRS number",
        "telephone",
        "CUSIP",
        "event date",
        "earliest event",
        "period",
    )
)
_NAMES = frozenset(
    (
        "registrant",
        "translated name",
        "former name",
        "depositor",
        "sponsor",
        "filed by",
        "subject company",
        "plan",
        "plan issuer",
        "issuer and exchange",
    )
)
_BEHIND_FIRST = frozenset(("period", "earliest event"))
# A form's blank stays blank: the year over it is no number of an amendment.
_BEHIND_ONLY = frozenset(("amendment number",))
_LONGEST_VALUE = 300
_DIGITS_OF_A_TELEPHONE = 7
_NEAR = 24
_BOUNDARY = re.compile(
    r"^\W*part\s+[ivx]+\b|^\W*form\b|commission\W*$|washington|notification\s+of|identify\s+the|^\W*schedule\b|^\W*\(|"
    r"^\W*check\b|^\W*indicate\b|^\W*item\b|^name\b.{0,30}:|^title\b",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(r"^\s*\((?=[^()]*[A-Za-z]{3})[^()]{0,90}\)?")
_AFTER = re.compile(r"^[\s:.;,)#_*–—-]+")
_ENUMERATES = re.compile(r"^(?:item\s+)?(?:\d{1,2}|[A-Z])\.?(?:\s?\([a-z\d]{1,3}\))*\W*$", re.IGNORECASE)
_UNDER_A_RULE = re.compile(r"\s+(?:pursuant\s+to|under)\s+rule\b", re.IGNORECASE)
_SECOND_HALF = re.compile(r"^(?:of|or|if|and|as|which|that|in|to|where|required|reported|including)\b", re.IGNORECASE)
_CORPORATION = re.compile(
    r"^\(?\s*an?\s+(?P<state>[A-Z][\w\s.&]{1,40}?)\s+(?:\w+\s+)?(?:corporation|company|partnership|trust|association|statutory)",
    re.IGNORECASE,
)
_PLACE_WORDS = re.compile(
    r"regist|corporation|exact|\bfile|fiscal|\byear|telephone|number|report|name|\bact\b|none|applicable|securit|incorporat",
    re.IGNORECASE,
)


def values_in(rows: Sequence[Row]) -> Iterator[Value]:
    """The values of all labels of a cover, in the order of their labels."""
    for number, row in enumerate(rows):
        for cell in row:
            labels = labels_in(cell.text)
            for at, label in enumerate(labels):
                if label.name == NOT_OURS or _heads_a_list(row, label):
                    continue
                found = _value(rows, number, cell, labels, at)
                if found is not None:
                    yield found


def telephone_in(text: str) -> str | None:
    """The telephone number in a line of an address."""
    found = _WANTED["telephone"].search(text)
    return tidy(found[0]) if found and sum(map(str.isdigit, found[0])) >= _DIGITS_OF_A_TELEPHONE else None


def _heads_a_list(row: Row, label: Labelled) -> bool:
    """Whether a label is the head of a column in a list of holdings or of fees, not the caption of a fact."""
    if label.name not in ("registrant", "CUSIP", "class of securities") or len(row) < 2:
        return False
    others = " ".join(cell.text for cell in row).lower()
    return sum(word in others for word in ("class", "cusip", "value", "shares", "title of", "amount", "proposed")) >= 2


def _value(rows: Sequence[Row], number: int, cell: CoverCell, labels: Sequence[Labelled], at: int) -> Value | None:
    label = labels[at]
    words = " ".join(cell.text[label.start : label.end].split()).strip("( ")
    for text, holder, row, where in _ways(rows, number, cell, labels, at):
        if value := _fitting(label.name, text):
            return Value(label.name, value, holder, row, where, words)
    return None


def _ways(
    rows: Sequence[Row], number: int, cell: CoverCell, labels: Sequence[Labelled], at: int
) -> Iterator[tuple[str, CoverCell, int, str]]:
    """Where a label's value may stand, the likeliest first: the words, their cell, its row, and where that is."""
    label = labels[at]
    start = labels[at - 1].end if at else 0
    end = labels[at + 1].start if at + 1 < len(labels) else len(cell.text)
    before, after = cell.text[start : label.start], cell.text[label.end : end]
    is_caption = before.rstrip(' “"').endswith("(") or (")" in after and after.count(")") > after.count("("))
    behind = _without_explanation(after) if not is_caption or label.name in _BEHIND_FIRST | _BEHIND_ONLY else ""
    if behind and not _SECOND_HALF.match(behind):
        yield behind, cell, number, "after"
    if label.name in _BEHIND_ONLY:
        return
    lead = before.strip(' _(“"')
    if lead and not at and not _ENUMERATES.match(lead) and label.name not in ("period", "earliest event", "telephone"):
        yield lead, cell, number, "before"
    beside = next((one for one in rows[number] if one.column > cell.column), None)
    if beside is not None and not is_caption and not labels_in(beside.text):
        yield beside.text, beside, number, "beside"
    stands_under = is_caption or _stands_under(rows, number, cell)
    is_sure = label.name in _EXTRACTED  # such a value is known by its shape, on whichever side it stands
    over = _over(rows, number, cell) if stands_under or is_sure else None
    under = _under(rows, number, cell, is_sure=is_sure) if not is_caption and (is_sure or not stands_under) else None
    if over is not None and stands_under:
        yield over[0].text, over[0], over[1], "over"
    if under is not None:
        yield under[0].text, under[0], under[1], "under"
    if over is not None and not stands_under:
        yield over[0].text, over[0], over[1], "over"


def _under(rows: Sequence[Row], number: int, cell: CoverCell, *, is_sure: bool) -> tuple[CoverCell, int] | None:
    """The cell under a label that is no label itself, nor, where that cannot be told from it, the form's next part."""
    under = below(rows, number, cell)
    if under is None or labels_in(under.text) or (not is_sure and _BOUNDARY.search(under.text)):
        return None
    return under, _row_of(rows, under, number)


def _over(rows: Sequence[Row], number: int, cell: CoverCell) -> tuple[CoverCell, int] | None:
    """The cell over a caption, a line that says only what the name was before left out; none under a caption."""
    for row in range(number - 1, max(-1, number - 6), -1):
        if is_rule(rows[row]) or all(FORMERLY.match(one.text) for one in rows[row]):
            continue
        over = (
            above(rows, row + 1, cell) if row + 1 == number else above([*rows[: row + 1], rows[number]], row + 1, cell)
        )
        if over is None or (over.text.startswith("(") and labels_in(over.text)):
            return None
        return over, row
    return None


def _stands_under(rows: Sequence[Row], number: int, cell: CoverCell) -> bool:
    """Whether a label without brackets stands under its value, as all labels of its run of lines do."""
    if cell.text.rstrip().endswith(":"):
        return False
    first = number
    while first and not _is_boundary(rows[first - 1]):
        first -= 1
    while first < number and is_rule(rows[first]):
        first += 1
    return first < number and not any(labels_in(one.text) for one in rows[first])


def _is_boundary(row: Row) -> bool:
    text = " ".join(one.text for one in row)
    return len(text) > 110 or bool(_BOUNDARY.search(text)) or (text.endswith(":") and not labels_in(text))


def _row_of(rows: Sequence[Row], cell: CoverCell, near: int) -> int:
    return next((at for at in range(near, min(near + 4, len(rows))) if cell in rows[at]), near)


def _without_explanation(after: str) -> str:
    """What follows a label, without its note in brackets, "(Street and Number)", and its colon."""
    explained = _EXPLAINED.match(after)
    if explained and after[explained.end() :].strip(" :)._-–—"):
        return _AFTER.sub("", after[explained.end() :])
    return "" if explained and explained[0].strip() else _AFTER.sub("", after)


def _fitting(name: str, text: str) -> str | None:
    """The value in some words, where they can hold one of that name."""
    if not text.strip() or len(text) > _LONGEST_VALUE:
        return None
    if name in _NAMES or name == "class of securities":
        value = tidy(_UNDER_A_RULE.split(text)[0] if name == "filed by" else text)
        return value if _is_named(name, value) else None
    if name == "state":
        return _state(text)
    wanted = _WANTED[name].search(text)
    if name == "period" and wanted is not None and (wanted.start() > _NEAR or _NO_END.search(text, 0, wanted.start())):
        return None  # a date in a sentence that begins with the label's words
    if name == "earliest event" and (event := _IN_BRACKETS.search(text)):
        return tidy(event["date"])
    if wanted is None or (name not in _EXTRACTED and labels_in(text)):
        return None
    if name == "amendment number":
        return wanted[0]
    if name in ("file number", "depositor file number", "IRS number"):
        return re.sub(r"\s?[-–]\s?", "-", wanted[0])
    return tidy(wanted[0] if name in _EXTRACTED else text)


def _is_named(name: str, value: str) -> bool:
    if name == "class of securities":
        return (
            len(value) > 3
            and not labels_in(value)
            and not re.match(r"\W*\(?\d+\)?\W*$|none\b|n/?a\b|total\b", value, re.I)
        )
    return is_name(value)


def _state(text: str) -> str | None:
    """The place in some words: those of a number beside it taken out, "a Delaware corporation" as Delaware."""
    if found := _CORPORATION.match(text):
        return found["state"].strip()
    for other in ("file number", "IRS number", "telephone"):
        text = _WANTED[other].sub(" ", text)
    value = tidy(text)
    return value if _WANTED["state"].match(value) and not _PLACE_WORDS.search(value) else None
