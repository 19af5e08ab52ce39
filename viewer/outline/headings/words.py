"""Short lines that stand out and are no headings all the same: dates, units, addresses, column heads, signers."""

from __future__ import annotations

import re

from viewer.outline.headings.never import is_address, never

_STREET = re.compile(
    r"(?:\d+|one|two|three)\s.*\b(?:street|st\.|avenue|ave\.?|road|rd\.|drive|dr\.|lane|boulevard|blvd\.?|plaza|"
    r"highway|turnpike|broadway|center|square|parkway|floor|suite)\b",
    re.I,
)
_FIGURES = re.compile(r"(?:\s[-($]*\d[\d,.]*[%)]*){2,}\W*$|\$\s?\(?[.\d][\d,.]*\W*$|\s\(?\d{1,3},\d{3}\W*$")
_YEARS = re.compile(r"\b(?:19|20)\d\d\s(?:19|20)\d\d\b")
_DIGIT = re.compile(r"\d")
_DATE = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2}\s?,?\s+\d{4}",
    re.I,
)
_DATE_LINE = re.compile(r"^[A-Z][\w.’'\s]{1,30}(?:,\s*[A-Z][\w.\s]{1,20}){0,2}[,\s]*\W*$")
_OPENS_SENTENCE = re.compile(
    r"^(?:january|february|march|april|may|june|july|august|september|october|november|december),?\s+\d{4}\b|^(?:in|during|on|at|as|if|after|under|since|although|because|when|while|upon|no|such|these|those|"
    r"this|there|it|he|she|we)\b(?=\s)|\b(?:was|were|is|are|has|have|had|will|shall)\b",
    re.I,
)
_MONTHS = "january february march april may june july august september october november december"
_PERIOD_WORDS = frozenset(
    f"""{_MONTHS} jan feb mar apr jun jul aug sep sept oct nov dec as of at for the and to from through in on or three
    six nine twelve thirteen twenty fifty weeks week year years month months quarter quarters ended ending end fiscal
    period periods date first second third fourth thousands millions billions thousand million dollars dollar u.s. us
    amounts except per share shares data unaudited audited restated continued monday tuesday wednesday thursday friday
    saturday sunday fy then ended percentages ratios inception""".split()
)
_STATES = frozenset(
    """alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
    nebraska
    nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming canada
    england ontario d.c.""".split()
) | {"new york", "new jersey", "new hampshire", "new mexico", "north carolina", "south carolina", "rhode island"}
_COLUMN_WORDS = frozenset(
    """exhibit exhibits no nos number numbers description descriptions document documents page pages sequential
    sequentially numbered name names age title position positions office offices held since of method filing filed
    reference with company date item location and class shares amount percent price value year the or sequence cusip
    previously herewith included form file principal occupation director term expires purchased sold average""".split()
)
_ALONE_IS_COLUMN = frozenset(
    "exhibit description number page no name age title item amount percent year assets liabilities class date".split()
)
_LETTERS = re.compile(r"[^\W\d_]{3}")
_LABEL = re.compile(
    r"\W*(?:(?:article|section|chapter|annex|appendix|schedule|exhibit|attachment|note|proposal|part|item|items|question|q|a)\b"
    r"\W*(?:no\.?\s*)?[\w.()-]{0,9}|.{0,6})\W*",
    re.I,
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.’'])*")
_SPREAD = re.compile(r"\W*(?:[^\W\d_] ){3,11}[^\W\d_]\W*")
_COMPANY_WORD = re.compile(
    r"\b(?:in?c|corp|comp|co|l\.?l\.?[cp]|l\.?p|ltd|limited|plc|n\.a|s\.a|n\.v|trust|banc|partnership|holdings|group|fund)",
    re.I,
)
_COMPANY = re.compile(
    r"^[\W]*[\w.,&'’\-\s/]{2,70}\b(?:inc|corp|corporation|company|companies|co|llc|l\.l\.c|lp|l\.p|llp|ltd|limited|plc|"
    r"n\.a|s\.a|n\.v|trust|bancorp|bancshares|partnership|holdings|group|fund)\b\.?"
    r"(?:,?\s+and\s+(?:its\s+)?(?:consolidated\s+)?subsid\w+(?:\s+companies)?)?(?:\s*\([^)]{1,40}\))?\W*$",
    re.I,
)
_COMMON_NOUN = re.compile(
    r"\b(?:the|our|a|this|each|parent|of|and|in|for|by|with|to|holding)\s+(?:company|companies|corporation|partnership|trust|fund|"
    r"group|holdings|co|limited|inc)\W*$",
    re.I,
)
_OFFICE = re.compile(
    r"^(?:(?:senior|executive|group|interim|chief|vice|corporate|acting|co-?)\s+)*(?:president|officer|chairman|"
    r"chairwoman|chair|secretary|treasurer|controller|director|counsel|executive|financial|operating|accounting|"
    r"partner|trustee|and|general|principal|of|the|board|vice|chief|corporate|member|managing|&|,|\s)+\W*$",
    re.I,
)
_LEGAL_ENDING = re.compile(
    r"\b(?:inc|corp|corporation|co|company|l\.?l\.?[cp]|l\.?p|n\.v|s\.a|ltd|limited|plc)\b\W*$", re.I
)
_STATE_OF_EDGAR = re.compile(r"\s*/\w{2,3}/?\s*$")
_LAWFUL_ENDING = re.compile(
    r"(?:[\s,]+(?:inc|corp|corporation|co|company|llc|l\.l\.c|lp|llp|ltd|limited|plc|holdings?|group|n\.?v|s\.?a)\b\.?)+\s*$",
    re.I,
)
_WITH_SUBSIDIARIES = re.compile(r",?\s+and\s+(?:its\s+)?(?:consolidated\s+)?subsidiar\w+(?:\s+companies)?\W*$", re.I)
_FIELD = re.compile(r"\W*[^\W\d]+(?: [^\W\d]+){0,3}:")
_OF_A_FIRM = re.compile(r"\b(?:of|for|to|with|between|statistics|subsidiar\w+|stock)\b", re.I)
_OFFICER = re.compile(
    r"\b(?:president|officer|chairman|chairwoman|chair|secretary|treasurer|controller|counsel)\b", re.I
)


def unspread(text: str) -> str:
    """The word that letters set apart make, as in "R E C I T A L S:"; any other text, or more than a word, as it is."""
    return text.replace(" ", "") if text[1:2] == " " and _SPREAD.fullmatch(text) else text


def is_never_heading(text: str) -> bool:
    """Whether a short line is furniture, a date, a unit, an address, a row of figures or heads a list's columns."""
    if never(text) or is_street(text) or is_address(text):
        return True
    if _DIGIT.search(text) and (_YEARS.search(text) or _FIGURES.search(_DATE.sub("", text)) or _is_date_line(text)):
        return True
    place, comma, state = text.rpartition(",")
    if comma and state.strip(" .").lower() in _STATES and len(place.split()) <= 4:
        return True
    words = [word.lower().strip(".’'") for word in _WORD.findall(unspread(text))]
    if not words:
        return True
    if len(words) == 1 and words[0] in _ALONE_IS_COLUMN:
        return True
    if all(word in _PERIOD_WORDS or len(word) == 1 for word in words):
        return True
    return len(words) > 1 and all(word in _COLUMN_WORDS for word in words) and _is_column_heads(words)


def is_street(text: str) -> bool:
    """Whether a line begins like the address of a house: "2400 Ridge Road, Suite 208"."""
    return _STREET.match(text) is not None


def _is_date_line(text: str) -> bool:
    """Whether a line is a place and a date, as a press release begins."""
    dated = _DATE.search(text)
    return (
        dated is not None and "," in text[: dated.start() + 1] and _DATE_LINE.match(text[: dated.start()]) is not None
    )


def _is_column_heads(words: list[str]) -> bool:
    """Whether words of a list's columns name columns: "Exhibit No.", "Name Age Position", not "Principal Offices"."""
    heads = {
        "description",
        "no",
        "number",
        "page",
        "age",
        "title",
        "document",
        "position",
        "percent",
        "amount",
        "cusip",
        "sold",
        "average",
    }
    return bool(heads & set(words)) and len(words) <= 12


def are_column_heads(text: str) -> bool:
    """Whether words stand side by side on one line, as heads of columns do: a number or a label before a title is none.

    Nor is the number of a page behind it.
    """
    if "\t" not in text or "\n" in text:
        return False
    first, *others = text.split("\t")
    worded = [cell for cell in others if _LETTERS.search(cell)]
    return bool(worded) and _LETTERS.search(first) is not None and _LABEL.fullmatch(first) is None


def is_company_name(text: str) -> bool:
    """Whether a line is a company's name and nothing else."""
    words = " ".join(text.split())
    if len(words) > 110 or not _COMPANY_WORD.search(words):
        return False
    return _COMPANY.match(words) is not None and not _COMMON_NOUN.search(words)


def is_bare_name(text: str) -> bool:
    """Whether a line is the name of a company, a fund or a trust, and names nothing of it: no "By-laws of ..."."""
    return is_company_name(text) and not _OF_A_FIRM.search(text)


def is_firm(text: str) -> bool:
    """Whether a line is a company's name as the law has it end, and names nothing of the company's."""
    name = _WITH_SUBSIDIARIES.sub("", text)
    return _LEGAL_ENDING.search(name) is not None and is_company_name(name) and not _OF_A_FIRM.search(name)


def letterheads(name: str) -> tuple[str, str]:
    """A filer's name as it stands on its letterhead: without EDGAR's state behind it, and without its legal ending."""
    whole = _STATE_OF_EDGAR.sub("", name)
    return whole, _LAWFUL_ENDING.sub("", whole) or whole


def ends_as_a_firm(text: str) -> bool:
    """Whether a line's last full stop shortens the end of a company's name, as in "OF ALDER RIDGE, INC."."""
    return text.rstrip()[-1:] == "." and _LEGAL_ENDING.search(text) is not None


def names_a_firm_last(text: str) -> bool:
    """Whether a title ends with a company's name and so with a full stop: "Gale v. Vane Works, Inc."; no field does."""
    is_name = ends_as_a_firm(text) and not _COMMON_NOUN.search(text)
    return is_name and is_title_case(text) and not _FIELD.match(text)


def is_office(text: str) -> bool:
    """Whether a line names nothing but an officer's title; "General" alone is none."""
    return len(text) <= 110 and text != "General" and _OFFICE.match(" ".join(text.split())) is not None


def names_an_officer(text: str) -> bool:
    """Whether an officer's title can be nothing else: "Treasurer", but not "General", "The Board" or "Corporate"."""
    return is_office(text) and _OFFICER.search(text) is not None


def opens_sentence(text: str) -> bool:
    """Whether a line begins or reads like the first line of a sentence."""
    return _OPENS_SENTENCE.search(text) is not None


def is_title_case(text: str) -> bool:
    """Whether the words that carry the sense begin with capitals, as a title's do."""
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", text) if len(word) > 3]
    return bool(words) and sum(word[0].isupper() for word in words) * 10 >= len(words) * 7
