"""The holdings that a filing lists, from the records of its XML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from viewer.filing.attachments import decoded
from viewer.filing.model import Block, Document, Filing, Place
from viewer.filing.xml.records import Record, records_of
from viewer.holdings.model import Holding


class _Form(NamedTuple):
    """Where a form's record of a holding says what, by the names of its elements."""

    name: str
    title: str
    amount: str
    unit: str
    value: str


_FORMS = {
    "infoTable": _Form("nameOfIssuer", "titleOfClass", "sshPrnamt", "sshPrnamtType", "value"),
    "invstOrSec": _Form("name", "title", "balance", "units", "valUSD"),
}
_CUSIP = re.compile(r"(?=.*[1-9A-Z])[0-9A-Z]{8,9}")
_ISIN = re.compile(r"[A-Z]{2}[0-9A-Z]{9}\d")


def holdings_of(filing: Filing) -> list[Holding]:
    """The holdings of all tables of a filing, in order; empty where it lists none."""
    found: dict[tuple[str, str, str], Holding] = {}
    for document in filing.documents:
        for holding in _in_document(document):
            before = found.get(holding.key)
            found[holding.key] = holding if before is None else _together(before, holding)
    return list(found.values())


def _in_document(document: Document) -> Iterator[Holding]:
    if document.media != "xml":
        return
    records = records_of(decoded(document.payload), _FORMS)
    rows = _rows(document, len(records))
    for (kind, record), place in zip(records, rows, strict=True):
        form = _FORMS[kind]
        amount, value = _number(record, form.amount), _number(record, form.value)
        if amount is not None and value is not None:
            name, title = record.get(form.name, ""), record.get(form.title, "")
            option = (record.get("putCall") or record.get("putOrCall") or "").lower()
            unit = record.get(form.unit, "").upper()
            yield Holding(_identifier(record, name, title), name, title, option, unit, amount, value, (place,))


def _identifier(record: Mapping[str, str], name: str, title: str) -> str:
    cusip, isin = record.get("cusip", "").upper(), record.get("isin.value", "").upper()
    if _CUSIP.fullmatch(cusip):
        return cusip.rjust(9, "0")
    return isin if _ISIN.fullmatch(isin) else f"{name} {title}".casefold().strip()


def _rows(document: Document, count: int) -> Sequence[Place]:
    """Where the records stand: the rows of the table that has as many; else the document's beginning."""
    for index, block in enumerate(document.blocks):
        if block.kind == "table" and block.cells and block.cells[-1].row == count:
            return [_row(document.index, index, block, number) for number in range(1, count + 1)]
    return [Place(document.index, 0)] * count


def _row(document: int, index: int, block: Block, number: int) -> Place:
    cells = [cell for cell in block.cells if cell.row == number]
    return Place(document, index, cells[0].start, cells[-1].end) if cells else Place(document, index)


def _number(record: Record, name: str) -> Decimal | None:
    try:
        number = Decimal(record.get(name, "").replace(",", ""))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _together(one: Holding, other: Holding) -> Holding:
    amount, value = one.amount + other.amount, one.value + other.value
    return replace(one, amount=amount, value=value, places=one.places + other.places)
