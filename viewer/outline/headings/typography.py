"""How a document sets its text, and so what stands out in it: size, emphasis, place, capitals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from viewer.filing.model import Block, Style
from viewer.outline.headings.heading import Look, deeper, first_letter, letters_of
from viewer.outline.headings.words import ends_as_a_firm, is_title_case, names_a_firm_last, opens_sentence

_LONGEST = 160
_LONGEST_SLIGHT = 100
"""Longer, and a line that only slants or stands in the middle is a sentence; groups of risk factors may be longer."""
_SENTENCE = 60
_LARGER = 0.9
_MOSTLY = 0.5
_TYPED_LINE = 132
_QUOTES = "\"“‘'`"
_NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s+[A-Z]")


def is_set_in_lines(blocks: Sequence[Block]) -> bool:
    """Whether most of a document's prose keeps the lines of a typewriter, as in ASCII and in a ``<pre>``."""
    prose = [block for block in blocks if block.kind == "paragraph" and len(block.text) > 2 * _TYPED_LINE]
    in_lines = sum(len(one.text) for one in prose if one.text.count("\n") * _TYPED_LINE >= len(one.text) - _TYPED_LINE)
    return in_lines > _MOSTLY * sum(len(one.text) for one in prose)


class Typography:
    """What most of a document's text is set in, and by that how one line of it stands out."""

    def __init__(self, blocks: Sequence[Block], *, is_plain: bool) -> None:
        self._blocks = blocks
        self._is_plain = is_plain

    @cached_property
    def size(self) -> float | None:
        """The size in points that most of the text is set in; None where the filer never says."""
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

    def stands_out(self, block: Block, text: str) -> bool:
        """Whether anything at all sets a line off."""
        style = block.style
        if block.kind == "heading" or style.bold or style.underline or style.italic or style.centered:
            return True
        return text.isupper() or self._is_larger(style)

    def is_emphasised(self, block: Block) -> bool:
        """Whether a whole block is set in an emphasis that most of the text is not set in."""
        bold_usual, italic_usual = self._usual_emphasis
        style = block.style
        return (style.bold and not bold_usual) or (style.italic and not italic_usual) or style.underline

    def standing_out(self, index: int, text: str, *, is_risk: bool) -> str | None:
        """How a short block is set off, in words; None where it is not, or reads like a sentence."""
        block = self._blocks[index]
        style = block.style
        letters = len(letters_of(text))
        if not (self._is_plain or self.stands_out(block, text)):
            return None
        if letters < 3 or letters * 2 < len(text.replace(" ", "")) or text[0] in "•·●○◦▪■□*†‡-–":
            return None
        if block.kind == "heading":
            return "that the filer tagged as a heading"
        ending = text.rstrip()[-1:]
        stops = ending in ".;," and not (is_risk and ending == ".") and not ends_as_a_firm(text)
        if stops and len(text) > _SENTENCE:
            return None
        bold_usual, italic_usual = self._usual_emphasis
        if style.bold and not bold_usual and ending not in ";," and not (ending == "." and text[0].islower()):
            return "in bold"
        if text.isupper() and letters > 4 and len(text) < _LONGEST and ending not in ";":
            return "in capitals"
        is_title = ending not in ".;,:" or names_a_firm_last(text)
        if not is_title or first_letter(text).islower():
            return None
        if self._is_larger(style):
            return "in larger type"
        if style.underline:
            return "underlined"
        longest = _LONGEST if is_risk and is_title_case(text) else _LONGEST_SLIGHT
        if style.italic and not italic_usual and len(text) < longest:
            return "in italics"
        if style.centered and len(text) < longest and is_title_case(text):
            return "in the middle"
        return "alone above a paragraph" if self._is_alone(index, text) and self.prose_below(index) else None

    def prose_below(self, index: int) -> bool:
        """Whether a paragraph of prose follows a block that does not itself break off."""
        below = self._blocks[index + 1] if index + 1 < len(self._blocks) else None
        above = self._blocks[index - 1].text if index else ""
        if above.rstrip()[-1:] in (",", ";", ":") or below is None or below.kind != "paragraph":
            return False
        begins = below.text.lstrip(_QUOTES)[:1].isupper() or _NUMBERED.match(below.text) is not None
        return len(below.text) > 100 and begins

    def look(self, block: Block, title: str) -> Look:
        """How a heading is set; headings that look alike are siblings."""
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

    def rank(self, block: Block, title: str) -> float:
        """How much a heading stands out, growing."""
        style = block.style
        rank = 0.0
        if style.size and self.size:
            rank += max(-2.0, min(8.0, style.size - self.size))
        rank += 3.0 * style.bold + 2.0 * title.isupper() + 1.5 * style.centered + 1.0 * style.underline
        rank -= 1.0 * style.italic
        return rank - deeper(title)

    def _is_larger(self, style: Style) -> bool:
        return bool(style.size and self.size and style.size >= self.size + _LARGER)

    def _is_alone(self, index: int, text: str) -> bool:
        """Whether a line of plain text reads like a title; nothing else can set it off there."""
        is_line = self._is_plain and "\n" not in self._blocks[index].text and len(text) <= 70
        return is_line and is_title_case(text) and not opens_sentence(text)
