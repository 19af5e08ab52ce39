"""The change memo as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from viewer.export.markdown import inline
from viewer.export.memo import memo
from viewer.export.memo_model import ChangeTold, Facts, FigureTold
from viewer.reading import AmendedReading


def memo_markdown(amended: AmendedReading) -> str:
    """The memo of an amendment as Markdown."""
    return "\n\n".join(_pieces(amended)) + "\n"


def _pieces(amended: AmendedReading) -> Iterator[str]:
    told = memo(amended)
    yield f"# Change memo: {inline(told.title)}"
    yield inline(" ".join(told.summary))
    yield "## The two filings"
    yield f"**The amendment.** {_facts(told.amendment)}"
    yield f"**The original.** {_facts(told.original) or 'Not at hand.'}"
    yield f"**{told.pairing}.** {inline(told.evidence)}"
    if told.named:
        yield f"> {inline(told.named)}"
    if told.notes:
        yield "## What the amendment says of itself"
    for note in told.notes:
        yield f"**{note.purpose.capitalize()}.** “{inline(note.quote)}”"
        if note.about or note.remark:
            remark = [f"*{note.remark}*"] if note.remark else []
            yield "\n".join(f"- {line}" for line in [*map(inline, note.about), *remark])
    if told.groups:
        yield "## What differs"
    for heading, changes in told.groups:
        yield f"### {inline(heading)}"
        yield "\n".join(map(_change, changes))
    if told.restated:
        yield "## Restated figures"
    for heading, figures in told.restated:
        yield f"### {inline(heading)}"
        yield "\n".join(
            ["| Line | As reported | Adjustment | As restated | |", "|" + " --- |" * 5, *map(_figure, figures)]
        )
    if told.sections:
        yield "## The sections"
        yield "\n".join(f"- {inline(name)}: {status}" for name, status in told.sections)
    if told.scope:
        yield "## What the amendment says it leaves as it was"
        yield "\n\n".join(f"> {inline(quote)}" for quote in told.scope)


def _facts(facts: Facts) -> str:
    return "; ".join(f"{name}: {inline(value)}" for name, value in facts)


def _figure(figure: FigureTold) -> str:
    cells = (inline(figure.row), figure.previous, figure.adjustment, figure.restated, figure.remark)
    return f"| {' | '.join(cells)} |"


def _change(change: ChangeTold) -> str:
    what = f"**{inline(change.what)}**" if change.what else ""
    head = ", ".join(filter(None, (what, inline(change.where), change.kind)))
    difference = f" ({change.difference})" if change.difference else ""
    remark = f" *{change.remark.capitalize()}.*" if change.remark else ""
    return f"{change.number}. {head}{': ' if head else ''}“{_words(change)}”{difference}.{remark}"


def _words(change: ChangeTold) -> str:
    """What stood and what stands there; words set in a sentence with the sentence around them."""
    sides = " → ".join(f"**{inline(side)}**" for side in (change.before, change.after) if side)
    return f"{_outside(change.ahead)}{sides}{_outside(change.behind)}"


def _outside(words: str) -> str:
    ahead, behind = (" " if words[:1].isspace() else "", " " if words[-1:].isspace() else "")
    return f"{ahead}{inline(words)}{behind}"
