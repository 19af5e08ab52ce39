"""The filings of a series as the strip above the page names them; pure data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.edgar.forms import form_of
from viewer.filing.model import Header
from viewer.wording import day, form_name, month_and_year

if TYPE_CHECKING:
    from viewer.library.scanning.scan import Scanned


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """One filing of a series: where it lies, its form and the period or day that tells it from the others."""

    path: Path
    words: str
    is_own: bool
    is_near: bool = True
    """Whether it has a button of its own where there is room; one of the others is found in a menu."""


def series_lines(own: Path, filings: Sequence[Scanned], near: Sequence[Scanned] = ()) -> tuple[SeriesLine, ...]:
    """The filings in their order, none where the filing stands alone; ``near`` are those close to it, else all are."""
    if len(filings) < 2:
        return ()
    close = {one.path for one in near or filings}
    return tuple(
        SeriesLine(one.path, filing_of_series(one.header), one.path == own.absolute(), one.path in close)
        for one in filings
    )


def filing_of_series(header: Header) -> str:
    """What tells a filing from the others of its series: its form, and its year, its month or the day of its filing."""
    kind = form_of(header.base_form).kind
    if header.period is not None and kind == "annual report":
        when = str(header.period.year)
    elif header.period is not None and kind == "quarterly report":
        when = month_and_year(header.period)
    else:
        when = day(header.filed or header.period)
    return " ".join(filter(None, (form_name(header), when)))
