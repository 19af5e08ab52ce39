"""Several registrants on one cover: in a table with a row for each, or one under the other with the same captions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from viewer.edgar.cover_labels import labels_in
from viewer.filing.model import Evidence
from viewer.outline.cover.model import CoverFact
from viewer.outline.cover.rows import CoverCell, Row, is_rule

_HEAD = re.compile(
    r"(?:registrants?|charters?)\W{0,3}[;,].{0,30}?\b(?:states?|jurisdictions?)\b.{0,60}\b(?:incorporation|organi[sz]ation)",
    re.IGNORECASE,
)
_HEAD_ROWS = 4
"""How many lines the heads of the table may take."""
_FILE_NUMBER = re.compile(r"\d{1,3}-\d{2,6}(?:-\d{1,3})?")
_EMPLOYER = re.compile(r"\d{2}-\d{7}")
_STATE = re.compile(
    r"[\s,]*(?:\(\s*|\n\s*|,\s)an?\s+(?P<state>[A-Z][A-Za-z.&\s]{1,60}?)\s+(?:(?:public|limited|statutory|business|voluntary|real\s+estate|liability|utility)\s+)*"
    r"(?:corporation|company|limited\s+liability\s+company|(?:limited\s+)?partnership|trust|association|public\s+utility)\b"
    r"[^()\n]{0,40}\)?",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(r"(?:telephone[\s:]{1,3})?(?P<number>\(?\d{3}\)?[\s-]{1,2}\d{3}-\d{4})", re.IGNORECASE)
_KINDS = ("registrant", "file number", "state", "IRS number", "address", "telephone")
_MOST_ROWS = 80
_WHY = Evidence("cover-table", 0.9, "The cover's table of registrants gives it.")


def registrants_in(rows: Sequence[Row]) -> list[CoverFact]:
    """The facts of each registrant of a table headed "Registrant; State of Incorporation; Address; …", in its order."""
    head = next((at for at, row in enumerate(rows) if _heads(rows, at, row)), None)
    if head is None:
        return _in_columns(rows)
    found: list[_Entry] = []
    for row in rows[head + 1 : head + _MOST_ROWS]:
        number = next((cell for cell in row if _FILE_NUMBER.fullmatch(cell.text)), None)
        if number is not None:
            found.append(_Entry(number))
        if is_rule(row) or not found:
            continue
        if number is None and not found[-1].goes_on(row):
            break
        found[-1].take(row)
    return _shared(list(chain.from_iterable(entry.facts() for entry in found)))


def _shared(facts: list[CoverFact]) -> list[CoverFact]:
    """The facts, what the last row alone has given to nobody: one address under several names is that of all."""
    names = [fact.value for fact in facts if fact.name == "registrant"]
    owners = {name: [fact.of for fact in facts if fact.name == name] for name in ("address", "telephone")}
    once = {name for name, of in owners.items() if len(names) > 1 and of == names[-1:]}
    return [replace(fact, of=None) if fact.name in once else fact for fact in facts]


def _heads(rows: Sequence[Row], at: int, row: Row) -> bool:
    """Whether a row heads the table, with those under it where its heads take several lines."""
    lines = [" ".join(cell.text for cell in one) for one in rows[at : at + _HEAD_ROWS]]
    return len(row) > 1 and any(_HEAD.search(" ".join(lines[:count])) for count in range(1, len(lines) + 1))


def _in_columns(rows: Sequence[Row]) -> list[CoverFact]:
    """The registrants of a table that has a column for each fact, a row for each of two registrants or more."""
    for at, row in enumerate(rows):
        names = [next((label.name for label in labels_in(cell.text)), "") for cell in row]
        if not {"registrant", "file number"} <= set(names):
            continue
        number, name = names.index("file number"), names.index("registrant")
        found: list[Row] = []
        for under in rows[at + 1 : at + _MOST_ROWS]:
            if len(under) != len(names) or not _FILE_NUMBER.fullmatch(under[number].text):
                break
            found.append(under)
        if len(found) > 1:
            return [
                CoverFact(kind, cell.text, cell.place, _WHY, under[name].text)
                for under in found
                for kind, cell in zip(names, under, strict=True)
                if kind in _KINDS
            ]
    return []


class _Entry:
    """A registrant's row, which may take several lines in plain text."""

    def __init__(self, number: CoverCell) -> None:
        self._number = number
        self._employer: CoverCell | None = None
        self._lines: list[CoverCell] = []
        self.last = number.place.block

    def goes_on(self, row: Row) -> bool:
        """Whether a row is more of this registrant: it stands in the column of the name."""
        name = self._lines[0] if self._lines else None
        first = row[0]
        return (
            name is not None
            and len(row) <= 2
            and first.place.block - self.last <= 1
            and first.column < name.column + name.span
            and name.column < first.column + first.span
        )

    def take(self, row: Row) -> None:
        self.last = row[0].place.block
        for cell in row:
            if cell is self._number:
                continue
            if _EMPLOYER.fullmatch(cell.text):
                self._employer = cell
            else:
                self._lines.append(cell)

    def facts(self) -> Iterator[CoverFact]:
        """Name, file number, state, employer's number, address and telephone number."""
        text = "\n".join(line.text for line in self._lines)
        state = _STATE.search(text)
        name = " ".join((text[: state.start()] if state else text.split("\n", 1)[0]).split()).strip(" ,;(")
        if not name:
            return
        rest = text[state.end() :] if state else "\n".join(text.split("\n")[1:])
        telephone = _TELEPHONE.search(rest)
        lines = (line.strip(" ,") for line in _TELEPHONE.sub("", rest).split("\n"))
        address = ", ".join(line for line in lines if line)
        place = self._lines[0]
        yield CoverFact("registrant", name, place.place, _WHY, name)
        yield CoverFact("file number", self._number.text, self._number.place, _WHY, name)
        if state:
            yield CoverFact("state", " ".join(state["state"].split()), self._holding(state["state"]).place, _WHY, name)
        if self._employer:
            yield CoverFact("IRS number", self._employer.text, self._employer.place, _WHY, name)
        if len(address) > 8:
            yield CoverFact("address", " ".join(address.split()), self._holding(address).place, _WHY, name)
        if telephone:
            number = telephone["number"]
            yield CoverFact("telephone", number, self._holding(number).place, _WHY, name)

    def _holding(self, words: str) -> CoverCell:
        return next((line for line in self._lines if words.split("\n", 1)[0] in line.text), self._lines[0])


def told_apart(facts: Sequence[CoverFact]) -> list[CoverFact]:
    """The facts of a cover on which captions repeat: those that each registrant has are given to it, in order.

    What stands once is all registrants', or nobody can say whose it is; what stands twice for one is told once.
    """
    names = list(dict.fromkeys(fact.value for fact in facts if fact.name == "registrant"))
    kinds = list(dict.fromkeys(fact.name for fact in facts))
    by_kind = {kind: [fact for fact in facts if fact.name == kind] for kind in kinds}
    if len(names) < 2:
        return [by_kind[kind][0] for kind in kinds]
    owned = {kind: found for kind, found in by_kind.items() if kind == "registrant" or len(found) == len(names)}
    told: list[CoverFact] = []
    for at, name in enumerate(names):
        for kind, found in owned.items():
            fact = next(one for one in found if one.value == name) if kind == "registrant" else found[at]
            told.append(CoverFact(kind, fact.value, fact.place, fact.evidence, name))
    return told + [found[0] for kind, found in by_kind.items() if kind not in owned]
