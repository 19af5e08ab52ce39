"""The parts of a document that are no Items: contents, explanatory note, signatures, exhibit index, certifications."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.filing.model import Block, Evidence
from viewer.filing.paper.furniture import is_furniture
from viewer.outline.mark import Mark
from viewer.outline.model import SectionKind

_LINE = 90
_NOTE = re.compile(
    r"^\W*((?:explanatory|introductory)\s+(?:note|statement)s?|(?:purpose|reason)s?\s+(?:of|for)\s+(?:this\s+|the\s+)?"
    r"(?:amendment|filing)|note\s+(?:of\s+explanation|regarding\s+(?:this\s+)?amendment))\b[\s:.\-–—]*",
    re.I,
)
_CONTENTS = re.compile(
    r"^\W*(?:table\s+of\s+contents|contents|index(?:\s+to\s+(?:form|annual|quarterly).{0,40})?)\W*$", re.I
)
_SIGNATURE = re.compile(r"^\W*s\s?i\s?g\s?n\s?a\s?t\s?u\s?r\s?e\s?s?(?:\s+(?:pages?|information))?(?:\(s\))?\W*$", re.I)
_SIGNED = re.compile(
    r"pursuant\s+to\s+the\s+requirements?\s+of|to\s+be\s+signed\s+on\s+(?:its|their)\s+behalf|"
    r"caused\s+this\s+(?:application|report|statement|notice)\s+to\s+be\s+(?:duly\s+)?signed|"
    r"after\s+reasonable\s+inquiry\s+and\s+to\s+the\s+best",
    re.I,
)
_EXHIBIT_INDEX = re.compile(
    r"^\W*(?:index\s+(?:to|of)\s+exhibits?|exhibits?\s+index|list\s+of\s+exhibits|exhibits?\s+list)\b[^.]{0,40}$", re.I
)
_CERTIFICATION = re.compile(
    r"^\W*certifications?(?:\s+(?:pursuant|under|required)\b[^.]{0,120}|\s+(?:of|by)\b[^.]{0,60}\b(?:officer|president)s?\b"
    r"[^.]{0,60})?\W*$",
    re.I,
)
_LISTED_OR_CERTIFIED = re.compile(r"\W*(?:index|exhibit|list|certif)", re.I)
_SIGNS = re.compile(r"/\s?s\s?/", re.I)
_CONTINUED = re.compile(r"\bcont(?:inued|['’]d)\b", re.I)


def _short_lines(block: Block) -> list[tuple[int, str]]:
    """The lines that may be a heading, with where they begin; most paragraphs have none."""
    text = block.text
    if "\n" not in text:
        return [(0, text)] if len(text) < _LINE else []
    if len(text) >= 2_000 and block.kind != "table":
        return []
    lines, at = [], 0
    for line in text.split("\n"):
        if len(line) < _LINE:
            lines.append((at, line))
        at += len(line) + 1
    return lines


def find_note(blocks: Sequence[Block]) -> list[Mark]:
    """The headings of explanatory notes, on a line of their own or run in at the start of the note."""
    found = []
    for index, block in enumerate(blocks):
        if block.kind == "table" or not block.text:
            continue
        match = _NOTE.match(block.text, 0, _LINE)
        if match is None:
            continue
        alone = len(block.text) < _LINE or "\n" in block.text[: match.end() + 2]
        emphasised = any(run.start <= match.start(1) and run.end >= match.end(1) for run in block.runs)
        if alone or emphasised or match[1].isupper() or match[0].rstrip()[-1:] in ":.–—-":
            title = " ".join(match[1].split())
            why = f"“{title}” stands at the start of a paragraph, as notes that explain an amendment do."
            found.append(
                Mark(index, 0, match.end(1), "explanatory-note", title, 0, Evidence("explanatory-heading", 0.95, why))
            )
    return found


def contents_heading(blocks: Sequence[Block], index: int) -> Mark | None:
    """The heading of a contents list at a block."""
    block = blocks[index]
    # The document's name may stand over it, in the same block.
    if block.kind == "table" or len(block.text) > _LINE or not _CONTENTS.match(block.text.rpartition("\n")[2]):
        return None
    why = "The heading of a list of what follows."
    title = " ".join(block.text.rpartition("\n")[2].split())
    return Mark(index, 0, len(block.text), "contents", title, 0, Evidence("contents", 0.97, why))


def find_contents(blocks: Sequence[Block], entries: Sequence[int]) -> Mark | None:
    """Where the contents list begins, given the blocks that hold its Item lines."""
    if not entries:
        return None
    first = min(entries)
    for index in range(first, max(-1, first - 12), -1):
        heading = contents_heading(blocks, index)
        if heading is not None:
            return heading
    why = "A list of Items with nothing between them."
    return Mark(first, 0, 0, "contents", "Contents", 0, Evidence("contents-list", 0.9, why))


def find_signatures(blocks: Sequence[Block], first: int, last: int) -> Mark | None:
    """The first signatures from one block up to (not with) another: a heading over a signing clause, or the clause.

    Form instructions ask that the report be signed on the registrant's behalf ("Pursuant to the requirements of ...").
    """
    for index in range(first, last):
        block = blocks[index]
        if not block.text:
            continue
        for at, line in _short_lines(block):
            if _SIGNATURE.match(line) and _is_signed_below(blocks, index, at + len(line)):
                evidence = Evidence("signature", 0.98, "The heading above the signing clause.")
                return Mark(index, at, at + len(line), "signature", line.strip(), 0, evidence)
        clause = _SIGNED.search(block.text, 0, 300) if block.text.find("signed", 0, 900) >= 0 else None
        if clause:
            why = "The clause by which the registrant signs; no heading stands above it."
            evidence = Evidence("signing-clause", 0.85, why)
            return Mark(index, 0, clause.end(), "signature", "Signature", 0, evidence)
    return None


def find_unsigned(blocks: Sequence[Block], first: int) -> Mark | None:
    """A heading of signatures that nobody has signed, or a signature without heading or clause, after a block."""
    for index in range(first, len(blocks)):
        line = blocks[index].text[:_LINE].split("\n", 1)[0]
        if blocks[index].kind != "table" and line and _SIGNATURE.match(line):
            why = "The heading of signatures; no one has signed below it."
            return Mark(index, 0, len(line), "signature", line.strip(), 0, Evidence("signature-heading", 0.8, why))
    for index in range(first, len(blocks)):
        if len(blocks[index].text) < 3 * _LINE and (signed := _SIGNS.search(blocks[index].text)):
            why = "Where someone signs; no heading and no clause stands above it."
            return Mark(index, 0, signed.end(), "signature", "Signature", 0, Evidence("signed-line", 0.7, why))
    return None


def is_signature_heading(blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is a heading over a signing clause or signatures."""
    line = blocks[index].text[:_LINE].split("\n", 1)[0]
    return _SIGNATURE.match(line) is not None and _is_signed_below(blocks, index, len(line))


def _is_signed_below(blocks: Sequence[Block], index: int, start: int) -> bool:
    below = blocks[index].text[start:] + " ".join(block.text[:600] for block in blocks[index + 1 : index + 14])
    return bool(_SIGNED.search(below) or "/s/" in below.lower() or re.search(r"\bBy\s*:|\bDated?\b", below))


def find_exhibit_indexes(blocks: Sequence[Block], after: int) -> list[Mark]:
    """The headings of exhibit indexes after a block."""
    return _headed(blocks, after, _EXHIBIT_INDEX, "exhibit-index", "The heading of a list of exhibits.")


def find_certifications(blocks: Sequence[Block], after: int) -> list[Mark]:
    """The headings of certifications that stand in the document itself, as they did in 2002 and 2003."""
    return _headed(blocks, after, _CERTIFICATION, "certification", "The heading of an officer's certification.")


def _headed(blocks: Sequence[Block], after: int, pattern: re.Pattern[str], kind: SectionKind, why: str) -> list[Mark]:
    found = []
    for index in range(after, len(blocks)):
        block = blocks[index]
        if block.kind == "table" or not _LISTED_OR_CERTIFIED.match(block.text):
            continue
        line = block.text[: 2 * _LINE].split("\n", 1)[0]
        if len(line) == 2 * _LINE or not pattern.match(line) or _CONTINUED.search(line) or is_furniture(line):
            continue
        if len(block.text) < 3 * _LINE or "\n" in block.text:
            title = " ".join(line.split()).strip(" :.-–—")
            found.append(Mark(index, 0, len(line), kind, title, 0, Evidence(f"{kind}-heading", 0.95, why)))
    return found
