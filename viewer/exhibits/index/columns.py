"""The columns of an exhibit index: "Filed herewith" marks and the Form, File No., Exhibit, Filing Date of a source."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.exhibits.index.claims import Claim
from viewer.exhibits.index.rows import Line, Part

_MARK = re.compile(r"[Xx✓√☒●•þ■]|Yes|yes")
_ANY_MARK = re.compile(rf"{_MARK.pattern}|[*†+#]")
_FORM = re.compile(
    r"(?:(?:(?:Current|Annual|Quarterly)\s+Report|Registration\s+Statement)\s+on\s+)?(?:Form\s+|Schedule\s+)?(?:10-[KQ]\w*|8-[AK]\w*|20-F|40-F|6-K|[SF]-\d{1,2}\w*|10(?:-12[BG])?|SB-2|N-\w+|14A|13D|"
    r"DEF\s*14[AC]|DEFM?A?\s*14A|POS\s*(?:AM|EX)|424[Bb]\d|T-3)(?:/A)?(?:\W.*)?",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{1,2}[/\-.]\d{1,2}[/\-.]\d{2,4}|\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4}")
_FILE_NUMBER = re.compile(r"(?:No\.\s*)?\d{1,3}[-–]\d{3,6}(?:[-–]\d{2,3})?")
_HEREWITH = re.compile(
    r"\b(?:filed|furnished|attached|included)\b[^\t\n]*\b(?:herewith|hereto|with\s+this)|^herewith", re.IGNORECASE
)
_REFERENCE = re.compile(r"\b(?:incorporated|incorporation|by\s+reference|previously\s+filed)\b", re.IGNORECASE)


class Columns:
    """The headings of an index table, by the columns of its grid."""

    def __init__(self, header: Sequence[Line]) -> None:
        self._headings = [part for line in header if line.is_row for part in line.parts if len(part.text) < 120]

    def __bool__(self) -> bool:
        return bool(self._headings)

    def is_exhibit(self, cell: Part) -> bool:
        """Whether the column of a cell is headed as that of the exhibit numbers."""
        return "exhibit" in self._over(cell).lower()

    def claim(self, cells: Sequence[Part]) -> Claim | None:
        """What the cells after a row's number say by the column they stand in."""
        marks = [cell for cell in cells if _MARK.fullmatch(cell.text)]
        for cell in cells:
            heading = self._over(cell) if _ANY_MARK.fullmatch(cell.text) else ""
            if _HEREWITH.search(heading):
                furnished = "furnished" in heading.lower() and "filed" not in heading.lower()
                return Claim("furnished" if furnished else "here", _tidy(heading))
        source = self._source([cell for cell in cells[1:] if cell not in marks])
        if source:
            return Claim("incorporated", source, source)
        for cell in marks:
            if _REFERENCE.search(self._over(cell)):
                return Claim("incorporated", _tidy(self._over(cell)))
        return None

    def _source(self, cells: Sequence[Part]) -> str | None:
        """The earlier filing, when the cells name its form, or its file number and date."""
        form = any(_FORM.fullmatch(cell.text) for cell in cells)
        dated = any(_DATE.search(cell.text) for cell in cells)
        filed = any(_FILE_NUMBER.fullmatch(cell.text) for cell in cells)
        if not form and not (dated and filed):
            return None
        return ", ".join(self._named(cell) for cell in cells if len(cell.text) < 80)

    def _named(self, cell: Part) -> str:
        """A cell with its own heading before it: "Exhibit 3.1", "Filing Date 7/27/88"."""
        over = sorted(self._headings_over(cell), key=lambda part: len(part.columns))
        heading = _tidy(over[0].text) if over else ""
        if (
            not heading
            or len(heading.split()) > 4
            or _REFERENCE.search(heading)
            or cell.text.lower().startswith(heading.lower())
        ):
            return cell.text
        return f"{heading} {cell.text}"

    def _over(self, cell: Part) -> str:
        return " ".join(part.text for part in self._headings_over(cell))

    def _headings_over(self, cell: Part) -> list[Part]:
        exact = [part for part in self._headings if set(part.columns) & set(cell.columns)]
        return exact or [part for part in self._headings if cell.columns.start - 1 in part.columns]


def by_column(parts: Sequence[Part]) -> str:
    """The words of a row in reading order: in plain text a cell goes on in the next line, under its own beginning."""
    columns: dict[int, list[str]] = {}
    for part in parts:
        start = part.columns.start if part.columns else -1
        home = next((at for at in columns if at == start), start)
        columns.setdefault(home, []).append(part.text)
    return " ".join(text for texts in columns.values() for text in texts)


def _tidy(text: str) -> str:
    return " ".join(text.split())
