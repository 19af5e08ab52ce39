"""Exhibits that a note names, by number or by what they are: their documents, else the entry that lists them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from viewer.amendments.targets.mentions.mention import ATTACHED, THROUGH
from viewer.amendments.targets.mentions.named_exhibits import BY_LABEL, RELEASE, NamedExhibit
from viewer.edgar.exhibit_numbers import NUMBERED, Label, label_of, related
from viewer.filing.model import Block, Document, Filing

_RELEASE = re.compile(r"\b(?:news|press|earnings)\s+release\b", re.IGNORECASE)
_NUMBERED = re.compile(rf"\b[Ee]xhibit\s+(?P<number>(?=99){NUMBERED})")
_BARE_NUMBER = re.compile(rf"\(?(?P<number>(?=99){NUMBERED})\)?[\s*.†+#]*")
_LETTER = re.compile(r"[^\W\d_]")
_AT_ITS_HEAD = 2
_MOST = 24
_ADDITIONAL = "99"
"""The number of exhibits of every kind: there only their own words tell which is which."""


def numbers_of(description: str, filing: Filing) -> tuple[str, ...]:
    """The numbers of the exhibits that a note names by what they are ("the News Release", "certifications").

    From the attached documents, as is what lies between the ends of a range; of a release that is not attached, from
    the text that gives its number. Empty when the filing does not tell.
    """
    attached = list(_attached(filing))
    if THROUGH in description:
        return tuple(
            dict.fromkeys(label.text for label, _ in attached if _is_between(label, *description.split(THROUGH)))
        )
    if description == ATTACHED:
        return tuple(label.text for label, _ in attached[:_MOST] if label.family not in ("101", "104"))
    named = BY_LABEL.get(description)
    families = named.families_in(filing.header.base_form) if named else ()
    found = [(label, document) for label, document in attached if label.family in families or _is_a_funds(label, named)]
    if named and _ADDITIONAL in families:
        told = [(label, document) for label, document in found if _is_called(document, named.words)]
        if len(found) == 1 or told:
            return ((told or found)[0][0].text,)
        number = _number_in_text(filing.documents[0].blocks) if filing.documents and description == RELEASE else None
        return (number,) if number else ()
    if not found and filing.documents:
        return tuple(_listed(filing.documents[0].blocks, families))
    return tuple(label.text for label, _ in found)


def _is_between(label: Label, first: str, last: str) -> bool:
    """Whether an exhibit belongs to a range; the files of interactive data (101.INS, 101.SCH) have no order."""
    ends = label_of(first), label_of(last)
    if label.family == "101":
        return all(end.family == "101" for end in ends)
    return ends[0].order < label.order < ends[1].order


def _is_a_funds(label: Label, named: NamedExhibit | None) -> bool:
    """Whether it is what a fund attaches under a name of EDGAR's own: EX-99.CERT, EX-99.906CERT, EX-99.CODE ETH."""
    return named is not None and named.of_a_fund is not None and named.of_a_fund in label.text.upper()


def _listed(blocks: Sequence[Block], families: Sequence[str]) -> list[str]:
    """The numbers of these families in the filing's own list of exhibits: those filed herewith, where it says which."""
    numbers = "|".join(families)
    entry = re.compile(rf"(?:^|\t)(?P<number>(?:{numbers})\.?(?:\d{{1,2}}|\([a-z0-9]{{1,3}}\)))(?=[*\s†+#]|$)")
    told: dict[str, bool] = {}
    for block in blocks:
        for line in block.text.split("\n") if any(family in block.text for family in families) else ():
            if len(told) < _MOST and (found := entry.search(line)):
                is_new = "herewith" in line.casefold() or line.endswith("\tX")
                told[found["number"]] = is_new or told.get(found["number"], False)
    herewith = [number for number in told if told[number]]
    return sorted(herewith or told, key=lambda number: label_of(number).order)


def document_of(number: str, filing: Filing) -> Document | None:
    """The attached document with this number; one that differs in its subdivision only where it is the only one."""
    wanted = label_of(number)
    attached = list(_attached(filing))
    for label, document in attached:
        if label.key == wanted.key:
            return document
    near = [document for label, document in attached if related(label, wanted)]
    return near[0] if len(near) == 1 or (near and wanted.family in ("101", "31", "32")) else None


def entry_of(number: str, blocks: Sequence[Block], start: int = 0) -> int | None:
    """The block, from ``start`` on, that lists or names an exhibit by its number."""
    # At the head of a line or a row, and not within a figure or among a table's numbers.
    listed = re.compile(
        rf"(?:^|\n)\W{{0,3}}(?:exhibit\s+|ex-)?{re.escape(number)}(?![\w(,%]|[.,]\d)(?P<rest>[^\n]*)", re.IGNORECASE
    )
    named = re.compile(rf"\bExhibits?\s+{re.escape(number)}(?![\w(]|\.\d)", re.IGNORECASE)
    mentioned: int | None = None
    for index in range(start, len(blocks)):
        text = blocks[index].text
        if number not in text:
            continue
        found = listed.search(text)
        if (
            found
            and _LETTER.search(found["rest"] or "x")
            and (found.start() <= _AT_ITS_HEAD or blocks[index].kind == "table")
        ):
            return index
        if mentioned is None and named.search(text):
            mentioned = index
    return mentioned


def _attached(filing: Filing) -> Iterator[tuple[Label, Document]]:
    for document in filing.documents:
        if document.exhibit:
            yield document.exhibit, document


def _is_called(document: Document, words: re.Pattern[str]) -> bool:
    if words.search(document.description):
        return True
    return any(words.search(block.text[:300]) for block in document.blocks[:12])


def _number_in_text(blocks: Sequence[Block]) -> str | None:
    """The number of a release: given with it in a sentence, or standing alone beside its entry in a list."""
    beside: str | None = None
    for index, block in enumerate(blocks):
        if "elease" not in block.text and "ELEASE" not in block.text:
            continue
        if not _RELEASE.search(block.text):
            continue
        if found := _NUMBERED.search(block.text):
            return found["number"]
        for neighbour in blocks[max(0, index - 1) : index + 2]:
            alone = _BARE_NUMBER.fullmatch(neighbour.text.strip())
            beside = beside or (alone["number"] if alone else None)
    return beside
