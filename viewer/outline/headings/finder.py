"""Headings that no form prescribes: lines told by how they are set, what they are called and how they are numbered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property

from viewer.filing.model import Block
from viewer.filing.paper.furniture import LONGEST_RUNNING, page_furniture, running_form
from viewer.outline.headings.contracts.clauses import clause_headings
from viewer.outline.headings.heading import Heading, letters_of, title_of, unmarked, words_of
from viewer.outline.headings.in_tables import heading_in_table
from viewer.outline.headings.rows import is_among_rows
from viewer.outline.headings.run_in import run_in_heading
from viewer.outline.headings.statements import statement_name
from viewer.outline.headings.structure import structure_heading
from viewer.outline.headings.typography import Typography
from viewer.outline.headings.words import (
    are_column_heads,
    is_company_name,
    is_never_heading,
    is_office,
    is_title_case,
    letterheads,
    names_an_officer,
)

_LONGEST = 160
_LONGEST_RISK = 400
_SENTENCE = 60
_RISK = 40
_REPEATS = 4
_OPERATOR = "operator"
_SENTENCES = re.compile(r"[a-z)][.!?]\s+[A-Z]")
# Item 9.01 of Form 8-K (before 2004 Item 7) and the exhibits Items of 10-K and 10-Q have lettered parts, which filers
# rarely set off.
_LETTERED_PART = re.compile(
    r"^\(?[a-e]\)(?:\s?\(\d\)[.,]?(?:\s?(?:and|,|&)\s?\(\d\))*)?[\s.\-–—]*(?:(?:the\s+following\s+)?(?:pro\s*forma\s+)?"
    r"(?:consolidated\s+)?financial\s+(?:statements?|information)|shell\s+company|exhibits?|reports?\s+on\s+form)\b[^.:]{0,80}",
    re.I,
)
_LETTERED_RANK = 40.0
_SIGNATURE = re.compile(r"/\s?s\s?/\s*(?P<name>[^\n]*)", re.I)
# Schedules 13D and 13G letter the parts of their Items: "Item 2(c). Citizenship".
_SUB_ITEM = re.compile(r"^\W{0,3}item\s+(\d{1,2}\s?\([a-k]\)[.:\s–-]*(?=[A-Z])[^:.\n\t]{3,110})", re.I)
_TABLE_CAPTION = re.compile(r"^\W{0,2}table\s+(?:\d{1,3}(?:[.-]\d+)?|[IVX]+|[A-Z])\b[.:\s–—-]", re.I)
_SIGNED_LINE = re.compile(r"^\W*(?:by\s*[:_/]|/s/|name\s*:)", re.I | re.M)
_ARTICLE = re.compile(r"\W*(?:article|section)\s+[\w.]{1,6}\W*", re.I)
_ADDRESSED = re.compile(
    r"\W*(?:to\s+)?(?:the\s+)?(?:(?:board\s+of\s+(?:directors|trustees)|(?:share|stock)(?:holders?|owners?))(?:\s+and\s+(?:the\s+)?)?)+"
    r"(?:\s+of)?\W*",
    re.I,
)
"""To whom a report is addressed, the company's name on the line below (AS 3101.07)."""
_SIGNED_OFF = re.compile(r"\W*by\s+(?:order|direction|authority)\s+of\s+(?:the|our)\b.{0,40}$", re.I)
_PERSON = re.compile(
    r"(?:[A-Z][\w’'-]+\.?\s+)(?:[A-Z](?:\.|[\w’'-]*)\s+){0,2}[A-Z][\w’'-]+(?:,?\s+(?:[JS]r\.?|I{2,3}))?"
)


class HeadingFinder:
    """What a whole document says about its headings: how its text is set, its page furniture, how often lines repeat.

    ``names`` are the filers' own, which head nothing but the text that tells of them. Numbered paragraphs of a letter
    are no clauses.
    """

    def __init__(
        self,
        blocks: Sequence[Block],
        *,
        is_plain: bool = False,
        is_letter: bool = False,
        names: Collection[str] = (),
    ) -> None:
        self._blocks = blocks
        self._is_letter = is_letter
        self._names = {letters_of(one) for name in names for one in (name, *letterheads(name))}
        self._typography = Typography(blocks, is_plain=is_plain)

    @cached_property
    def furniture(self) -> frozenset[int]:
        """The blocks that are page furniture, and those of a name that several pages bear, where it heads no text."""
        found = page_furniture(self._blocks)
        if not found.running:
            return found.blocks
        top = next((index for index, block in enumerate(self._blocks) if block.text), 0)
        names = (
            index
            for index, block in enumerate(self._blocks)
            if index != top
            and len(block.text) <= LONGEST_RUNNING
            and running_form(block.text) in found.running
            and is_company_name(block.text.partition("(")[0])
            and (self._is_at_top(index) or not self._typography.prose_below(index))
        )
        return found.blocks.union(names)

    @cached_property
    def _repeats(self) -> Counter[str]:
        furniture = self.furniture
        return Counter(
            block.text
            for index, block in enumerate(self._blocks)
            if 0 < len(block.text) <= _LONGEST and index not in furniture
        )

    @cached_property
    def _is_transcript(self) -> bool:
        """Whether the text is that of a conference by telephone, in which an operator speaks and names its speakers."""
        return any(
            len(block.text) <= len(_OPERATOR) + 1 and letters_of(block.text) == _OPERATOR for block in self._blocks
        )

    @cached_property
    def _clauses(self) -> dict[int, Heading | None]:
        return {} if self._is_letter else clause_headings(self._blocks, self._typography, self.furniture)

    def heading(self, index: int, *, is_lettered: bool = False, is_risk: bool = False) -> Heading | None:
        """The heading that a block is or begins with; ``is_lettered`` where the form has lettered parts.

        ``is_risk`` allows whole sentences, which is how risk factors are headed (Regulation S-K, Item 105).
        """
        block = self._blocks[index]
        is_risk = is_risk and not self._is_letter
        if index in self.furniture or not block.text:
            return None
        if block.kind == "table":
            return heading_in_table(block, index) if block.cells else None
        if block.kind not in ("paragraph", "heading"):
            return None
        if not is_lettered and index in self._clauses:
            return self._clauses[index]
        text = block.text
        lettered = _SUB_ITEM.match(text)
        if lettered:
            why = "A lettered part of an Item, under the Item's own number."
            return _lettered(index, lettered.end(1), lettered[1].rstrip(" .:"), why)
        if len(text) <= _LONGEST:
            return self._line(index, text, is_lettered, is_risk) or run_in_heading(block, index, is_risk=is_risk)
        if is_risk and len(text) <= _LONGEST_RISK and self._typography.is_emphasised(block):
            title = words_of(text)
            is_group = is_title_case(title) and title[-1] != "."
            if is_group:
                return self._styled(index, title, "set off over a group")
            return None if self._introduces(index, title) else self._risk(index, title)
        return run_in_heading(block, index, is_risk=is_risk)

    def _line(self, index: int, text: str, is_lettered: bool, is_risk: bool) -> Heading | None:
        block = self._blocks[index]
        if is_lettered and (lettered := _LETTERED_PART.match(text)):
            return _lettered(index, lettered.end(), lettered[0], "A lettered part of the Item, as the form has it.")
        if self._repeats[text] > _REPEATS and (is_company_name(text) or self._repeats[text] > 3 * _REPEATS):
            return None
        if are_column_heads(text) or (self._repeats[text] > 1 and self._is_transcript):
            return None
        title = title_of(unmarked(block))
        structure = structure_heading(block, index, title, self._typography)
        if structure:
            return structure
        if _TABLE_CAPTION.match(title) and self._table_below(index):
            why = "The numbered caption of the table below it."
            return Heading(index, 0, len(text), title, "table-caption", why, ("table",), 0.0, 0.9, leaf=True)
        reason = self._typography.standing_out(index, title, is_risk=is_risk)
        if reason is None or is_never_heading(title) or self._is_signer(index, title):
            return None
        if is_among_rows(self._blocks, index):
            return None
        if is_risk and len(title) > _RISK and not is_title_case(title):
            return self._risk(index, title)
        return self._styled(index, title, reason)

    def _styled(self, index: int, title: str, reason: str) -> Heading:
        block = self._blocks[index]
        rule, why, confidence = "style", f"A line {reason}.", 0.8
        if statement_name(title):
            rule, why, confidence = "financial-statement", f"The name of a financial statement, {reason}.", 0.9
        elif reason.startswith("alone"):
            rule, confidence = "line-alone", 0.6
        look, rank = self._typography.look(block, title), self._typography.rank(block, title)
        return Heading(index, 0, len(block.text), title, rule, why, look, rank, confidence)

    def _risk(self, index: int, title: str) -> Heading:
        block = self._blocks[index]
        look = ("sentence", block.style.size, block.style.bold, block.style.italic, block.style.underline)
        why = "A whole sentence set off, as risk factors are headed."
        rank = self._typography.rank(block, title) - 3
        return Heading(index, 0, len(block.text), title, "risk-factor", why, look, rank)

    def _introduces(self, index: int, title: str) -> bool:
        """Whether some sentences that are set off stand over no prose: they say what all the risks below are."""
        return _SENTENCES.search(title) is not None and not self._typography.prose_below(index)

    def _table_below(self, index: int) -> bool:
        return any(block.kind == "table" for block in self._blocks[index + 1 : index + 4])

    def _is_signer(self, index: int, text: str) -> bool:
        """Whether a line is an officer's title, or stands over the line that someone signs on.

        Under the label of an Article it is what the by-laws say of the office.
        """
        if names_an_officer(text) or (letters_of(text) in self._names and not self._typography.prose_below(index)):
            return not any(_ARTICLE.fullmatch(line) for line in self._above(index)[-1:])
        if names_an_officer(self._blocks[index].text.rpartition("\n")[2]):
            return True
        if is_company_name(text) and any(_ADDRESSED.fullmatch(line) for line in self._above(index)[-1:]):
            return True
        below = [block.text for block in self._blocks[index + 1 : index + 4] if block.text][:2]
        if any(_SIGNED_OFF.match(line) or _signs(line, text) for line in self._above(index)[-1:]):
            return True
        if is_office(text):
            above = self._above(index)
            return any(_SIGNED_LINE.search(line) for line in (*above, *below)) or _is_name(above[-1:])
        signed = below[:1] if below and len(below[0]) > _SENTENCE else below
        return not statement_name(text) and any(_SIGNED_LINE.match(line) for line in signed)

    def _is_at_top(self, index: int) -> bool:
        """Whether no text stands above a block on its page."""
        page = self._blocks[index].page
        above = next((block for block in reversed(self._blocks[:index]) if block.text or block.page != page), None)
        return above is None or above.page != page

    def _above(self, index: int) -> list[str]:
        """The three lines over one, on its page."""
        page = self._blocks[index].page
        above = self._blocks[max(0, index - 6) : index]
        return [block.text for block in above if block.text and block.page == page][-3:]


def _signs(line: str, text: str) -> bool:
    """Whether a line is the signature of whose name is printed below it."""
    signed = _SIGNATURE.search(line)
    return signed is not None and letters_of(signed["name"]) == letters_of(text)


def _is_name(above: Sequence[str]) -> bool:
    """Whether the line over another is a person's name, as over a title under a letter."""
    return any(_PERSON.fullmatch(line.strip()) and not line.isupper() for line in above)


def _lettered(index: int, end: int, words: str, why: str) -> Heading:
    return Heading(
        index, 0, end, words_of(words), "lettered-part", why, ("lettered-part",), _LETTERED_RANK, confidence=0.9
    )
