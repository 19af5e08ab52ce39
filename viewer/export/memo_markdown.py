"""The change memo as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from viewer.export.markdown import inline
from viewer.export.memo import memo
from viewer.export.memo_model import (
    CellTable,
    Entry,
    Facts,
    FigureTold,
    Grave,
    Group,
    Memo,
    NoteTold,
    Passage,
    span,
)
from viewer.reading import AmendedReading
from viewer.wording import claimed


def memo_markdown(amended: AmendedReading) -> str:
    """The memo of an amendment as Markdown."""
    return "\n\n".join(_pieces(memo(amended))) + "\n"


def _pieces(told: Memo) -> Iterator[str]:
    yield f"# Change memo: {inline(told.title)}"
    yield inline(" ".join(told.summary))
    if told.gravest:
        yield "## What matters most"
        yield "\n".join(map(_grave, told.gravest))
    if told.others:
        yield told.others
    yield f"**The {told.sides[1]}.** {_facts(told.amendment)}"
    yield f"**The {told.sides[0]}.** {_facts(told.original) or 'Not at hand.'}"
    yield f"## {told.together}"
    yield f"**{told.pairing}.** {inline(told.evidence)}"
    if told.named:
        yield f"> {inline(told.named)}"
    if told.named_facts:
        yield f"It names: {inline(told.named_facts)}."
    if told.notes:
        yield "## What the amendment says"
        yield from map(_note, told.notes)
    if told.scope:
        yield "## What it says it leaves alone"
        yield "\n\n".join(f"> {inline(quote)}" for quote in told.scope)
    yield from _differences(told)
    if told.restated:
        yield "## Restated figures"
    for heading, figures in told.restated:
        yield f"### {inline(heading)}"
        yield _table(("Line", "As reported", "Adjustment", "As restated", ""), map(_figure, figures))
    if told.sections:
        yield "## What became of the sections"
        yield _list(told.sections)
    if told.findings:
        yield "## What is odd about the files"
        yield _list(told.findings)


def _differences(told: Memo) -> Iterator[str]:
    if told.groups:
        yield "## What differs"
        yield "\n".join(f"- {inline(group.heading)}: {group.numbers}" for group in told.groups)
    for group in told.groups:
        yield from _group(group)
    if told.quiet:
        yield "## What comes with any filing"
        yield _list(told.quiet)
    if told.unmentioned:
        yield "## Outside the notes"
        yield _list(told.unmentioned)
    if told.unfound:
        yield "## Said, but not found"
        yield "\n".join(f"- {inline(note)}" for note in told.unfound)


def _grave(one: Grave) -> str:
    told = "; ".join(filter(None, (inline(one.why.rstrip(".")), claimed(one.claim))))
    return f"- **{one.number}.** {inline(one.where)}: {inline(one.words)} *({told})*"


def _facts(facts: Facts) -> str:
    return "; ".join(f"{name}: {inline(value)}" for name, value in facts)


def _list(facts: Facts) -> str:
    return "\n".join(f"- {inline(name)}: {inline(value)}" for name, value in facts)


def _note(note: NoteTold) -> str:
    lines = [f"{note.number}. **{note.purpose.capitalize()}.** “{inline(note.quote)}”"]
    lines += [f"   - “{inline(text)}”: {inline(where)}" for text, where in note.about]
    if note.remark:
        lines.append(f"   - *{note.remark}*")
    return "\n".join(lines)


def _group(group: Group) -> Iterator[str]:
    yield f"### {inline(group.heading)}"
    for entry in group.entries:
        yield _entry(entry)
    if group.left_out:
        yield f"*… {group.left_out}*"


def _entry(entry: Entry) -> str:
    numbers = span(entry.first, entry.last)
    told = ", ".join(filter(None, (inline(entry.where), claimed(entry.claim))))
    where = f" *({told})*" if told else ""
    if isinstance(entry, CellTable):
        return f"**{numbers}.** In a table{where}\n\n{_table(*entry.columns())}"
    if isinstance(entry, Passage):
        return f"**{numbers}.** {_words(entry)}{where}"
    texts = "\n>\n".join(f"> {inline(text)}" for text in entry.texts)
    more = f"\n>\n> *… {entry.left_out}*" if entry.left_out else ""
    return f"**{numbers}.** {entry.kind.capitalize()}{where}\n\n{texts}{more}"


def _words(passage: Passage) -> str:
    """The sentence with the old words struck out and the new ones in bold."""
    told = ""
    for ink, words in passage.runs:
        core = inline(words)
        ahead, behind = (" " if words[:1].isspace() else "", " " if words[-1:].isspace() else "")
        marked = f"~~{core}~~" if ink == "before" else f"**{core}**" if ink == "after" else core
        gap = " " if ink == "after" and told.endswith("~~") else ""
        told += f"{ahead}{gap}{marked if core else ''}{behind}"
    return told.strip()


def _figure(figure: FigureTold) -> tuple[str, ...]:
    return figure.row, figure.previous, figure.adjustment, figure.restated, figure.remark


def _table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(names)} |", "|" + " --- |" * len(names)]
    lines += (f"| {' | '.join(map(inline, row))} |" for row in rows)
    return "\n".join(lines)
