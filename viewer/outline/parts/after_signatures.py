"""What follows the signatures in the same document: each release, annex, power of attorney or list its own section."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, islice, takewhile

from viewer.filing.model import Block, Evidence
from viewer.filing.paper.furniture import is_page_number
from viewer.outline.headings.finder import HeadingFinder
from viewer.outline.headings.heading import words_of
from viewer.outline.headings.joining import joined
from viewer.outline.headings.statements import statement_name, title_of_statements
from viewer.outline.headings.words import is_company_name, is_office
from viewer.outline.mark import Mark
from viewer.outline.model import SectionKind
from viewer.outline.parts.front import body_mark
from viewer.outline.parts.landmarks import is_signature_heading
from viewer.outline.parts.signatories import DATE, OFFICE, find_signatories

SIGNED = "signed-after"
"""The rule of sections that people sign in their turn: what stands in them is their names."""

_SIGNING = re.compile(
    r"/\s?s\s?/|(?:^|[\n\t])\W{0,3}(?:(?:by|name|title|its|signed)\s?[:_]|(?-i:By\s+[A-Z_])|dated?\b\s?:?|signatures?\b(?!\W*\n?$)"
    r"|name(?:\s+and|\s?/)\s*title)|attorneys?[-\s]in[-\s]fact|_{5}|thereunto\s+duly|hereunto\s+duly"
    r"|\(?manual\s+signature|signed\s+(?:below|on\s+its\s+behalf)",
    re.I,
)
_APPENDED = re.compile(
    r"^\W{0,3}(?:(?:exhibit|annex|appendix|schedule|attachment|rider|addendum)\s+[\"“]?(?:[A-Z]{1,2}|\d{1,2}|[IVX]{1,4})(?:[-.]\d{1,2})?[\"”]?"
    r"|(?:limited\s+|special\s+|general\s+)?powers?\s+of\s+attorney|joint\s+(?:filing|acquisition)\s+(?:agreement|statement)"
    r"|agreement\s+(?:of|regarding|for|as\s+to)\s+joint\s+filing|(?:general\s+)?instructions|attention|quicklinks"
    r"|rider(?:\s.{1,60})?)\W{0,3}$",
    re.I,
)
_SIGNED_IN_TURN = re.compile(
    r"powers?\s+of\s+attorney|authorized\s.{0,16}representative|joint\s+(?:filing|acquisition)|agreement\s+.{0,20}joint\s+filing",
    re.I,
)
# Forms F-1 to F-10 are signed by the representative in the United States as well; alone it is the title of a signer.
_REPRESENTATIVE = re.compile(
    r"^\W*(?:signatures?\s+of\s+)?(?:the\s+)?(?:duly\s+)?authorized\s+(?:u\.?s\.?\s+|united\s+states\s+)?representatives?"
    r"(?:\s+(?:of|in)\b.{1,60})?\W*$",
    re.I,
)
_CLAUSE = 100
_LABEL = re.compile(r"^\W{0,3}(?:exhibit|annex|appendix|schedule|attachment|rider|addendum)\b", re.I)
_WHY = "It follows the signatures in the same document, on a page or under a heading of its own."
_NEXT = 6
_NEAR_TOP = 4
_LONGEST_LINE = 100
_LONGEST_SIGNER = 150
_LONG_PAGE = 6_000
_LEAST = 60


class AfterSignatures:
    """Looks for the sections that follow the signatures from one block up to (not with) another."""

    def __init__(self, blocks: Sequence[Block], first: int, stop: int, finder: HeadingFinder) -> None:
        self._blocks = blocks
        self._first = first
        self._stop = stop
        self._finder = finder
        self._filled = [index for index in range(first, stop) if blocks[index].text]
        self._signing = {index for index in self._filled if self._is_signing(index)}
        # How much text stands in each of the blocks and those after it.
        self._left = [*accumulate(len(blocks[index].text) for index in reversed(self._filled))][::-1]

    @cached_property
    def _names(self) -> set[str]:
        return {one.name.casefold() for one in find_signatories(self._blocks, self._first, self._stop)}

    def sections(self) -> Iterator[Mark]:
        """Their marks: the first where the signing ends, more where appended papers or further signatures begin."""
        signed = not self._signing
        last = self._first
        begun = False
        for at, index in enumerate(self._filled):
            if begun and index <= last:
                continue
            appended = self._is_appended(index)
            again = begun and self._is_signature(index)
            if index in self._signing and not again and not appended:
                signed, last = True, index
                continue
            is_top = not begun and self._blocks[index].page != self._blocks[last].page
            if signed and (appended or again or (not begun and self._ends(at, index, is_top=is_top))):
                mark = self._signature(index) if again else self._mark(at, index, is_top=is_top)
                begun = not again
                last = max(index, mark.block, *mark.repeated)
                yield mark

    def _ends(self, at: int, index: int, *, is_top: bool) -> bool:
        """Whether the signing ends before a block: a page or a heading begins there, and nobody signs right below."""
        if not is_top and not self._is_heading(index):
            return False
        if self._left[at] < _LEAST:
            return False
        page = self._blocks[index].page
        below = (self._filled[one] for one in range(at, len(self._filled)))
        on_page = takewhile(lambda one: self._blocks[one].page == page, below)
        length = 0
        for one in on_page if is_top else islice(below, _NEXT):
            if one in self._signing:
                return False
            length += len(self._blocks[one].text)
            if length > _LONG_PAGE:
                break
        return True

    def _is_signing(self, index: int) -> bool:
        text = self._blocks[index].text
        if is_page_number(text):
            return False
        if _SIGNING.search(text, 0, 3_000) or (
            len(text) < _LONGEST_SIGNER and DATE.search(text) and OFFICE.search(text)
        ):
            return True
        return any(is_office(cell) for line in text[:1_000].split("\n") for cell in line.split("\t") if cell)

    def _is_appended(self, index: int) -> bool:
        block = self._blocks[index]
        line = block.text.split("\n", 1)[0]
        if block.kind == "table" or len(line) >= _LONGEST_LINE:
            return False
        return _APPENDED.match(line) is not None or (
            _REPRESENTATIVE.match(line) is not None and self._signs_below(index)
        )

    def _signs_below(self, index: int) -> bool:
        """Whether the clause by which someone signs stands under a line."""
        below = self._below(index)
        return below is not None and len(self._blocks[below].text) > _CLAUSE

    def _below(self, index: int) -> int | None:
        """The next block with text."""
        at = bisect_right(self._filled, index)
        return self._filled[at] if at < len(self._filled) else None

    def _is_signature(self, index: int) -> bool:
        return is_signature_heading(self._blocks, index)

    def _is_heading(self, index: int) -> bool:
        """Whether a line heads something that is no signature: it is no company's name, no signer's, no office."""
        heading = self._finder.heading(index)
        if heading is None or heading.rule in ("run-in", "lettered-part"):
            return False
        title = heading.title
        if title.endswith(":") or DATE.search(title):
            return False
        return not (is_company_name(title) or is_office(title) or title.casefold().strip(" ()*") in self._names)

    def _mark(self, at: int, index: int, *, is_top: bool) -> Mark:
        """The section that begins at a block: by its heading, which on a new page may stand some lines down."""
        is_appended = self._is_appended(index)
        top = index
        if is_top and not is_appended:
            near = self._filled[at : at + _NEAR_TOP]
            index = next((one for one in near if self._is_heading(one) or self._is_appended(one)), index)
            is_appended = self._is_appended(index)
        if self._is_statement(index):
            return body_mark(top, _WHY, title_of_statements(self._blocks[top : index + 1]))
        heading = self._finder.heading(index)
        if heading is None and not is_appended:
            return body_mark(index, _WHY, "After the signatures")
        line = self._blocks[index].text
        line = line.split("\n", 1)[0] if is_appended or len(line) > _LONGEST_LINE else line
        title, repeated = self._title(index, words_of(line), len(line))
        evidence = Evidence(SIGNED if _SIGNED_IN_TURN.search(title) else "after-signatures", 0.8, _WHY)
        kind: SectionKind = "contents" if title.casefold() == "quicklinks" else "heading"
        return Mark(index, 0, len(line), kind, title, 0, evidence, repeated=repeated)

    def _title(self, index: int, line: str, end: int) -> tuple[str, tuple[int, ...]]:
        """A heading's whole title, and the blocks below that it goes on in."""
        at = bisect_left(self._filled, index)
        following = self._filled[at : at + _NEAR_TOP]
        headings = list(takewhile(bool, map(self._finder.heading, following)))
        whole = next(joined([one for one in headings if one], self._blocks), None)
        if whole is not None and len(whole.title) > len(line) and whole.block == index:
            return whole.title, tuple(
                one.block for one in headings[1:] if one and one.title in whole.title[len(line) :]
            )
        below = self._title_below(index, end) if _LABEL.match(line) else None
        return (line, ()) if below is None else (f"{line} {' '.join(self._blocks[below].text.split())}", (below,))

    def _title_below(self, index: int, end: int) -> int | None:
        """The block that holds the title of a label that stands alone above it."""
        below = self._below(index)
        if below is None or end < len(self._blocks[index].text) or _LABEL.match(self._blocks[below].text):
            return None
        return below if self._is_heading(below) or self._is_appended(below) else None

    def _signature(self, index: int) -> Mark:
        text = " ".join(self._blocks[index].text.split("\n", 1)[0].split())
        evidence = Evidence("signature", 0.9, "Another heading above a signing clause.")
        return Mark(index, 0, len(text), "signature", text, 0, evidence)

    def _is_statement(self, index: int) -> bool:
        return any(statement_name(line) for line in self._blocks[index].text[:300].split("\n")[:3])
