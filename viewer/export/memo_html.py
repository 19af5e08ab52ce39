"""The change memo as one HTML file, set for the screen and for paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
    Run,
    Stretch,
    span,
)
from viewer.export.whole import whole_page
from viewer.filing.markup import escape
from viewer.reading import AmendedReading
from viewer.wording import claimed

_TAGS = {"before": "del", "after": "ins", "same": "span", "difference": "i"}


def memo_html(amended: AmendedReading) -> str:
    """The memo of an amendment as a whole page: nothing in it runs, and nothing is fetched."""
    told = memo(amended)
    return whole_page(f"Change memo: {told.title}", "memo.css", "".join(_pieces(told)))


def _pieces(told: Memo) -> Iterator[str]:
    yield f'<header><p class="kind">Change memo</p><h1>{escape(told.title)}</h1>'
    yield f'<p class="summary">{escape(" ".join(told.summary))}</p>'
    yield f'<ol class="gravest">{"".join(map(_grave, told.gravest))}</ol>' if told.gravest else ""
    yield f'<p class="others">{escape(told.others)}</p>' if told.others else ""
    filings = _filing(f"The {told.sides[1]}", told.amendment) + _filing(f"The {told.sides[0]}", told.original)
    yield f'<div class="pair">{filings}</div>'
    yield "</header>"
    named = f"<p>It names: {escape(told.named_facts)}.</p>" if told.named_facts else ""
    paired = f"<p><b>{told.pairing}.</b> {escape(told.evidence)}</p>"
    yield _section(told.together, f"{paired}{_quotes([told.named] if told.named else [])}{named}")
    notes = f'<ol class="notes">{"".join(map(_note, told.notes))}</ol>' if told.notes else ""
    yield _section("What the amendment says", notes)
    yield _section("What it says it leaves alone", _quotes(told.scope))
    contents = _contents(told.groups) if told.groups else ""
    groups = (_group(number, group) for number, group in enumerate(told.groups))
    yield _section("What differs", f"{contents}{''.join(groups)}")
    yield _section("What comes with any filing", _facts("lines", told.quiet))
    yield _section("Outside the notes", _facts("lines", told.unmentioned))
    yield _section("Said, but not found", "".join(f"<p>{escape(note)}</p>" for note in told.unfound))
    yield _section("Restated figures", "".join(_restated(heading, figures) for heading, figures in told.restated))
    yield _section("What became of the sections", _facts("lines", told.sections))
    yield _section("What is odd about the files", _facts("lines", told.findings))


def _section(heading: str, content: str) -> str:
    return f"<section><h2>{heading}</h2>{content}</section>" if content else ""


def _facts(kind: str, facts: Facts) -> str:
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in facts)
    return f'<dl class="{kind}">{rows}</dl>' if rows else ""


def _filing(heading: str, facts: Facts) -> str:
    return f"<div><h3>{heading}</h3>{_facts('filing', facts) or '<p>Not at hand.</p>'}</div>"


def _grave(one: Grave) -> str:
    why = f'<span class="why">{escape(one.why)}</span>' if one.why else ""
    said = f'<span class="{one.claim}">{claimed(one.claim)}</span>'
    return (
        f'<li value="{one.number}"><span class="where">{escape(one.where)}</span> {escape(one.words)}'
        f' <span class="told">{why} {said}</span></li>'
    )


def _quotes(quotes: Iterable[str]) -> str:
    return "".join(f"<blockquote>{escape(quote)}</blockquote>" for quote in quotes)


def _note(note: NoteTold) -> str:
    about = "".join(f"<li>“{escape(text)}”: {escape(where)}</li>" for text, where in note.about)
    listed = f'<ul class="about">{about}</ul>' if about else ""
    missing = f'<p class="remark outside">{escape(note.remark)}</p>' if note.remark else ""
    return f'<li><p class="purpose">{note.purpose.capitalize()}</p>{_quotes([note.quote])}{listed}{missing}</li>'


# What differs


def _contents(groups: Sequence[Group]) -> str:
    lines = (
        f'<li><a href="#section-{number}">{escape(group.heading)}</a> <span class="where">{group.numbers}</span></li>'
        for number, group in enumerate(groups)
    )
    return f'<nav aria-label="What differs"><ul>{"".join(lines)}</ul></nav>'


def _group(number: int, group: Group) -> str:
    more = f'<p class="where">… {group.left_out}</p>' if group.left_out else ""
    return f'<h3 id="section-{number}">{escape(group.heading)}</h3>{"".join(map(_entry, group.entries))}{more}'


def _entry(entry: Entry) -> str:
    number = f'<span class="number">{span(entry.first, entry.last)}</span>'
    said = claimed(entry.claim)
    agrees = f'<span class="{entry.claim}">{said}</span>' if said else ""
    where = f'<p class="where">{"<br>".join(filter(None, (escape(entry.where), agrees)))}</p>'
    if isinstance(entry, CellTable):
        return f'<div class="entry cells">{where}{_cells(entry)}</div>'
    if isinstance(entry, Passage):
        return f'<div class="entry">{number}<p class="words">{_words(entry.runs)}</p>{where}</div>'
    return f'<div class="entry {entry.kind}">{number}<div class="words">{_texts(entry)}</div>{where}</div>'


def _words(runs: Sequence[Run]) -> str:
    """The sentence with the old words struck out and the new ones set off."""
    told, last = "", ""
    for ink, words in runs:
        gap = " " if last == "before" and ink == "after" else ""
        told += f"{gap}<{_TAGS[ink]}>{escape(words)}</{_TAGS[ink]}>"
        last = ink
    return told


def _texts(stretch: Stretch) -> str:
    tag = {"added": "ins", "removed": "del", "moved": "span"}[stretch.kind]
    texts = "".join(f"<p><{tag}>{escape(text)}</{tag}></p>" for text in stretch.texts)
    more = f'<p class="where">… {stretch.left_out}</p>' if stretch.left_out else ""
    return f'<p class="kind">{stretch.kind}</p>{texts}{more}'


def _cells(table: CellTable) -> str:
    names, rows = table.columns()
    set_rows = ("".join(_cell(name, words) for name, words in zip(names, row, strict=True)) for row in rows)
    return _table("changes", names, "".join(f"<tr>{row}</tr>" for row in set_rows))


def _cell(name: str, words: str) -> str:
    if name in ("No.", "Δ", "%"):
        return f'<td class="{"number" if name == "No." else "figure"}">{escape(words)}</td>'
    return (
        f"<td><ins>{escape(words)}</ins></td>" if words and name == "Amendment" else f"<td>{escape(words or '–')}</td>"
    )


def _restated(heading: str, figures: Iterable[FigureTold]) -> str:
    rows = (
        f"<tr><td>{escape(figure.row)}</td><td>{figure.previous}</td><td>{figure.adjustment}</td>"
        f'<td>{figure.restated}</td><td class="remark outside">{figure.remark}</td></tr>'
        for figure in figures
    )
    names = ("Line", "As reported", "Adjustment", "As restated", "")
    return f"<h3>{escape(heading)}</h3>{_table('restated', names, ''.join(rows))}"


def _table(kind: str, names: Iterable[str], rows: str) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in names)
    return f'<table class="{kind}"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
