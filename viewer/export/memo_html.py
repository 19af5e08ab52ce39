"""The change memo as one HTML file, set for the screen and for paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from viewer.export.memo import memo
from viewer.export.memo_model import ChangeTold, Facts, FigureTold, Memo, NoteTold
from viewer.export.whole import whole_page
from viewer.filing.markup import escape
from viewer.reading import AmendedReading


def memo_html(amended: AmendedReading) -> str:
    """The memo of an amendment as a whole page: nothing in it runs, and nothing is fetched."""
    told = memo(amended)
    return whole_page(f"Change memo: {told.title}", "memo.css", "".join(_pieces(told)))


def _pieces(told: Memo) -> Iterator[str]:
    yield f'<header><p class="kind">Change memo</p><h1>{escape(told.title)}</h1>'
    yield f'<p class="summary">{escape(" ".join(told.summary))}</p></header>'
    yield '<section class="filings"><h2>The two filings</h2><div class="pair">'
    yield _filing("The amendment", told.amendment)
    yield _filing("The original", told.original)
    yield f"</div><p><b>{told.pairing}.</b> {escape(told.evidence)}</p>{_quotes([told.named] if told.named else [])}"
    yield "</section>"
    if told.notes:
        yield "<section><h2>What the amendment says of itself</h2>"
        yield f'<ol class="notes">{"".join(map(_note, told.notes))}</ol></section>'
    if told.groups:
        yield "<section><h2>What differs</h2>"
        yield from (_group(heading, changes) for heading, changes in told.groups)
        yield "</section>"
    if told.restated:
        yield "<section><h2>Restated figures</h2>"
        yield from (_restated(heading, figures) for heading, figures in told.restated)
        yield "</section>"
    if told.sections:
        rows = "".join(f"<tr><td>{escape(name)}</td><td>{status}</td></tr>" for name, status in told.sections)
        yield f'<section><h2>The sections</h2><table class="sections"><tbody>{rows}</tbody></table></section>'
    if told.scope:
        yield f"<section><h2>What the amendment says it leaves as it was</h2>{_quotes(told.scope)}</section>"


def _filing(heading: str, facts: Facts) -> str:
    rows = "".join(f"<dt>{name}</dt><dd>{escape(value)}</dd>" for name, value in facts)
    return f"<div><h3>{heading}</h3>{f'<dl>{rows}</dl>' if facts else '<p>Not at hand.</p>'}</div>"


def _quotes(quotes: Iterable[str]) -> str:
    return "".join(f"<blockquote>{escape(quote)}</blockquote>" for quote in quotes)


def _note(note: NoteTold) -> str:
    about = "".join(f"<li>{escape(words)}</li>" for words in note.about)
    listed = f'<ul class="about">{about}</ul>' if about else ""
    remark = f'<p class="remark undeclared">{note.remark}</p>' if note.remark else ""
    quote = f'<p class="purpose">{note.purpose.capitalize()}</p>{_quotes([note.quote])}'
    return f"<li>{quote}{listed}{remark}</li>"


def _group(heading: str, changes: Iterable[ChangeTold]) -> str:
    names = ("No.", "Where", "Original", "Amendment", "Difference")
    return _table(heading, "changes", names, "".join(map(_change, changes)))


def _restated(heading: str, figures: Iterable[FigureTold]) -> str:
    rows = (
        f"<tr><td>{escape(figure.row)}</td><td>{figure.previous}</td><td>{figure.adjustment}</td>"
        f'<td>{figure.restated}</td><td class="remark undeclared">{figure.remark}</td></tr>'
        for figure in figures
    )
    return _table(heading, "restated", ("Line", "As reported", "Adjustment", "As restated", ""), "".join(rows))


def _table(heading: str, kind: str, names: Iterable[str], rows: str) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in names)
    opened = f'<h3>{escape(heading)}</h3><table class="{kind}">'
    return f"{opened}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _change(change: ChangeTold) -> str:
    what = f"<b>{escape(change.what)}</b>" if change.what else ""
    where = "<br>".join(filter(None, (what, escape(change.where), change.kind)))
    state = {True: "declared", False: "undeclared", None: ""}[change.declared]
    remark = f'<span class="remark {state}">{change.remark}</span>' if change.remark else ""
    difference = f'<span class="figure">{escape(change.difference)}</span>' if change.difference else ""
    told = "<br>".join(filter(None, (difference, remark)))
    sides = f"<td>{_side(change, 'del')}</td><td>{_side(change, 'ins')}</td>"
    row = '<tr class="alone">' if change.kind else "<tr>"
    return f'{row}<td class="number">{change.number}</td><td>{where}</td>{sides}<td>{told}</td></tr>'


def _side(change: ChangeTold, tag: str) -> str:
    text = change.before if tag == "del" else change.after
    if not text and not change.ahead and not change.behind:
        return '<span class="absent">–</span>'
    marked = f"<{tag}>{escape(text)}</{tag}>" if text else ""
    ahead, behind = (f'<span class="around">{escape(words)}</span>' for words in (change.ahead, change.behind))
    return f"{ahead}{marked}{behind}"
