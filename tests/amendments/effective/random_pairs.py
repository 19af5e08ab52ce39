"""Annual reports and their amendments put together at random: which Items they have, together or apart, in which order.

The words are few, so that texts are alike which are not the same.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence

from tests.amendments.effective.traps import COVER, SIGNED, Trap

_ITEMS = {
    "1": ("I", "Business"),
    "1A": ("I", "Risk Factors"),
    "2": ("I", "Properties"),
    "3": ("I", "Legal Proceedings"),
    "5": ("II", "Market for Registrant's Common Equity"),
    "7": ("II", "Management's Discussion and Analysis"),
    "8": ("II", "Financial Statements and Supplementary Data"),
    "9A": ("II", "Controls and Procedures"),
    "10": ("III", "Directors, Executive Officers and Corporate Governance"),
    "11": ("III", "Executive Compensation"),
    "12": ("III", "Security Ownership"),
    "13": ("III", "Certain Relationships"),
    "14": ("III", "Principal Accountant Fees"),
    "15": ("IV", "Exhibits"),
}
_LAST = frozenset({"10", "11", "12", "13", "14"})
_FIRST = frozenset({"1", "2"})
_WORDS = (
    "silver ore mill river lease board audit share price note debt tax plant water vein union timber freight".split()
)
_NOTES = ("", "We amend our report.", "EXPLANATORY NOTE|This Amendment is filed to amend Item {first}.")

Body = Mapping[str, Sequence[str]]


def random_pair(seed: int) -> Trap:
    """The pair of a seed."""
    chance = random.Random(seed)
    body = {number: _paragraphs(chance) for number in _ITEMS}
    edited = {number: _edited(chance, paragraphs) for number, paragraphs in body.items()}
    share = chance.choice((0.3, 0.6, 1.0))
    filed = [number for number in _ITEMS if chance.random() < 0.8] or ["1"]
    amended = [number for number in _ITEMS if chance.random() < share] or ["15"]
    if chance.random() < 0.15:
        chance.shuffle(amended)
    original = _document(chance, filed, chance.choice((_LAST, _FIRST, frozenset(), frozenset())), body)
    amendment = _document(chance, amended, chance.choice((_LAST, frozenset(), frozenset())), edited)
    note = chance.choice(_NOTES).format(first=amended[0])
    return Trap("10-K", (COVER, original, SIGNED), (COVER, *([note] if note else []), amendment, SIGNED))


def _document(chance: random.Random, numbers: Sequence[str], together: frozenset[str], body: Body) -> str:
    has_parts, is_shouting = chance.random() < 0.8, chance.random() < 0.3
    lines: list[str] = []
    part = ""
    for group in _groups(numbers, together):
        if has_parts and _ITEMS[group[0]][0] != part:
            part = _ITEMS[group[0]][0]
            lines.append(f"PART {part}")
        title = _ITEMS[group[0]][1]
        named = f"Items {', '.join(group[:-1])} and {group[-1]}" if len(group) > 1 else f"Item {group[0]}"
        lines.append(f"{named}. {title}".upper() if is_shouting else f"{named}. {title}")
        lines += [paragraph for number in group for paragraph in body[number]]
    return "|".join(lines)


def _groups(numbers: Sequence[str], together: frozenset[str]) -> Iterator[list[str]]:
    group: list[str] = []
    for number in numbers:
        if group and not (group[-1] in together and number in together):
            yield group
            group = []
        group.append(number)
    yield group


def _paragraphs(chance: random.Random) -> list[str]:
    return [_paragraph(chance) for _ in range(chance.randint(1, 4))]


def _paragraph(chance: random.Random) -> str:
    words = chance.choices(_WORDS, k=chance.randint(5, 14))
    return f"{chance.choice(('The', 'Our', 'Each'))} {' '.join(words)} {chance.randint(100, 9999)}."


def _edited(chance: random.Random, paragraphs: Sequence[str]) -> list[str]:
    told = list(paragraphs)
    kind = chance.choice(("same", "same", "anew", "less", "more", "word", "order"))
    if kind == "anew":
        return _paragraphs(chance)
    if kind == "less" and len(told) > 1:
        told.pop(chance.randrange(len(told)))
    elif kind == "more":
        told.insert(chance.randrange(len(told) + 1), _paragraph(chance))
    elif kind == "word":
        at = chance.randrange(len(told))
        words = told[at].split()
        words[chance.randrange(len(words))] = chance.choice(_WORDS)
        told[at] = " ".join(words)
    elif kind == "order":
        chance.shuffle(told)
    return told
