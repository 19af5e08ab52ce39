"""Words set off at the start of a paragraph, closed by a stop or a dash."""

from __future__ import annotations

import re

from viewer.edgar.regions import country_code, postal_code
from viewer.filing.model import BOLD, ITALIC, UNDERLINE, Block
from viewer.outline.headings.heading import Heading, Look, deeper, first_letter, words_of
from viewer.outline.headings.words import is_company_name, is_never_heading

# "MISCELLANEOUS PROVISIONS. Assignment." is the title of a clause and that of its first part.
_CAPITALS_OVER = re.compile(
    r"(?!(?:ARTICLE|CHAPTER|ITEM|NOTE|PART|SECTION)\b)[A-Z][A-Z,;&’' -]{9,100}[.:](?=\s+[A-Z][a-z])"
)
_DASHES = ("–", "—", "-")
_TELLS_NEWS = re.compile(r"\b(?:today|announc\w+|report(?:ed|s)|present(?:ed|s))\b", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_LONGEST_RISK = 400
_LONGEST = 130
_AFTER = 40
_INDENTED = 6
_PROSE = 80
_NEWS = 400


def run_in_heading(block: Block, index: int, *, is_risk: bool) -> Heading | None:
    """The words that a paragraph sets off at its start; ``is_risk`` allows whole sentences."""
    run = block.runs[0] if block.runs else None
    longest = _LONGEST_RISK if is_risk else _LONGEST
    if run is None or run.start > _INDENTED or not 3 < run.end - run.start <= longest:
        return None
    emphasis = run.emphasis
    if not emphasis & (BOLD | ITALIC | UNDERLINE) or run.end >= len(block.text) - 1:
        return None
    lead, after = block.text[: run.end].rstrip(), block.text[run.end : run.end + 2].lstrip()
    closed = lead[-1:] in ".:–—-" or after[:1] in tuple(".:–—") or _fills_its_line(block.text, run.end)
    if not closed or not (first_letter(lead).isupper() or _YEAR.match(lead)) or _is_dateline(block.text, run.end):
        return None
    over = _CAPITALS_OVER.match(lead)
    end = over.end() if over and " " in over[0] and not is_company_name(over[0]) else run.end
    title = words_of(lead[:end]).rstrip(".:–—- ")
    if len(title) < 4 or lead[:1] in '“"•●◦*' or is_never_heading(title) or len(block.text) - run.end < _AFTER:
        return None
    look: Look = ("run-in", emphasis)
    rank = -1.0 + (2.0 if emphasis & BOLD else 0.0) + (0.5 if emphasis & UNDERLINE else 0.0) - deeper(title)
    why = "Words set off at the start of a paragraph."
    return Heading(index, 0, end, title, "run-in", why, look, rank, 0.7)


def _is_dateline(text: str, end: int) -> bool:
    """Whether the words are the place that a news release is dated at: "Basel, Switzerland –", before its news."""
    lead, after = text[:end].rstrip(), text[end:].lstrip()
    city, _, region = lead.rstrip("–—- ").rpartition(", ")
    if not city or (postal_code(region) or country_code(region)) is None:
        return False
    return (lead.endswith(_DASHES) or after.startswith(_DASHES)) and _TELLS_NEWS.search(after, 0, _NEWS) is not None


def _fills_its_line(text: str, end: int) -> bool:
    """Whether the words are the whole first line, over prose or over an aside in brackets, as of a fund's fees."""
    line, _, rest = text.partition("\n")
    if not rest or line.strip() != text[:end].strip():
        return False
    below = rest.partition("\n")[0]
    return len(below) > _PROSE or (below[:1] == "(" and rest.rstrip()[-1] == ")")
