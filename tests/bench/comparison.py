"""An amendment made of a generated report by known edits and other markup, and other comparers to hold ours against.

``lxml.html.diff.htmldiff`` compares markup and text, ``difflib.SequenceMatcher`` the words alone: both are told with
the number of changes they report, as speed says nothing of a comparison that reports what did not change.
"""

from __future__ import annotations

import difflib
import random
import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
from lxml.html.diff import htmldiff

from tests.bench.annual_report import MEGABYTE, annual_report
from tests.bench.figures import Ratio, in_turn, paired
from viewer.reading import AmendedReading, compare, read

_FIGURE = re.compile(r"(?<=>)\d{1,2},\d{3}(?=</ix:)")
_SENTENCE = re.compile(r"(?<=>)[A-Z][a-z]+(?: [a-zA-Z]+){9,}")
_PARAGRAPH = re.compile(r'<div style="margin-bottom:\d+pt;padding-left:0.*?</div>', re.DOTALL)
_SPACE_BETWEEN_WORDS = re.compile(r"(?<=[a-z]) (?=[a-z]+[ .])(?![^<]*>)")
_PUT_IN = '<div style="margin-bottom:6pt"><span>Shipments resumed in the third week.</span></div>'

_EQUAL_ROWS = 5_000
_SHORT = 20_000
_EDITS = 12

Made = tuple[Path, Path]


def comparison_ratios(folder: Path, rounds: int) -> Iterator[Ratio]:
    """Comparison beside the reading of both, and comparison with reading beside other comparers."""
    few = pair(folder / "few", size=4 * MEGABYTE, cells=25, sentences=23)
    third = pair_changed_by_a_third(folder)
    yield _beside_reading("comparison / reading both: 4 MB, 50 changes", few, rounds, 1)
    yield _beside_reading("comparison / reading both: 4 MB, a third of the paragraphs changed", third, rounds, 3)
    large = pair(folder / "large", size=40 * MEGABYTE, cells=25, sentences=23)
    yield _beside_reading("comparison / reading both: 40 MB, 50 changes", large, 1, 1)
    yield _beside_reading(f"comparison / reading both: {_EQUAL_ROWS} equal rows", _equal_rows(folder), rounds, 1)
    yield _beside_reading(f"comparison / reading both: {_SHORT} short equal paragraphs", _short(folder), rounds, 1)
    yield _beside_reading("comparison / reading both: a table of 3,000 x 60", _wide_table(folder), rounds, 1)
    yield _beside_smaller("comparison: a paragraph of 1 MB / of 250 kB, 200 words changed", _long(folder), rounds, 6)
    yield from _beside_others(pair(folder / "quarterly"), rounds)


def pair_changed_by_a_third(folder: Path) -> Made:
    """Two reports of 4 MB of which a third of the paragraphs differ."""
    return pair(folder / "third", size=4 * MEGABYTE, sentences=_paragraphs(4 * MEGABYTE) // 3)


def pair(folder: Path, *, size: int = MEGABYTE, cells: int = _EDITS // 2, sentences: int = _EDITS // 3) -> Made:
    """A report and its amendment, with a paragraph put in and one taken out beside the cells and words edited."""
    folder.mkdir(exist_ok=True)
    text = annual_report(size).decode().replace("FORM 10-K", "FORM 10-Q")
    original, amendment = folder / "original.htm", folder / "amendment.htm"
    original.write_text(text, encoding="utf-8")
    amendment.write_text(_with_other_markup(_edited(text, cells, sentences)), encoding="utf-8")
    return original, amendment


def _paragraphs(size: int) -> int:
    return len(_PARAGRAPH.findall(annual_report(size).decode()))


def _equal_rows(folder: Path) -> Made:
    row = "<tr><td>Balance</td><td>1,000</td><td>2,000</td></tr>"
    original, amendment = folder / "rows.htm", folder / "fewer-rows.htm"
    original.write_text(f"<html><body><table>{row * _EQUAL_ROWS}</table></body></html>", encoding="utf-8")
    amendment.write_text(f"<html><body><table>{row * (_EQUAL_ROWS - 3)}</table></body></html>", encoding="utf-8")
    return original, amendment


def _short(folder: Path) -> Made:
    paragraphs = ["<p>Not applicable.</p>", "<p>None.</p>"] * (_SHORT // 2)
    fewer = [*paragraphs[: _SHORT // 3], "<p>Two of them.</p>", *paragraphs[_SHORT // 3 + 5 :]]
    return _written(folder, "short", "".join(paragraphs)), _written(folder, "fewer-short", "".join(fewer))


def _wide_table(folder: Path) -> Made:
    chance = random.Random(5)
    rows = [[f"Line {at}", *(f"{chance.randrange(10_000):,}" for _ in range(60))] for at in range(3_000)]
    sides: list[Path] = []
    for name in ("wide", "wide-edited"):
        lines = "".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in rows)
        sides.append(_written(folder, name, f"<table>{lines}</table>"))
        for row in chance.sample(rows, 200):
            row[chance.randrange(1, 60)] = "n/a"
    return sides[0], sides[1]


def _long(folder: Path) -> tuple[Made, Made]:
    """A paragraph of few words, often repeated, and one a fourth as long, each with words changed."""
    chance = random.Random(6)
    made: list[Made] = []
    for length in (200_000, 50_000):
        words = chance.choices(("mine", "mill", "lead", "silver", "river", "price", "water", "lease"), k=length)
        before = _written(folder, f"long-{length}", f"<p>{' '.join(words)}</p>")
        for at in chance.sample(range(length), 200):
            words[at] = "another"
        made.append((before, _written(folder, f"long-{length}-edited", f"<p>{' '.join(words)}</p>")))
    return made[0], made[1]


def _written(folder: Path, name: str, body: str) -> Path:
    path = folder / f"{name}.htm"
    path.write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    return path


def _beside_smaller(what: str, made: tuple[Made, Made], rounds: int, allowed: float) -> Ratio:
    """The comparison of a large pair beside that of a pair a fourth of its size."""
    (ours, theirs), (small, other_small) = (tuple(map(read, pair)) for pair in made)
    times, others = in_turn([lambda: compare(ours, theirs), lambda: compare(small, other_small)], rounds)
    return paired(what, times, others, allowed)


def _beside_reading(what: str, made: Made, rounds: int, allowed: float) -> Ratio:
    original, amendment = map(read, made)

    def compared() -> object:
        return compare(original, amendment)

    def both_read() -> object:
        return [read(path) for path in made]

    comparing, reading = in_turn([compared, both_read], rounds)
    return paired(what, comparing, reading, allowed)


def _beside_others(made: Made, rounds: int) -> Iterator[Ratio]:
    """Ours with the reading of both, beside difflib over the words and htmldiff over the markup."""
    sources = [path.read_text(encoding="utf-8") for path in made]

    def ours() -> int:
        return _reported(compare(read(made[0]), read(made[1])))

    def of_words() -> int:
        trees = [lxml.html.document_fromstring(source.encode()) for source in sources]
        words = [" ".join(map(str, tree.itertext())).split() for tree in trees]
        matcher = difflib.SequenceMatcher(None, words[0], words[1], autojunk=False)
        return sum(code[0] != "equal" for code in matcher.get_opcodes())

    def of_markup() -> int:
        bodies = [source[source.index("<body>") :] for source in sources]
        return len(re.findall(r"<(?:ins|del)\b", htmldiff(*bodies)))

    own, in_words, in_markup = (run() for run in (ours, of_words, of_markup))
    times, *others = in_turn([ours, of_words, of_markup], min(rounds, 3))
    said = f"{_EDITS} edits: {own} told"
    for name, told, taken in zip(("difflib", "htmldiff"), (in_words, in_markup), others, strict=True):
        yield paired(f"read and compared, {said} / {name}, {told} told", times, taken, 1)


def _reported(amended: AmendedReading) -> int:
    return len(amended.comparison.changes) if amended.comparison else 0


def _edited(text: str, cells: int, sentences: int) -> str:
    chance = random.Random(3)
    edits: list[tuple[int, int, str]] = []
    for figure in chance.sample(list(_FIGURE.finditer(text)), cells):
        edits.append((*figure.span(), str(int(figure[0][0]) % 9 + 1) + figure[0][1:]))
    found = list(_SENTENCE.finditer(text))
    for sentence in chance.sample(found, min(sentences, len(found))):
        end = sentence.start() + sentence[0].index(" ", len(sentence[0]) // 2)
        edits.append((end, end, " nevertheless"))
    edited = {start for start, _, _ in edits}
    whole = [one for one in _PARAGRAPH.finditer(text) if not edited.intersection(range(*one.span()))]
    gone, after = chance.sample(whole, 2)
    edits += [(*gone.span(), ""), (after.end(), after.end(), _PUT_IN)]
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _with_other_markup(text: str) -> str:
    """The same text as another agent's tools set it: other tags and styles, lines broken elsewhere."""
    chance = random.Random(4)
    text = text.replace("<span ", "<font ").replace("</span>", "</font>").replace("<span>", "<font>")
    text = text.replace("line-height:120%", "line-height:1.2").replace("padding:2px 1pt", "padding:1px 2pt")
    return _SPACE_BETWEEN_WORDS.sub(lambda space: "\n" if chance.random() < 0.2 else " ", text)
