"""What a purpose is about, in its own words: Items, exhibits, tables, pages, paragraphs, the cover.

Works on one clause at a time and knows no filing; ``places`` finds where each of these is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from viewer.amendments.model import TargetKind
from viewer.amendments.sentences import plain
from viewer.amendments.targets.mention import Mention
from viewer.amendments.targets.named_exhibits import BY_LABEL, NAMED_EXHIBITS
from viewer.amendments.targets.subjects import subjects
from viewer.amendments.targets.table_mentions import ORDINAL, is_any_table, tables
from viewer.edgar.exhibit_numbers import NUMBERED
from viewer.edgar.forms import form_of
from viewer.edgar.item_numbers import DETAIL, NUMBER, PART, between, is_range, part_named, without_detail

EXHIBIT_INDEX, ATTACHED = "exhibit index", "attached"
"""Labels of the list of exhibits, and of all exhibits attached ("to include the following exhibits")."""
ITEMS_HERE = "Items"
"""Label of all the Items of the amendment ("amends the following items, financial statements, exhibits")."""
DESCRIBED = (*BY_LABEL, ATTACHED)
"""The labels that stand for exhibits whose numbers the note does not give."""


_JOIN = re.compile(r"\s*(?:,\s*(?:and\s+|or\s+)?|;|and\s+|or\s+|&\s*|\s(?:through|thru|to)\s|-\s*)\s*", re.IGNORECASE)
_ITEMS = re.compile(
    rf"(?:(?<!of )\bP(?:art|ART)[sS]?\s+{PART}\s*,?\s*(?:-\s*)?)?"
    r"\b[Ii](?:tem|TEM)[sS]?\s+(?:(?:amended|AMENDED)\W+)?(?=\d)"
)
_ONE_ITEM = re.compile(rf"(?:[Ii]tems?\s+)?(?P<number>{NUMBER}{DETAIL})(?P<title>\s*\([^()]{{3,160}}\))?")
_OF_PART = re.compile(rf"\s*(?:of|in)\s+Part\s+{PART}")
_OF_A_REGULATION = re.compile(
    r"\s*(?:\([a-z0-9]{1,3}\))*\s*of\s+Regulation|\s*(?:of|under)\s+(?:Reg\.?|Rule)\b", re.IGNORECASE
)
_INSTRUCTION = re.compile(
    r"instructions?\s+(?:\w{1,3}(?:\(\d\))?\s+)?(?:to|of|for)\s+(?:the\s+)?(?:Form\s+\S+\s+)?$", re.IGNORECASE
)
_EXHIBITS = re.compile(r"\b(?:[Ee]xhibits?|EXHIBITS?)\s+(?:[Nn]os?\.?\s+)?(?=\d)|\bEX-(?=\d)")
_ONE_EXHIBIT = re.compile(rf"(?:[Ee]xhibits?\s+|EX-)?(?P<number>{NUMBERED})")
_PART = re.compile(rf"(?<!into )\bP(?:art|ART)\s+(?P<part>{PART})")
_ANNEX = re.compile(r"\b(?:Schedule|Annex|Appendix)\s+(?:[IVX]{1,4}|[A-Z])\b")
_PAGE = re.compile(
    r"\bpages?\s+(?P<pages>[A-Z]?-?\d{1,3}(?:\s*(?:-|,|and|to|through)\s*[A-Z]?-?\d{1,3}){0,6})", re.IGNORECASE
)
_QUOTED_SECTION = re.compile(
    r"\b(?:sections?|captions?|captioned|headings?|subheadings?|entitled|titled|headed|under)\s+"
    r"(?:of\s+|entitled\s+|captioned\s+|titled\s+)?(?:the\s+)?\"(?P<after>[^\"]{3,140}?),?\"|\"(?P<before>[^\"]{3,140}?),?\"\s+(?:sub)?section\b",
    re.IGNORECASE,
)
_NAMED_SECTION = re.compile(
    r"\b(?P<name>[A-Z][\w&'-]+(?:\s+(?:and|of|the|[A-Z][\w&'-]+)){0,8})\s+(?:[Ss]ub)?[Ss]ection\b(?!\s+\d)"
)
_FOOTNOTE = re.compile(r"\b(?P<word>[Ff]ootnotes?|Notes?)\s+\(?(?P<number>\d{1,2}|[A-Z])\)?(?![\w.])")
_PARAGRAPH = re.compile(rf"\b(?P<which>{ORDINAL}|introductory|lead-in)\s+(?:full\s+)?paragraph\b", re.IGNORECASE)
_AUDIT_REPORT = re.compile(
    r"\b(?:audit|auditors?'?s?'?|accountants?'?s?'?|accounting\s+firm'?s?)\s+(?:attestation\s+)?(?:reports?|opinions?)\b"
    r"|\breports?\s+of\s+(?:the\s+|our\s+|its\s+)?(?:\w+\s+)?(?:auditors?|accountants?)\b"
    r"|\breports?\s+of\s+(?:the\s+|our\s+)?(?:independent\s+(?:registered|auditors?|accountants?|certified|public)|auditors)",
    re.IGNORECASE,
)
_SIMPLE: tuple[tuple[TargetKind, str | None, re.Pattern[str]], ...] = (
    (
        "exhibit",
        EXHIBIT_INDEX,
        re.compile(
            r"\b(?:exhibits?\s+(?:index|list|table)|(?:list|index)\s+(?:of|to)\s+(?:the\s+)?exhibits|exhibit\s+reference)\b",
            re.I,
        ),
    ),
    (
        "exhibit",
        ATTACHED,
        re.compile(
            r"\b(?:the\s+following|those|certain)\s+(?:additional\s+|new\s+)?exhibits\b|\bthe\s+following\s+exhibit\b"
            r"|\bexhibits?[- ]only\b",
            re.I,
        ),
    ),
    *(("exhibit", one.label, one.words) for one in NAMED_EXHIBITS),
    ("exhibit", "101", re.compile(r"\bXBRL\b|\b[Ii]nteractive\s+[Dd]ata\b|\beXtensible\b")),
    (
        "cover",
        None,
        re.compile(
            r"(?<!under )\b(?:front\s+)?(?:cover|facing)\s+(?:page|sheet)\b|\bon\s+the\s+(?:front\s+)?cover\b"
            r"|\bform\s+type\b|\bcheck\s?box(?:es)?\b",
            re.I,
        ),
    ),
    ("item", ITEMS_HERE, re.compile(r"\bthe\s+following\s+items?\b", re.I)),
    ("signature", None, re.compile(r"\b(?:conformed\s+)?signatures?(?:\s+(?:page|block)s?)?\b", re.I)),
    (
        "hyperlink",
        None,
        re.compile(r"\b(?:(?:an?|the)\s+)?(?:broken\s+|incorrect\s+)?(?:hyper-?\s?links?|active\s+links?)\b", re.I),
    ),
)
_WHOLE = re.compile(
    r"\b(?:entire|complete)\s+(?:filing|form|report|document|annual|quarterly|current)\b"
    r"|\b(?:report|filing|document|schedule|form)\b(?=[^.;,]{0,40}\s(?:in\s+its\s+entirety|as\s+a\s+whole|in\s+full)\b)|\bOriginal\s+(?:Filing|Report|Form|Annual|\d)"
    r"|\b(?:Annual|Current|Quarterly)\s+Report\b|\bForm\s+[0-9A-Z][\w/-]*|\bSchedule\s+(?:13[DG]|TO|14D-?[19]|13E-?[34])(?!\w)|\bRegistration\s+Statement\b|\bOriginal\s+\w+"
    r"|\b(?:[Tt]he|its|our)\s+(?:report|filing|document)\b|\bthe\s+Amendment\s+No\.?\s*\d+",
)


def mentions(sentence: str, start: int, end: int, base_form: str | None = None) -> tuple[Mention, ...]:
    """The targets named between two characters of a sentence, in the order of the text.

    A subject ("the financial statements") stands for its Item only where no Item, exhibit or paragraph is named. The
    whole filing is a target only of a clause that names no part of it.
    """
    text = plain(sentence)
    found: list[Mention] = []
    for finder in _FINDERS:
        found += finder(text, start, end)
    found = _without_repeats(text, found, end)
    referred = [one for one in found if _REFERRED_TO.search(text, start, one.start)]
    found = [one for one in found if one not in referred]
    if form_of(base_form).numbers_anew:
        found = _under_their_part(text, start, end, found)
    if (base_form or "").startswith("SC"):
        found += _annexes(text, start, end)
    if not found:
        found = [Mention("item", *subject) for subject in subjects(text, start, end, base_form or "")]
    found = found or referred
    if not found and (whole := _WHOLE.search(text, start, end)):
        found = [Mention("whole", None, whole.start(), whole.end())]
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end, mention.kind)))


def _items(text: str, start: int, end: int) -> Iterator[Mention]:
    for head in _ITEMS.finditer(text, start, end):
        if _INSTRUCTION.search(text, max(0, head.start() - 40), head.start()):
            continue
        numbers = list(_listed(text, head.end(), end, _ONE_ITEM))
        if not numbers or _OF_A_REGULATION.match(text, numbers[-1][1]):
            continue
        of_part = _OF_PART.match(text, numbers[-1][1], end)
        stop = of_part.end() if of_part else numbers[-1][1]
        for number, _ in numbers:
            yield Mention("item", f"Item {without_detail(number)}", head.start(), stop)


def _exhibits(text: str, start: int, end: int) -> Iterator[Mention]:
    for head in _EXHIBITS.finditer(text, start, end):
        numbers = list(_listed(text, head.end(), end, _ONE_EXHIBIT))
        for number, _ in numbers:
            yield Mention("exhibit", number.replace(" ", "").rstrip("."), head.start(), numbers[-1][1])


def _listed(text: str, start: int, end: int, one: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    """The numbers of "10, 11 and 12" and of "10 through 14", each with where it ends; a range is filled."""
    at, previous, in_range = start, None, False
    while found := one.match(text, at, end):
        number = found["number"].strip()
        if in_range and previous:
            yield from ((one_between, found.end("number")) for one_between in between(previous, number))
        yield number, found.end("number")
        join = _JOIN.match(text, found.end(), end)
        if not join:
            return
        in_range = is_range(join[0])
        previous, at = number, join.end()


def _parts(text: str, start: int, end: int) -> Iterator[Mention]:
    for found in _PART.finditer(text, start, end):
        yield Mention("part", f"Part {found['part']}", found.start(), found.end())


def _pages(text: str, start: int, end: int) -> Iterator[Mention]:
    for found in _PAGE.finditer(text, start, end):
        yield Mention("page", " ".join(found["pages"].split()), found.start(), found.end())


def _paragraphs(text: str, start: int, end: int) -> Iterator[Mention]:
    for found in _FOOTNOTE.finditer(text, start, end):
        word = "Note" if found["word"].startswith("N") else "footnote"
        yield Mention("paragraph", f"{word} {found['number']}", found.start(), found.end())
    for found in _PARAGRAPH.finditer(text, start, end):
        yield Mention("paragraph", f"{found['which'].casefold()} paragraph", found.start(), found.end())
    for found in _QUOTED_SECTION.finditer(text, start, end):
        label = found["after"] or found["before"]
        if not _ITEMS.match(label):
            yield Mention("paragraph", label, found.start(), found.end())
    for found in _NAMED_SECTION.finditer(text, start, end):
        yield Mention("paragraph", found["name"].removeprefix("The "), found.start(), found.end())
    for found in _AUDIT_REPORT.finditer(text, start, end):
        yield Mention("paragraph", "report of independent", found.start(), found.end())


def _annexes(text: str, start: int, end: int) -> list[Mention]:
    """The schedules and annexes of a tender offer's or an owner's statement, each once (Schedule I lists directors)."""
    told: dict[str, Mention] = {}
    for found in _ANNEX.finditer(text, start, end):
        label = " ".join(found[0].split())
        told.setdefault(label, Mention("paragraph", label, found.start(), found.end()))
    return list(told.values())


def _simple(text: str, start: int, end: int) -> Iterator[Mention]:
    for kind, label, pattern in _SIMPLE:
        for found in pattern.finditer(text, start, end):
            yield Mention(kind, label, found.start(), found.end())


def _under_their_part(text: str, start: int, end: int, found: list[Mention]) -> list[Mention]:
    """A 10-Q has the same Item numbers in both its Parts: the Part that the words name goes into the label."""
    part = part_named(text[start:end])
    if part is None:
        return found
    return [
        mention._replace(label=f"Part {part_named(text[mention.start : mention.end]) or part}, {mention.label}")
        if mention.kind == "item"
        else mention
        for mention in found
    ]


_FINDERS: Sequence[Callable[[str, int, int], Iterator[Mention]]] = (
    _items,
    _exhibits,
    _parts,
    _pages,
    tables,
    _paragraphs,
    _simple,
)


# "Part III (Items 10 to 14)": the Part is named as well as its Items.
_ITS_ITEMS = re.compile(
    r"\s*,?\s*(?:information\s+)?(?:\(\s*(?:i\.e\.,?\s+|namely,?\s+)?"
    r"|(?:which\s+)?(?:consist(?:s|ing)\s+of|compris(?:es|ing|ed\s+of)|composed\s+of|being|namely|i\.e\.),?\s+)items?\s+\d",
    re.IGNORECASE,
)
# "Restated as described in Note 2": where more is said of it, and not what is restated.
_REFERRED_TO = re.compile(
    r"\b(?:described|discussed|explained|detailed|(?:^|[^\w])see|refer(?:red)?\s+to)\s+(?:\w+ly\s+|further\s+|below\s+)?(?:(?:in|at|under)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\d[A-C]?\s*,?\s*\((?:all\s+of\s+)?P(?:art|ART)\s+[IV]{1,3}\)$")
_AS_NUMBER = re.compile(r"[^;]{0,120}?(?:\b(?:as|in|at|under)\s+(?:an?\s+)?|\()", re.IGNORECASE)


def _without_repeats(text: str, found: list[Mention], end: int) -> list[Mention]:
    """One of each kind and label, without those that others name more precisely."""
    kept: dict[tuple[str, str | None], Mention] = {}
    for mention in found:
        is_spelled_out = mention.kind == "part" and (
            _ITS_ITEMS.match(text, mention.end, end) or _IN_BRACKETS.search(text[: mention.end + 1])
        )
        if is_spelled_out or not any(_says_it_better(text, other, mention) for other in found):
            kept.setdefault((mention.kind, mention.label), mention)
    return list(kept.values())


def _says_it_better(text: str, other: Mention, mention: Mention) -> bool:
    """Whether another mention stands for this one, and more precisely.

    An exhibit by its number says more than by what it is, an Item more than its Part, a table's name more than "the
    table".
    """
    label = mention.label or ""
    if (other.kind, other.label) == (mention.kind, label):
        return False
    if mention.kind == "exhibit" and other.kind == "exhibit":
        return _is_numbered(other) and (label == ATTACHED or _is_its_number(text, other, mention))
    if mention.kind == "table" and other.kind == "table":
        return is_any_table(text, mention) and not (other.label or "").isdigit()
    if mention.kind == "paragraph":
        return other.kind == "table" and other.label == label
    return other.kind == "item" and (mention.kind == "part" or label == ITEMS_HERE)


def _is_numbered(mention: Mention) -> bool:
    return (mention.label or "")[:1].isdigit()


def _is_its_number(text: str, number: Mention, mention: Mention) -> bool:
    """Whether a number is that of an exhibit named by what it is: of its family, or given to it ("as Exhibit 15.1")."""
    named = BY_LABEL.get(mention.label or "")
    if named is None:
        return False
    family = re.split(r"[.(-]", number.label or "")[0]
    if family in named.families:
        return True
    return number.start >= mention.end and _AS_NUMBER.fullmatch(text, mention.end, number.start) is not None
