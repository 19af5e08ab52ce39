"""Numbers that name a thing and count nothing: a note's, a page's, a telephone's."""

from __future__ import annotations

import re

_THINGS = (
    r"notes?|pages?|pp?\.|items?|exhibits?|sections?|§{1,2}|rules?|regulations?|parts?|articles?|schedules?|appendix"
    r"|annex|chapters?|proposals?|paragraphs?|clauses?|footnotes?|releases?|levels?|phases?|topics?|tranches?|series"
    r"|amendments?|columns?|lines?|rows?|boxes|box|rooms?|suites?|floors?|statements?|bulletins?|opinions?|titles?"
    r"|interpretations?|forms?|lots?|wells?|leases?|patents?|permits?|licenses?|accounts?|cases?|dockets?|forecasts?"
)
_NUMBERS = r"(?:nos?\.?|numbers?|#)"
_COUNTED = r"(?:release|statement|patent|permit|license|account|case|lease|well|lot|amendment|row|line|form|opinion)s"
"""Things of which several are counted as often as they are named."""
_ONE = r"\(?(?-i:\d|[A-Z]{1,4}\b)[\w.()-]{0,7}\)?"
_LISTED = rf"(?:{_ONE}(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|to|through)\s+|\s*[-–&]\s*)){{0,8}}"
_NAMED = re.compile(
    rf"\b(?:(?!{_COUNTED}\b)(?:{_THINGS})\s+(?:{_NUMBERS}\s*)?|{_NUMBERS}\s*){_LISTED}\(?$", re.IGNORECASE
)
"""What stands before a number that names: "Note 4 and ", "Exhibits 10.1, ", "File No. "."""
_IDENTIFIED = re.compile(
    r"\b(?:cusip|isin|cik|zip(?:\s+code)?|postal\s+code|telephone|phone|facsimile|fax|accession|docket"
    r"|employer\s+identification|identification)\b\W*(?:(?:no|number|code)s?\b\W*)?$",
    re.IGNORECASE,
)
_AREA = re.compile(r"\(\d{3}\)")
_PHONE = re.compile(r"\)?[-.\s]{0,2}\d{3}[-.\s]\d{4}\b")
_POSTAL = re.compile(r",\s*(?:[A-Z]\.?[A-Z]\.?|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?),?\s+$")
_POSTAL_CODE = re.compile(r"\d{5}(?:-\d{4})?")
_AMOUNT = re.compile(r"[,$€£¥%]")
"""What only amounts are set with."""
_BARE = re.compile(r"\d{7,}")
"""In a sentence an amount of so many digits has commas."""
_LABEL = re.compile(
    rf"(?:.*\b(?:{_THINGS}|file|cusip|registration|telephone|identification|serial|contract|check|invoice|reference)"
    rf"\s*{_NUMBERS}|notes?|pages?|items?|exhibits?|lines?|footnotes?|sections?|refs?\.?|references?|proposals?)"
    r"[\s.:(]*(?:\(?s\)?|page)?[\s.:)]*"
    r"|.*\b(?:cusip|cik|zip(?:\s+code)?|postal\s+code|(?:tele)?phone|fax|accession|employer\s+identification)"
    rf"[\s.:(]*(?:{_NUMBERS})?[\s.:)]*",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_LABEL = 80


def is_name_in(text: str, start: int, end: int) -> bool:
    """Whether the number in a text names something there, by the words and signs around it."""
    number, ahead, behind = text[start:end].strip(), text[max(start - 60, 0) : start], text[end : end + 16]
    if _AMOUNT.search(number):
        return False
    if _NAMED.search(ahead) or _IDENTIFIED.search(ahead):
        return True
    if _AREA.fullmatch(number) and _PHONE.match(behind):
        return True
    return bool(_POSTAL_CODE.fullmatch(number) and _POSTAL.search(ahead))


def is_bare(number: str, *, on_cover: bool = False) -> bool:
    """Whether a number is set as names are: so many digits that an amount in a sentence would have commas.

    On a cover five digits are a postal code.
    """
    bare = number.strip()
    return bool(_BARE.fullmatch(bare) or (on_cover and _POSTAL_CODE.fullmatch(bare)))


def labels_names(label: str | None) -> bool:
    """Whether the label of a row or the head of a column says that numbers there name something: "Exhibit No."."""
    return bool(label and len(label) <= _LONGEST_LABEL and _LABEL.fullmatch(label.strip()))
