"""Headings that no form prescribes: lines told by how they are set, what they are called and how they are numbered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property

from viewer.filing.model import BOLD, ITALIC, UNDERLINE, Block, Style
from viewer.filing.paper.furniture import page_furniture, running_form
from viewer.outline.headings.heading import Heading, Look, deeper, first_letter, letters_of, title_of, words_of
from viewer.outline.headings.statements import statement_name
from viewer.outline.headings.words import is_company_name, is_never_heading, is_office, is_title_case, opens_sentence

_LONGEST = 160
_LONGEST_RISK = 400
_LONGEST_LEAD = 130
_AFTER_LEAD = 40
_SENTENCE = 60
_RISK = 40
_LARGER = 0.9
_MOSTLY = 0.5
_REPEATS = 4
# Item 9.01 of Form 8-K (before 2004 Item 7) and the exhibits Items of 10-K and 10-Q have lettered parts, which filers
# rarely set off.
_LETTERED_PART = re.compile(
    r"^\(?[a-e]\)(?:\s?\(\d\)[.,]?(?:\s?(?:and|,|&)\s?\(\d\))*)?[\s.\-–—]*(?:(?:the\s+following\s+)?(?:pro\s*forma\s+)?"
    r"(?:consolidated\s+)?financial\s+(?:statements?|information)|shell\s+company|exhibits?|reports?\s+on\s+form)\b[^.:]{0,80}",
    re.I,
)
_LETTERED_RANK = 40.0
# Schedules 13D and 13G letter the parts of their Items: "Item 2(c). Citizenship".
_SUB_ITEM = re.compile(r"^\W{0,3}item\s+(\d{1,2}\s?\([a-k]\)[.:\s–-]*(?=[A-Z])[^:.\n\t]{3,110})", re.I)
_STRUCTURE = re.compile(
    r"^[\W]{0,3}(?P<word>article|section|chapter|annex|appendix|schedule|exhibit|attachment|addendum|note|proposal|"
    r"proposal\s+no|part|recitals?|witnesseth|preamble)\b[.\s]*(?P<number>(?:no\.?\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z]|one|two|three|"
    r"four|five|six|seven|eight|nine|ten)(?:[-(]\w{1,3}\)?)*)?[.:\s–—-]*(?P<rest>.*)$",
    re.I | re.S,
)
_TABLE_CAPTION = re.compile(r"^\W{0,2}table\s+(?:\d{1,3}(?:[.-]\d+)?|[IVX]+|[A-Z])\b[.:\s–—-]", re.I)
_OUTER = {
    "article": 15.0,
    "annex": 20.0,
    "appendix": 20.0,
    "schedule": 20.0,
    "exhibit": 20.0,
    "attachment": 20.0,
    "addendum": 20.0,
}

_SIGNED_LINE = re.compile(r"^\W*(?:by\s*[:_/]|/s/|name\s*:)", re.I)
_UNNUMBERED = ("recital", "recitals", "witnesseth", "preamble")


class HeadingFinder:
    """What a whole document says about its headings: its text's size, its page furniture, how often lines repeat.

    ``names`` are the filers' own, which head nothing but the text that tells of them.
    """

    def __init__(self, blocks: Sequence[Block], *, is_plain: bool = False, names: Collection[str] = ()) -> None:
        self._blocks = blocks
        self._names = {letters_of(name) for name in names}
        self._is_plain = is_plain

    @cached_property
    def furniture(self) -> frozenset[int]:
        """The blocks that are page furniture, and those where a name stands that several pages bear."""
        found = page_furniture(self._blocks)
        names = (
            index
            for index, block in enumerate(self._blocks)
            if is_company_name(block.text.partition("(")[0]) and running_form(block.text) in found.running
        )
        return found.blocks.union(names)

    @cached_property
    def _size(self) -> float | None:
        """The size in points that most of the text is set in."""
        sizes: Counter[float] = Counter()
        for block in self._blocks:
            if block.style.size and block.kind != "table":
                sizes[block.style.size] += len(block.text)
        return sizes.most_common(1)[0][0] if sizes else None

    @cached_property
    def _usual_emphasis(self) -> tuple[bool, bool]:
        """Whether most of the text is bold, and whether most is italic: then neither sets a line off."""
        total = bold = italic = 0
        for block in self._blocks:
            if block.kind == "paragraph":
                total += len(block.text)
                bold += len(block.text) * block.style.bold
                italic += len(block.text) * block.style.italic
        return bold > _MOSTLY * total, italic > _MOSTLY * total

    @cached_property
    def _repeats(self) -> Counter[str]:
        return Counter(block.text for block in self._blocks if 0 < len(block.text) <= _LONGEST)

    def heading(self, index: int, *, is_lettered: bool = False, is_risk: bool = False) -> Heading | None:
        """The heading that a block is or begins with; ``is_lettered`` where the form has lettered parts.

        ``is_risk`` allows whole sentences, which is how risk factors are headed (Regulation S-K, Item 105).
        """
        block = self._blocks[index]
        if index in self.furniture or not block.text:
            return None
        if block.kind == "table":
            return self._in_table(index)
        if block.kind not in ("paragraph", "heading"):
            return None
        text = block.text
        lettered = _SUB_ITEM.match(text)
        if lettered:
            why = "A lettered part of an Item, under the Item's own number."
            title = words_of(lettered[1].rstrip(" .:"))
            return Heading(
                index, 0, lettered.end(1), title, "lettered-part", why, ("lettered-part",), _LETTERED_RANK, 0.9
            )
        if len(text) <= _LONGEST:
            return self._line(index, text, is_lettered, is_risk) or self._run_in(index, is_risk)
        if is_risk and len(text) <= _LONGEST_RISK and self._whole_emphasis(block):
            return self._risk(index, words_of(text))
        return self._run_in(index, is_risk)

    def _line(self, index: int, text: str, is_lettered: bool, is_risk: bool) -> Heading | None:
        block = self._blocks[index]
        if is_lettered and (lettered := _LETTERED_PART.match(text)):
            why = "A lettered part of the Item, as the form has it."
            title = words_of(lettered[0])
            return Heading(
                index, 0, lettered.end(), title, "lettered-part", why, ("lettered-part",), _LETTERED_RANK, 0.9
            )
        if self._repeats[text] > _REPEATS and (is_company_name(text) or self._repeats[text] > 3 * _REPEATS):
            return None
        title = title_of(text)
        structure = self._structure(index, title)
        if structure:
            return structure
        if _TABLE_CAPTION.match(title) and self._table_below(index):
            why = "The numbered caption of the table below it."
            return Heading(index, 0, len(text), title, "table-caption", why, ("table",), 0.0, 0.9, leaf=True)
        reason = self._standing_out(index, title, is_risk=is_risk) if self._is_set_off(block, title) else None
        if reason is None or is_never_heading(title) or self._is_signer(index, title):
            return None
        rule = "line-alone" if reason.startswith("alone") else "style"
        confidence = 0.6 if rule == "line-alone" else 0.8
        why = f"A line {reason}."
        look, rank = self._look(block, title), self._rank(block, title)
        if is_risk and len(title) > _RISK and not is_title_case(title):
            return self._risk(index, title)
        if statement_name(title):
            rule, why, confidence = "financial-statement", f"The name of a financial statement, {reason}.", 0.9
        return Heading(index, 0, len(text), title, rule, why, look, rank, confidence)

    def _risk(self, index: int, title: str) -> Heading:
        block = self._blocks[index]
        look = ("sentence", block.style.size, block.style.bold, block.style.italic, block.style.underline)
        why = "A whole sentence set off, as risk factors are headed."
        return Heading(index, 0, len(block.text), title, "risk-factor", why, look, self._rank(block, title) - 3)

    def _structure(self, index: int, title: str) -> Heading | None:
        """An Article, Section, Schedule, Annex or Note with its number, alone or before its title."""
        match = _STRUCTURE.match(title)
        if match is None:
            return None
        block, word = self._blocks[index], match["word"].lower()
        if not match["number"] and (match["rest"] or word not in _UNNUMBERED):
            return None
        rest = match["rest"]
        stands_out = block.kind == "heading" or block.style.bold or block.style.centered or block.style.underline
        if title[0] in '“"' or (rest and not stands_out and not title.isupper()):
            return None
        if rest and (
            not rest[0].isalnum() or rest[0].islower() or rest.rstrip()[-1:] in (";", ",") or len(title) > 130
        ):
            return None
        if word == "exhibit" and match["number"] and match["number"][0].isdigit():
            return None
        if not rest and not stands_out and not title.isupper() and word not in ("article", "annex", "appendix"):
            return None
        why = f"“{title[:40]}” is how a document of this kind names its parts."
        look: Look = ("structure", _OUTER[word]) if word in _OUTER else self._look(block, title)
        rank = _OUTER.get(word) or self._rank(block, title)
        return Heading(index, 0, len(block.text), title, "structure", why, look, rank, 0.9)

    def _in_table(self, index: int) -> Heading | None:
        """The name of a financial statement that stands in the first rows of its table, alone in its row."""
        block = self._blocks[index]
        cells = block.cells[:4]
        for number, cell in enumerate(cells):
            if cell.row > 3 or any(other.row == cell.row for other in cells if other is not cell):
                break
            text = words_of(block.text[cell.start : cell.end])
            if statement_name(text) and not is_never_heading(text) and block.cells[-1].row > cell.row + 2:
                why = "The name of a financial statement in the first rows of its table."
                look: Look = ("in-table",)
                return Heading(index, cell.start, cell.end, text, "financial-statement", why, look, 4.0 - number, 0.8)
        return None

    def _run_in(self, index: int, is_risk: bool) -> Heading | None:
        """Words set off at the start of a paragraph, closed by a stop or a dash."""
        block = self._blocks[index]
        run = block.runs[0] if block.runs else None
        longest = _LONGEST_RISK if is_risk else _LONGEST_LEAD
        if run is None or run.start > 6 or not 3 < run.end - run.start <= longest:
            return None
        if not run.emphasis & (BOLD | ITALIC | UNDERLINE) or run.end >= len(block.text) - 1:
            return None
        lead, after = block.text[: run.end].rstrip(), block.text[run.end : run.end + 2].lstrip()
        first = first_letter(lead)
        if not (lead[-1:] in ".:–—-" or after[:1] in tuple(".:–—")) or not first.isupper():
            return None
        title = words_of(lead).rstrip(".:–—- ")
        if len(title) < 4 or lead[:1] in '“"•●◦*' or is_never_heading(title) or len(block.text) - run.end < _AFTER_LEAD:
            return None
        why = "Words set off at the start of a paragraph."
        emphasis = run.emphasis
        look: Look = ("run-in", emphasis)
        rank = -1.0 + (2.0 if emphasis & BOLD else 0.0) + (0.5 if emphasis & UNDERLINE else 0.0)
        rank -= deeper(title)
        return Heading(index, 0, run.end, title, "run-in", why, look, rank, 0.7)

    def _is_set_off(self, block: Block, text: str) -> bool:
        """Whether anything at all sets a line off; in plain text standing alone may."""
        style = block.style
        if block.kind == "heading" or style.bold or style.underline or style.italic or style.centered:
            return True
        return self._is_plain or text.isupper() or self._is_larger(style)

    def _is_larger(self, style: Style) -> bool:
        return bool(style.size and self._size and style.size >= self._size + _LARGER)

    def _standing_out(self, index: int, text: str, *, is_risk: bool) -> str | None:
        """How a short block is set off, in words; None where it is not, or reads like a sentence."""
        block = self._blocks[index]
        style = block.style
        letters = len(letters_of(text))
        if letters < 3 or letters * 2 < len(text.replace(" ", "")) or text[0] in "•·●○◦▪■□*†‡-–":
            return None
        if block.kind == "heading":
            return "that the filer tagged as a heading"
        ending = text.rstrip()[-1:]
        if ending in ".;," and len(text) > _SENTENCE and not (is_risk and ending == "."):
            return None
        bold_usual, italic_usual = self._usual_emphasis
        if style.bold and not bold_usual and ending not in ";," and not (ending == "." and text[0].islower()):
            return "in bold"
        if text.isupper() and letters > 4 and len(text) < _LONGEST and ending not in ";":
            return "in capitals"
        if ending in ".;,:" or first_letter(text).islower():
            return None
        if self._is_larger(style):
            return "in larger type"
        if style.underline:
            return "underlined"
        if style.italic and not italic_usual and len(text) < 100:
            return "in italics"
        if style.centered and len(text) < 100 and is_title_case(text):
            return "in the middle"
        if (
            self._is_plain
            and "\n" not in block.text
            and len(text) <= 70
            and is_title_case(text)
            and not opens_sentence(text)
        ):
            return "alone above a paragraph" if self._prose_below(index) else None
        return None

    def _prose_below(self, index: int) -> bool:
        below = self._blocks[index + 1] if index + 1 < len(self._blocks) else None
        above = self._blocks[index - 1].text if index else ""
        if above.rstrip()[-1:] in (",", ";", ":") or below is None or below.kind != "paragraph":
            return False
        return len(below.text) > 100 and below.text[:1].isupper()

    def _table_below(self, index: int) -> bool:
        return any(block.kind == "table" for block in self._blocks[index + 1 : index + 4])

    def _is_signer(self, index: int, text: str) -> bool:
        """Whether a line is an officer's title, or stands over the line that someone signs on."""
        if is_office(text) or (letters_of(text) in self._names and not self._prose_below(index)):
            return True
        below = [block.text for block in self._blocks[index + 1 : index + 4] if block.text][:2]
        signed = below[:1] if below and len(below[0]) > _SENTENCE else below
        return not statement_name(text) and any(_SIGNED_LINE.match(line) for line in signed)

    def _whole_emphasis(self, block: Block) -> bool:
        bold_usual, italic_usual = self._usual_emphasis
        style = block.style
        return (style.bold and not bold_usual) or (style.italic and not italic_usual) or style.underline

    def _look(self, block: Block, title: str) -> Look:
        style = block.style
        return (
            block.kind,
            style.size,
            title.isupper(),
            style.bold,
            style.centered,
            style.underline,
            style.italic,
        )

    def _rank(self, block: Block, title: str) -> float:
        style = block.style
        rank = 0.0
        if style.size and self._size:
            rank += max(-2.0, min(8.0, style.size - self._size))
        rank += 3.0 * style.bold + 2.0 * title.isupper() + 1.5 * style.centered + 1.0 * style.underline
        rank -= 1.0 * style.italic
        return rank - deeper(title)
