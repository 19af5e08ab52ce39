"""Count, sum and average of picked cells, with the scale that they share; what does not add up is not added."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from viewer.language import translated
from viewer.tables.model import TableCell
from viewer.wording import plural

_SCALES = {
    1_000: translated("in thousands"),
    1_000_000: translated("in millions"),
    1_000_000_000: translated("in billions"),
}


def summary(cells: Iterable[TableCell]) -> str:
    """What the picked cells come to: "Sum 1,234 (in millions) · average 411.3 · 3 cells".

    Words, dates and years are not counted. Empty where fewer than two numbers are picked; where amounts stand beside
    percentages, or some are in full and others in millions, only how many there are is told.
    """
    counted = [cell for cell in cells if cell.value is not None]
    if len(counted) < 2:
        return ""
    count = plural(len(counted), "cell")
    if len({cell.kind for cell in counted}) > 1:
        return translated("{count}: amounts and percentages are not added", count=count)
    factors = {cell.factor for cell in counted if cell.value}
    if len(factors) > 1:
        return translated("{count} of different scales", count=count)
    values = [cell.value for cell in counted if cell.value is not None]
    total, decimals = sum(values, Decimal(0)), max(map(_decimals, values))
    sign = " %" if counted[0].kind == "percent" else ""
    scale = _SCALES.get(next(iter(factors), 1))
    told = f"Sum {total:,.{decimals}f}{sign}" + (f" ({scale})" if scale else "")
    return translated(
        "{told} · average {short}{sign} · {count}",
        told=told,
        short=_short(total / len(values), decimals),
        sign=sign,
        count=count,
    )


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _short(value: Decimal, decimals: int) -> str:
    """An average with one digit more than what it is of, unless that is a nought."""
    told = f"{value:,.{decimals + 1}f}"
    return told[:-1].rstrip(".") if told.endswith("0") else told
