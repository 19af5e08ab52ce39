"""The address on a cover, which takes several lines: over its caption, or under its label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.edgar.cover_labels import labels_in
from viewer.filing.cover.names import is_name
from viewer.outline.cover.rows import Row, is_rule
from viewer.outline.cover.values import Value, telephone_in

_STREET = re.compile(
    r"\d|\b(?:street|avenue|road|plaza|center|centre|tower|suite|floor|square|box|way|drive|lane|court|loop|park|parkway|place|"
    r"building|house|boulevard|highway|broadway|c/o)\b",
    re.I,
)
_NUMBER_NOT_STREET = re.compile(r"\d{1,3}-\d{4,6}|\d{2}-\d{7}")
_PLACE = re.compile(r"^[A-Z][\w.’' -]+,\s+[A-Z][\w.’' -]+$")
_COMPANY = re.compile(r"\b(?:inc|corp|co|ltd|llc|l\.?p|plc|trust|n\.?v|s\.?a)\b\.?$", re.I)
_TELEPHONE_AT_END = re.compile(
    r"[\s,]*(?:telephone\W{0,3}|tel\W{0,3})?(?:\+?1[\s.-])?\(?\d{3}\)?[\s./–-]{1,3}\d{3}[\s.–-]{1,2}\d{4}\s*$", re.I
)
_ZIP = re.compile(r"^\d{5}(?:-\d{4})?$|^[A-Z]\d[A-Z]\s?\d[A-Z]\d$")
_MOST_LINES = 5
_LONGEST_LINE = 90


def whole_address(rows: Sequence[Row], value: Value, values: Sequence[Value]) -> str:
    """The address of which a value is one line, with its other lines, parted by commas; the ZIP code comes last."""
    nothing: list[str] = []
    lines, codes = ([value.text], nothing) if value.where in ("after", "before") else _line(rows[value.row])
    if value.where in ("over", "before"):
        over, more = _lines_over(rows, value)
        lines, codes = over + lines, more + codes
    else:
        lines += _lines_under(rows, value)
    city = next((other.text for other in values if other.name == "city" and other.row > value.row), None)
    if city and city not in lines:
        lines.append(city)
    kept = (_TELEPHONE_AT_END.sub("", line).strip(" ,_") for line in lines if not _is_telephone(line))
    address = ", ".join(line for line in kept if line)
    return " ".join([address, *(code for code in codes if code not in address)])


def _is_telephone(line: str) -> bool:
    number = telephone_in(line)
    return number is not None and line.startswith(("+", "(", "Tel", "0")) and len(line) <= len(number) + 6


def _line(row: Row) -> tuple[list[str], list[str]]:
    """The words of a row that are of an address, and the ZIP code that stands in a column of its own."""
    cells = [cell.text.strip(" ,_") for cell in row if not labels_in(cell.text) and not cell.text.startswith("(")]
    codes = [text for text in cells if _ZIP.match(text)]
    words = [text for text in cells if text not in codes and not _NUMBER_NOT_STREET.fullmatch(text)]
    return ([", ".join(words)] if words else []), codes


def _lines_over(rows: Sequence[Row], value: Value) -> tuple[list[str], list[str]]:
    lines: list[str] = []
    codes: list[str] = []
    for row in reversed(rows[max(0, value.row - _MOST_LINES) : value.row]):
        found, code = _line(row)
        words = " ".join(cell.text for cell in row)
        if is_rule(row) or not found or not _may_be_line(found[0]) or _NUMBER_NOT_STREET.search(words):
            break
        lines, codes = found + lines, code + codes
    return lines, codes


def _lines_under(rows: Sequence[Row], value: Value) -> list[str]:
    lines: list[str] = []
    for row in rows[value.row + 1 : value.row + _MOST_LINES]:
        words = " ".join(cell.text for cell in row)
        if is_rule(row) or not _may_be_line(words) or row[0].place.block - value.cell.place.block > len(lines) + 2:
            break
        lines.append(words)
    return lines


def _may_be_line(words: str) -> bool:
    if len(words) > _LONGEST_LINE or words.startswith("(") or labels_in(words) or words.endswith(":"):
        return False
    if _PLACE.match(words) and not _COMPANY.search(words):
        return True
    return bool(_STREET.search(words)) and not re.search(r"[☒☐]|\b(?:19|20)\d\d$", words) and is_name(f"a {words}")
