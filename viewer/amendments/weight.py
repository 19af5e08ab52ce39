"""How grave a change is, by what it does to the meaning: a "not" first, what comes with any filing last."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import get_args

from viewer.comparison.model import Change, Claim, How, Weight, WeightKind
from viewer.edgar.securities import cusip_in
from viewer.filing.model import Filing, Place
from viewer.tables.numbers import figure

_NEGATION = re.compile(r"\b(?:not|no(?!\.)|nor|neither|never|none|nothing|without|cannot)\b|n['’]t\b", re.IGNORECASE)
# The conclusions on which a reader of a filing relies: Items 307 and 308 of Regulation S-K (controls), AS 2415 (going
# concern), AS 3105 (departures from an unqualified opinion), Item 2.04 and 4.02 of Form 8-K.
_CONCLUSION = re.compile(
    r"\b(?P<controls>(?:not\s+)?(?:in)?effective(?:ness|ly)?|material\s+weakness(?:es)?)\b"
    r"|\b(?:going\s+concern|substantial\s+doubt|(?:adverse|qualified|disclaimer\s+of)\s+opinion|events?\s+of\s+default"
    r"|non-?reliance|no\s+longer\s+be\s+relied\s+upon|bankruptcy|insolven(?:t|cy))\b",
    re.IGNORECASE,
)
_CONTROLS = re.compile(r"\bcontrols?\b", re.IGNORECASE)
_EFFECTIVE = re.compile(r"(?:not\s+)?effective", re.IGNORECASE)
_SIGNS = re.compile(r"[^\W_]+|[()$%+−-]+|\.(?=\d)")
"""What means something in itself; of full stops, a decimal point."""
_TRADE = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}(?:\s+[\d,.$()*-]+)+")
_OF_TRADES = re.compile(
    r"\btransactions?\b.{0,60}\b(?:effected|sixty|60)\b|\bschedule\s+of\s+(?:transactions|trades)\b", re.I | re.S
)
"""What the schedule is called that tells the transactions of the past sixty days (Schedule 13D, Item 5(c))."""
_KINDS: tuple[WeightKind, ...] = get_args(WeightKind)
_WORDS: tuple[WeightKind, ...] = ("replaced", "added", "deleted")
_SCALE = re.compile(r"(?:\$?[\d.,]+\s+)?(?P<scale>hundred|thousand|million|billion|trillion)s?", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b",
    re.IGNORECASE,
)
_SIGN_TURNED = 10.0
"""The size of a figure that turned its sign: as if it were ten times what it was."""
_SECTION_NUMBER = re.compile(r"(?P<within>(?:\d{1,3}\.){0,4})(?:(?<=\.)\d{1,3}|[ivxlcIVXLC]{1,7})\.?")
_SECTION = re.compile(r"\s*(?:section|article|§)\s*", re.IGNORECASE)
_AROUND = 160
_FEW_COUNTED = 24
"""Of more words any may happen to count something: it is the text that is another one."""
_FEW, _FEW_ALONE = 12, 3
"""More words than these, in place of others or alone, say something new and do not only deny what stood there."""

_HOW: dict[How | None, str] = {
    "case": "It changes capitals alone.",
    "punctuation": "It changes punctuation alone.",
    "footnote": "It changes the mark of a footnote alone.",
}

_EXHIBIT = 10_000.0
"""The size of a whole exhibit, in words: it is told by its title, but all of it came or went."""
_LEAST_PERCENT = 0.05

_LONGEST = 1_500
"""Of more characters than these any may happen to speak of a conclusion, or to deny: it is the text that is new."""

_Part = tuple[float, str]


def weigh(change: Change, original: Filing, is_usual: bool) -> Weight:
    """The gravest thing that a change does; ``is_usual``: it stands where any amendment differs from its original."""
    for kind, find in _FINDERS:
        if (found := find(change, original)) is not None and not (is_usual and kind != "conclusion"):
            return Weight(kind, *found)
    if is_usual:
        return Weight("quiet", 0.0, "It stands where every amendment differs: its cover, signatures or certifications.")
    if (why := _quiet(change, original)) is not None:
        return Weight("quiet", 0.0, why)
    return _plain(change)


def gravest_first(changes: Iterable[Change]) -> list[int]:
    """The indexes of changes, the gravest first; those of one weight in their order."""
    return [at for _, at in sorted((order_of(one.weight, one.claim), at) for at, one in enumerate(changes))]


def gravest_of(changes: Sequence[Change]) -> Weight | None:
    """The weight of a passage: that of the gravest of its changes, of words that of all together."""
    weights = [change.weight for change in changes if change.weight]
    gravest = min(weights, key=_order, default=None)
    if gravest is None or gravest.kind not in _WORDS:
        return gravest
    return Weight("replaced", sum(one.size for one in weights if one.kind in _WORDS), "Its words are replaced.")


def order_of(weight: Weight | None, claim: Claim) -> tuple[int, int, float]:
    """By which the first of several changes is the least: what a note names, then the gravest, then the longest.

    What the filer says that it amends is what one looks for; as much a "not" or a conclusion that it is silent of. What
    comes with any filing stands last, named or not.
    """
    if weight is None or weight.kind == "quiet":
        return 2, *_order(weight)
    is_sought = claim == "named" or (claim == "outside" and weight.kind in ("negation", "conclusion"))
    return 0 if is_sought else 1, *_order(weight)


def _order(weight: Weight | None) -> tuple[int, float]:
    """The gravest first; words weigh by their number."""
    if weight is None:
        return len(_KINDS), 0.0
    kind: WeightKind = "replaced" if weight.kind in _WORDS else weight.kind
    return _KINDS.index(kind), -weight.size


def _negation(change: Change, original: Filing) -> _Part | None:
    """A "not" more or less in words that stand in both filings; a whole paragraph that is new is no negation."""
    if change.kind not in ("text", "cell") or _is_long(change):
        return None
    before, after = (len(_NEGATION.findall(text)) for text in (change.before, change.after))
    if before == after:
        return None
    words = max(len(change.before.split()), len(change.after.split()))
    verb = "has come in" if after > before else "has gone"
    few = _FEW if change.before and change.after else _FEW_ALONE
    return (1 / words, f"A negation {verb}.") if words <= few else None


def _conclusion(change: Change, original: Filing) -> _Part | None:
    """Words of a conclusion that only one filing has."""
    if change.kind == "moved" or _is_long(change):
        return None
    before, after = ({*_conclusions(text, change, original)} for text in (change.before, change.after))
    words = sorted(before ^ after)
    return (1.0, f"It speaks of a conclusion: “{words[0]}”.") if words else None


def _is_long(change: Change) -> bool:
    return len(change.after) + len(change.before) > _LONGEST


def _conclusions(text: str, change: Change, original: Filing) -> Iterable[str]:
    for found in _CONCLUSION.finditer(text):
        is_date = found["controls"] and _EFFECTIVE.fullmatch(found[0])
        if not is_date or _CONTROLS.search(text) or _CONTROLS.search(_around(change.original, original)):
            yield found[0].casefold()


def _around(place: Place | None, original: Filing) -> str:
    if place is None or place.start is None:
        return ""
    text = original.documents[place.document].blocks[place.block].text
    return text[max(place.start - _AROUND, 0) : (place.end or place.start) + _AROUND]


def _figure(change: Change, original: Filing) -> _Part | None:
    if change.how == "exchanged" and figure(change.before):
        return 1.0, "Two figures are exchanged."
    if (scales := _scales(change)) is not None:
        return scales
    if change.delta is None or not change.delta:
        return None
    if change.unit == "points":
        return abs(change.delta) / 100, f"A share differs by {abs(change.delta):g} points."
    if change.percent is None:
        return 1.0, "A figure is another one."
    if _is_negative(change.before) != _is_negative(change.after):
        return _SIGN_TURNED + abs(change.percent) / 100, "A figure has turned its sign."
    percent = abs(change.percent)
    told = "less than 0.1" if percent < _LEAST_PERCENT else f"{percent:.1f}"
    return percent / 100, f"A figure differs by {told} %."


def _counted(change: Change, original: Filing) -> _Part | None:
    """A number in words that is another one: "three securities" are four."""
    if change.kind not in ("text", "cell") or _is_long(change):
        return None
    if max(len(change.before.split()), len(change.after.split())) > _FEW_COUNTED:
        return None
    before, after = ([one.casefold() for one in _COUNTED.findall(text)] for text in (change.before, change.after))
    if len(before) != 1 or len(after) != 1 or before == after:
        return None
    return 1.0, f"“{before[0].capitalize()}” is now “{after[0]}”."


def _holding(change: Change, original: Filing) -> _Part | None:
    """A holding that only one of two reports on Form 13F lists."""
    if change.kind not in ("inserted", "deleted") or not (original.header.base_form or "").startswith("13F"):
        return None
    number = cusip_in(change.before or change.after)
    if number is None:
        return None
    if change.before:
        return 1.0, "A holding is not reported any more."
    is_held = any(number in block.text.replace(" ", "") for one in original.documents for block in one.blocks)
    return 1.0, "It is a further entry of a holding that was reported." if is_held else "A holding is new."


def _scales(change: Change) -> _Part | None:
    """A figure that is told in millions and was told in thousands, or the like."""
    before, after = (_SCALE.fullmatch(text.strip()) for text in (change.before, change.after))
    if before is None or after is None or before["scale"].casefold() == after["scale"].casefold():
        return None
    return _SIGN_TURNED, f"A figure was in {before['scale']}s and is in {after['scale']}s."


def _is_negative(text: str) -> bool:
    return re.search(r"[(−-]\s?\$?\s?\d", text) is not None


def _quiet(change: Change, original: Filing) -> str | None:
    """Why a change is quiet: it changes no word, or rows of a schedule of trades alone (Schedule 13D, Item 5(c))."""
    if change.how in _HOW:
        return _HOW[change.how]
    if change.before and change.after and change.kind != "moved":
        before, after = (_SIGNS.findall(text) for text in (change.before, change.after))
        if "".join(before).casefold() == "".join(after).casefold():
            return "It changes capitals, spaces or punctuation alone."
        if _is_renumbered(change, original):
            return "Its section has another number."
    if not _SIGNS.search(change.before + change.after):
        return "It changes punctuation alone."
    rows = [row.strip() for text in (change.before, change.after) for row in text.splitlines() if row.strip()]
    is_schedule = (original.header.base_form or "").startswith(("SC 13D", "SCHEDULE 13D"))
    if is_schedule and change.part is not None and _OF_TRADES.search(change.part.title):
        return "It is in the schedule of trades, which every amendment tells anew."
    if is_schedule and all(_TRADE.fullmatch(row) for row in rows):
        told = "It is a row" if len(rows) == 1 else "They are rows"
        return f"{told} of the schedule of trades, which every amendment tells anew."
    return None


def _is_renumbered(change: Change, original: Filing) -> bool:
    """Whether it is the number at the head of a section that differs, as where one before it has come or gone."""
    place = change.original
    if change.kind != "text" or place is None or place.start is None:
        return False
    block = original.documents[place.document].blocks[place.block]
    before, after = (_SECTION_NUMBER.fullmatch(text.strip()) for text in (change.before, change.after))
    is_near = before is not None and after is not None and before["within"] == after["within"]
    return is_near and _SECTION.fullmatch(block.text, 0, place.start) is not None


def _plain(change: Change) -> Weight:
    is_exhibit = change.kind == "exhibit"
    size = _EXHIBIT if is_exhibit else float(max(len(change.before.split()), len(change.after.split())))
    if change.kind == "moved":
        return Weight("moved", size, "It stands in another place.")
    if change.before and change.after:
        return Weight("replaced", size, "Words are replaced.")
    return Weight("added", size, "It is new.") if change.after else Weight("deleted", size, "It is gone.")


_FINDERS: Sequence[tuple[WeightKind, Callable[[Change, Filing], _Part | None]]] = (
    ("negation", _negation),
    ("conclusion", _conclusion),
    ("figure", _figure),
    ("figure", _counted),
    ("figure", _holding),
)
