"""Edits made in a filing of plain text, set anew as an amendment is, come out as exactly those edits."""

import random
import re
import textwrap

import pytest

from viewer.reading import compare, read

COMPANY = "ALDER RIDGE MINING COMPANY"
PROSE = [
    "The Company operates three mines in the northern district and one mill near the river, which it leases "
    "from the county under an agreement that runs until 2009 and can be renewed for ten further years.",
    "Access roads are kept open by the county through the winter. The Company pays a share of 45 per cent of "
    "the cost, which came to $312,000 in the year and will be lower once the second road is finished.",
    "Water for the mill is drawn from the river under a permit that expires in six years; the Company has "
    "asked for a longer term and expects an answer from the authority before the end of the summer.",
    "Sales of silver rose because the mill ran without interruption through the fourth quarter, while those "
    "of lead were as in the year before, as the price did not recover from its fall of the spring.",
    "The Company employed 214 people at the end of the year, of whom 180 worked underground. None of them "
    "is a member of a union, and the Company holds its relations with all of them to be good.",
]
ROWS = [
    ("Silver", 16_450, 15_221),
    ("Lead and zinc", 4_311, 4_398),
    ("Total sales", 20_761, 19_619),
    ("Cost of ore milled", 11_904, 11_377),
    ("Exploration", 1_262, 986),
    ("Income before taxes", 7_595, 7_256),
]
ITEMS = ["Item 1.  Business", "Item 2.  Properties", "Item 7.  Discussion"]


def set_out(prose, rows, *, width, column, pages, quote="'"):
    """The text of a filing: each Item with its paragraphs, then the table; pages broken after some paragraphs."""
    lines = ["FORM 10-K", ""]
    number = 1
    for at, text in enumerate(prose):
        if at % 2 == 0:
            lines += [ITEMS[at // 2 % len(ITEMS)], ""]
        if text is None:
            continue
        lines += [*textwrap.wrap(text.replace("'", quote), width, initial_indent="     "), ""]
        if at in pages:
            lines += [f"{number:>40}", "<PAGE>", f"{COMPANY:^70}", f"{'(Continued)':^70}", ""]
            number += 1
    lines += [" " * (30 + column) + "1997".rjust(column) + "1996".rjust(column), "-" * 60]
    for label, now, before in rows:
        lines.append((label + " ").ljust(30 + column, ".") + f"{now:,}".rjust(column) + f"{before:,}".rjust(column))
    return "\n".join([*lines, ""])


@pytest.fixture
def told(tmp_path):
    def of(before, after):
        texts = {"10-K": before, "10-K/A": after}
        for at, (form, text) in enumerate(texts.items()):
            head = f"<SEC-HEADER>\nCONFORMED SUBMISSION TYPE: {form}\n</SEC-HEADER>\n"
            body = f"<DOCUMENT>\n<TYPE>{form}\n<SEQUENCE>1\n<FILENAME>d.txt\n<TEXT>\n{text}\n</TEXT>\n</DOCUMENT>\n"
            (tmp_path / f"{at}.txt").write_text(f"<SEC-DOCUMENT>{head}{body}</SEC-DOCUMENT>\n")
        compared = compare(read(tmp_path / "0.txt"), read(tmp_path / "1.txt")).comparison
        return [
            (one.kind, one.row, *(" ".join(text.split()) for text in (one.before, one.after)))
            for one in compared.changes
        ]

    return of


SETTINGS = [
    {"width": 76, "column": 12, "pages": (1, 3)},
    {"width": 60, "column": 14, "pages": (0, 2, 4)},
    {"width": 68, "column": 10, "pages": (), "quote": "`"},
    {"width": 90, "column": 16, "pages": (2,)},
]


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_same_text_set_otherwise_has_no_change(told, setting):
    assert told(set_out(PROSE, ROWS, **SETTINGS[0]), set_out(PROSE, ROWS, **setting)) == []


@pytest.mark.parametrize("seed", range(12))
def test_edits_in_text_set_anew_are_told_and_nothing_else(told, seed):
    chance = random.Random(seed)
    prose: list[str | None] = list(PROSE)
    rows = list(ROWS)
    expected: list[tuple[str, str | None, str, str]] = []
    label, now, before = rows[spot] if (spot := chance.randrange(len(rows) - 1)) else rows[0]
    rows[spot] = (label, now + 100, before)
    expected.append(("cell", label, f"{now:,}", f"{now + 100:,}"))
    label, now, before = rows.pop((spot + 2) % len(rows))
    expected.append(("deleted", label, f"{label} {now:,} {before:,}", ""))
    edited, gone = chance.sample(range(len(prose)), 2)
    word = chance.choice(re.findall(r"(?<= )[a-z]{5,}(?= )", PROSE[edited]))
    if PROSE[edited].count(word) == 1:
        prose[edited] = PROSE[edited].replace(word, "notwithstanding")
        expected.append(("text", None, word, "notwithstanding"))
    expected.append(("deleted", None, PROSE[gone], ""))
    prose[gone] = None
    after = set_out(prose, rows, **chance.choice(SETTINGS[1:]))
    assert sorted(told(set_out(PROSE, ROWS, **SETTINGS[0]), after), key=str) == sorted(expected, key=str)
