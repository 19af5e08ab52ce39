"""Where signatures end and what stands after them: statements in the same document, the schedules of a contract."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.filing.model import Block, Evidence
from viewer.outline.headings.finder import HeadingFinder
from viewer.outline.headings.statements import statement_name, title_of_statements
from viewer.outline.mark import Mark
from viewer.outline.parts.after_signatures import AfterSignatures
from viewer.outline.parts.appended import appended_mark, numbered_label
from viewer.outline.parts.front import body_mark

_SIGNING = re.compile(
    r"/s/|\bby\s*[:_]|pursuant\s+to\s+the\s+requirements?|attorney[-\s]in[-\s]fact|signature|hereunto|\bdated?\s*:|"
    r"\b(?:president|director|chairman|officer|treasurer|controller|secretary|trustee)\b|power\s+of\s+attorney|"
    r"signed\s+(?:below|on)|supplemental\s+information\s+to\s+be\s+furnished",
    re.I,
)
_LIST_OF_STATEMENTS = re.compile(r"^\W*(?:index|table\s+of\s+contents?|list)\s+(?:to|of)\s+.{0,60}\bstatements?", re.I)
_APPENDED = re.compile(r"^\W*(?:annual\s+report\s+to|appendix|annex|schedule\s+[IVX]+)\b", re.I)
_LABEL = re.compile(
    r"^\W*(?:annex|appendix|exhibit|schedule|attachment)\s+(?:[A-Z]|\d{1,2}|[IVX]{1,4})(?:-\d{1,2})?\b", re.I
)
_IN_WITNESS = re.compile(r"\W*in\s+witness\s+where\s?of\b", re.I)
_LONG = 1_500
_PAGE_TOP = 25


def text_after_signatures(blocks: Sequence[Block], marks: Sequence[Mark], finder: HeadingFinder) -> list[Mark]:
    """The beginnings of what is neither signatures nor exhibit index after them: statements, or whatever it is."""
    found: list[Mark] = []
    ends = [*(mark.block for mark in marks[1:]), len(blocks)][: len(marks)]
    for mark, stop in zip(marks, ends, strict=True):
        if mark.kind not in ("signature", "exhibit-index", "certification") or mark.level > 0:
            continue
        start = _statements_start(blocks, mark.block + 1, stop, is_signed=mark.kind == "signature")
        after = stop if start is None else start
        others = (
            list(AfterSignatures(blocks, mark.block + 1, after, finder).sections()) if mark.kind == "signature" else []
        )
        if others and start is not None and others[-1].kind == "body":
            start = others.pop().block
        found += others
        if start is not None:
            page = [block for block in blocks[start : start + _PAGE_TOP] if block.page == blocks[start].page]
            title = title_of_statements(page) if _has_statements(blocks, start, stop) else "After the signatures"
            found.append(body_mark(start, "Pages that follow in the same document.", title))
    return found


def contract_signatures(blocks: Sequence[Block], finder: HeadingFinder) -> list[Mark]:
    """The signature sections of a contract, from the clause by which the parties sign, and the text after each."""
    found: list[Mark] = []
    end = level = 0
    for index, block in enumerate(blocks):
        if index < end or not _IN_WITNESS.match(block.text[:60]):
            continue
        if found:
            label = _next_label(finder, blocks, end, index)
            level = max(level, int(label is not None))
            found += _beside(blocks, label, end)
        why = "The clause by which the parties to a contract sign."
        found.append(Mark(index, 0, 0, "signature", "Signatures", level, Evidence("in-witness-whereof", 0.9, why)))
        end = _contract_goes_on(blocks, index + 1, finder)
        if end < len(blocks):
            body = _beginning(blocks, end, "The text after the signatures.")
            found.append(replace(body, level=0 if _is_label(finder, blocks, end) else level))
    return [*found, *_beside(blocks, _next_label(finder, blocks, end, len(blocks)), end)] if level else found


def _next_label(finder: HeadingFinder, blocks: Sequence[Block], first: int, stop: int) -> int | None:
    """The first label of what is appended, such as the form of a note, which is signed in its turn and goes on."""
    return next((index for index in range(first, stop) if _is_label(finder, blocks, index)), None)


def _beside(blocks: Sequence[Block], label: int | None, end: int) -> list[Mark]:
    """The beginning of what stands beside the last that is appended, where text of that goes on before it."""
    return [] if label is None or label == end else [_beginning(blocks, label, "What is appended to a contract.")]


def _beginning(blocks: Sequence[Block], index: int, why: str) -> Mark:
    """Where text begins behind signatures: under the number of an exhibit, or without a heading of its own."""
    return appended_mark(blocks, index) if numbered_label(blocks, index) else body_mark(index, why)


def _is_label(finder: HeadingFinder, blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is the label of what is appended: "EXHIBIT A"; "EXHIBIT 2.1" at the top of a page."""
    if numbered_label(blocks, index):
        return True
    if not _LABEL.match(blocks[index].text):
        return False
    heading = finder.heading(index)
    return heading is not None and heading.look[0] == "structure"


def _contract_goes_on(blocks: Sequence[Block], start: int, finder: HeadingFinder) -> int:
    """The first block after the signatures: a schedule or the like, a clause, the top of a page without a signature."""
    top = start
    for index in range(start, len(blocks)):
        if numbered_label(blocks, index):
            return index
        if blocks[index].page != blocks[index - 1].page:
            top = index
            following = blocks[top : top + _PAGE_TOP]
            if not any(_SIGNING.search(block.text[:_LONG]) for block in following):
                return top
        heading = finder.heading(index)
        if heading is not None and heading.look[0] == "structure":
            return index
        if heading is not None and heading.rule == "clause":
            return index if any(_SIGNING.search(block.text[:_LONG]) for block in blocks[top:index]) else top
    return len(blocks)


def _statements_start(blocks: Sequence[Block], start: int, stop: int, *, is_signed: bool) -> int | None:
    """Where financial statements, their list or an auditor's report begin at the top of a page.

    Behind lists of exhibits what is appended counts as well.
    """
    top = start
    for index in range(start, stop):
        if blocks[index].page != blocks[index - 1].page:
            top = index
        text = blocks[index].text[:200].split("\n")[0]
        if not text or index - top > 7 or (top == start and blocks[top].page == blocks[start - 1].page):
            continue
        named = blocks[index].kind != "table" and (
            _is_statement(blocks[index]) or (not is_signed and _APPENDED.match(text))
        )
        if named and sum(len(block.text) for block in blocks[top:stop]) > _LONG:
            return top
    return None


def _has_statements(blocks: Sequence[Block], start: int, stop: int) -> bool:
    return any(_is_statement(block) for block in blocks[start : min(stop, start + 60)])


def _is_statement(block: Block) -> bool:
    line = block.text[:200].split("\n")[0]
    return bool(line) and (statement_name(line) is not None or _LIST_OF_STATEMENTS.match(line) is not None)
