"""How a table's meaning stands to the filer's own tags: inline XBRL says of a number its value, scale and period.

``python -m tests.tables.measure.tagged FILE… [--wrong]`` tells, of the numbers that are tagged in cells of their own,
the share whose cell has the fact's value (with the scale), and of those in a column with a period the share whose
period holds the fact's. Which sign a fact has the taxonomy decides, not the page: values are compared without it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from viewer.edgar.dates import first_date
from viewer.filing.html.reader import read_html
from viewer.filing.model import Document, Payload
from viewer.tables.calendar import calendar_of
from viewer.tables.model import Column, TableCell
from viewer.tables.numbers import numeric
from viewer.tables.reading import tables_of

_OPEN = re.compile(rb"<ix:nonFraction\b[^>]*>", re.IGNORECASE)
_CLOSE = re.compile(rb"</ix:nonFraction\s*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*[\"']([^\"']*)[\"']")
_CONTEXT = re.compile(rb"<(?:\w+:)?context\b[^>]*?\bid\s*=\s*[\"']([^\"']+)(.*?)</(?:\w+:)?context>", re.DOTALL)
_DAY = re.compile(rb"<(?:\w+:)?(instant|startDate|endDate)>\s*([\d-]{10})")
_REPORT = re.compile(rb"dei:DocumentPeriodEndDate\"[^>]*>((?:[^<]|<(?!/ix))*)")
_ANNUAL = re.compile(rb"dei:DocumentType\"[^>]*>(?:<[^>]*>)*\s*10-K")
_NIL = ("zerodash", "fixed-zero", "fixedzero", "numdash")
_OPENING = timedelta(days=1)
"""What there was when a period began is told of the day before."""


class _Told(NamedTuple):
    label: str
    cell: TableCell
    column: Column


@dataclass
class Score:
    """Counts over the tagged numbers of tables, and those that differ in words."""

    tagged: int = 0
    same: int = 0
    dated: int = 0
    within: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def value(self) -> float:
        """The share of numbers whose value is the fact's."""
        return self.same / max(1, self.tagged)

    @property
    def period(self) -> float:
        """The share of dated numbers whose column's period holds the fact's."""
        return self.within / max(1, self.dated)

    def add(self, other: Score) -> None:
        """Count another's numbers, too."""
        for name in ("tagged", "same", "dated", "within"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def score(source: bytes) -> Score:
    """Read one inline XBRL document and compare its tables with its tags, which are followed as hyperlinks."""
    facts = [dict(_ATTRIBUTE.findall(tag.decode("utf-8", "replace"))) for tag in _OPEN.findall(source)]
    number = iter(range(len(facts)))
    marked = _CLOSE.sub(b"</a>", _OPEN.sub(lambda _: b'<a href="#fact-%d">' % next(number), source))
    blocks, _, _ = read_html(marked, with_page=False)
    document = Document(0, "10-K", "", "", "html", Payload(b""), blocks)
    report = _REPORT.search(source)
    day = first_date(re.sub(r"<[^>]*>|&#160;|\s", " ", report[1].decode("utf-8", "replace"))) if report else None
    calendar = calendar_of(blocks, day, is_annual=_ANNUAL.search(source) is not None)
    told = {
        (cell.place.block, cell.place.start): _Told(row.label, cell, table.columns[cell.column])
        for table in tables_of(document, calendar)
        for row in table.rows
        for cell in row.cells
    }
    contexts, found = _contexts(source), Score()
    for index, block in enumerate(blocks):
        for link in block.hyperlinks if block.kind == "table" else ():
            cell = next((cell for cell in block.cells if cell.start <= link.start < cell.end), None)
            shown = block.text[link.start : link.end]
            if link.href.startswith("#fact-") and cell and _is_alone(block.text[cell.start : cell.end], shown):
                fact = facts[int(link.href[6:])]
                _compare(found, fact, shown, told.get((index, cell.start)), contexts.get(fact["contextRef"]))
    return found


def _is_alone(cell: str, shown: str) -> bool:
    """Whether a cell holds the number and nothing else that has letters or digits, as a range or a text has."""
    return not any(map(str.isalnum, cell.replace(shown, "", 1))) and (numeric(cell) or not shown[:1].isalpha())


def _compare(
    found: Score, fact: Mapping[str, str], shown: str, told: _Told | None, days: tuple[date | None, date] | None
) -> None:
    found.tagged += 1
    amount, value = told.cell.amount if told else None, _value(fact, shown)
    if amount is not None and value is not None and abs(amount) == abs(value):
        found.same += 1
    else:
        found.wrong.append(f"value {shown!r} {told and (told.label, told.column.header)}: {amount}, not {value}")
    if told is None or told.column.period is None or days is None:
        return
    found.dated += 1
    start, end = told.column.period.start or told.column.period.end, told.column.period.end
    if start - _OPENING <= (days[0] or days[1]) and days[1] <= end:
        found.within += 1
    else:
        found.wrong.append(f"period {shown!r} {told.label, told.column.header}: {told.column.period.iso}, not {days}")


def _value(fact: Mapping[str, str], shown: str) -> Decimal | None:
    if fact.get("format", "").lower().endswith(_NIL):
        return Decimal(0)
    digits = re.sub(r"[^\d.]", "", shown)
    return Decimal(digits).scaleb(int(fact.get("scale") or 0)) if digits.strip(".") else None


def _contexts(source: bytes) -> dict[str, tuple[date | None, date]]:
    found = {}
    for name, body in _CONTEXT.findall(source):
        days = {kind: date.fromisoformat(day.decode()) for kind, day in _DAY.findall(body)}
        found[name.decode()] = (days.get(b"startDate"), days.get(b"endDate") or days[b"instant"])
    return found


def main(arguments: Sequence[str]) -> None:
    """Tell the score of each file and of all."""
    whole = Score()
    for path in (Path(argument) for argument in arguments if argument != "--wrong"):
        one = score(path.read_bytes())
        print(f"{path.name[:48]:48} {one.tagged:6} value {one.value:.4f}  {one.dated:6} period {one.period:.4f}")
        whole.add(one)
        print(*(f"    {line}" for line in one.wrong if "--wrong" in arguments), sep="\n", end="")
    print(f"{'all':48} {whole.tagged:6} value {whole.value:.4f}  {whole.dated:6} period {whole.period:.4f}")


if __name__ == "__main__":
    main(sys.argv[1:])
