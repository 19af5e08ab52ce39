"""From the elements of an XML form to blocks: a heading for each, its values as a table, records as rows of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from lxml import etree

from viewer.edgar.xml_forms import LAST, TOTALLED
from viewer.filing.model import Block
from viewer.filing.xml.elements import (
    children,
    fields,
    has_attributes,
    heading,
    is_leaf,
    is_of_form,
    leaves,
    local,
    name,
    values,
)
from viewer.filing.xml.writer import Row, Writer

_DEEPEST = 4


def read_xml(source: bytes, *, with_page: bool) -> list[Block]:
    """The blocks of an XML form; an empty list where it cannot be read as XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, load_dtd=False)
    try:
        root = etree.fromstring(source.strip(), parser)
    except etree.XMLSyntaxError:
        return []
    if root is None:
        return []
    writer = Writer(with_page)
    form = next(root.iterfind(".//{*}submissionType"), None)
    _write(writer, root, 0, ((form.text or "") if form is not None else "").strip())
    return writer.blocks


def _write(writer: Writer, element: etree._Element, level: int, form: str) -> None:
    """A heading for the element, its own values as a table, its repeated parts as a grid, then its other parts."""
    parts = children(element)
    writer.heading(heading(element, form), level)
    if is_leaf(element):
        writer.pairs(list(values(element)))
        return
    alike: dict[object, list[etree._Element]] = {}
    for part in parts:
        alike.setdefault(part.tag, []).append(part)
    leaf = [part for part in parts if is_leaf(part) and not is_of_form(part, form)]
    single = [part for part in leaf if not (len(alike[part.tag]) > 1 and has_attributes(part))]
    writer.pairs([pair for part in single for pair in values(part)])
    # An Item of the form that the schema holds in another comes behind all that is of that one.
    is_item = is_of_form(element, form)
    for first, *others in sorted(alike.values(), key=lambda these: is_item and is_of_form(these[0], form)):
        if first in single:
            continue
        if others or _are_records(element):
            _write_records(writer, [first, *others], level + 1)
        elif level < _DEEPEST:
            _write(writer, first, level + 1, form)
        else:
            writer.pairs(list(leaves(first)))


def _write_records(writer: Writer, elements: Sequence[etree._Element], level: int) -> None:
    """Elements of one kind as rows of one table, their values' names as its header."""
    writer.heading(name(elements[0]), level)
    told = [list(fields(element)) for element in elements]
    names = _short([label for record in told for label, _ in record])
    labels = sorted(dict.fromkeys(names[label] for record in told for label, _ in record), key=lambda one: one in LAST)
    columns = {label: column for column, label in enumerate(labels)}
    rows: list[Row] = []
    for record in told:
        row: dict[int, str] = {}
        for label, value in record:
            column = columns[names[label]]
            row[column] = f"{row[column]}; {value}" if column in row else value
        rows.append(sorted(row.items()))
    heads = list(enumerate(labels))
    writer.records(heads, rows, _in_all(elements))


def _in_all(elements: Sequence[etree._Element]) -> str:
    """How many holdings a table lists and what they are worth together; empty for other records."""
    valued = TOTALLED.get(local(elements[0]))
    if valued is None:
        return ""
    found = [
        value for element in elements for part in children(element) if local(part) == valued for value in [part.text]
    ]
    try:
        total = sum((Decimal((value or "").strip()) for value in found), Decimal(0))
    except InvalidOperation:
        return ""
    return f"{len(elements):,} in the list, together {total:,.2f}".removesuffix(".00")


def _short(labels: Sequence[str]) -> dict[str, str]:
    """Each label by its last name, where no other ends with the same; else whole."""
    last = {label: label.rpartition(" · ")[2] for label in dict.fromkeys(labels)}
    often = Counter(last.values())
    return {label: name if often[name] == 1 else label for label, name in last.items()}


def _are_records(element: etree._Element) -> bool:
    """Whether what an element holds are records of a table, of which one alone has columns as many have.

    So are the transactions and holdings of ownership reports, and the holdings of Form 13F.
    """
    return local(element).endswith("Table")
