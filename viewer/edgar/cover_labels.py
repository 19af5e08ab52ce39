"""The labels by which the covers of forms ask for a fact: "(Exact name of registrant as specified in its charter)".

They are those that Forms 8-K, 10-K, 10-Q, 10-D, 11-K, 12b-25, 20-F, 25, N-1A, S-1, S-3, S-8 and Schedules 13D, 13G,
14A, 14D-9 and TO prescribe. A label is matched whole, so that its own second half is never taken for a value.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple


class Labelled(NamedTuple):
    """A label in a text: the fact that it asks for, and its characters."""

    name: str
    start: int
    end: int


NOT_OURS = "another's"
"""What a label asks for that is no fact of the filing: an agent's address, the person to be contacted."""

_FILER = r"(?:registrants?|issuers?|small\s+business\s+issuers?|subject\s+compan(?:y|ies)|issuing\s+entit(?:y|ies))"
_AS = (
    r"(?:\s*\(s\))?(?:\s*\((?:and\s+)?issuer\))?"
    r"(?:,?\s*as\s+(?:it\s+appears|specified|set\s+forth|stated|contained)\s+in\s+(?:the\s+|its\s+|their\s+|his\s+)?"
    r"(?:respective\s+|governing\s+|trust\s+|organi[sz]ational\s+|constituent\s+)*"
    r"(?:charters?|instruments?|articles(?:\s+of\s+\w+)?|declaration\s+of\s+trust|agreements?|documents?)?(?:\s*\(s\))?)?"
)
_NAME = r"(?:(?:full|exact|corporate)\s+)?names?(?:\s*\(s\))?\s+of\s+(?:the\s+|each\s+|co-?)?"
_NUMBER = r"(?:numbers?|nos?\b\.?|#)(?:\s*\(s\))?"

_LABELS = tuple(
    (name, re.compile(label, re.IGNORECASE))
    for name, label in (
        ("registrant", r"names?\s+and\s+address(?:es)?\s+of\s+(?:the\s+)?issuer"),
        ("translated name", r"translation\s+of\s+(?:the\s+)?registrant.{0,40}"),
        (
            NOT_OURS,
            r"names?,?\s+(?:\(s\)\s+)?(?:and\s+)?.{0,140}?\bagents?\s+for\s+service|"
            r"(?:names?|address|telephone).{0,160}?(?:person\s+(?:to\s+(?:be\s+)?contact|authorized)|company\s+contact\s+person)"
            r".{0,120}|\(?name,?\s+(?:and\s+)?address.{0,200}|(?:with\s+)?cop(?:y|ies)\s+(?:of\s+communications\s+)?to\b|"
            r"names?\s*(?:\(s\)|s)?\s+of\s+(?:the\s+)?(?:person|filing).{0,120}|names?\s+and\s+(?:telephone|address).{0,140}|"
            r"telephone\s+(?:number|no)[^()]{0,80}\bagents?\s+for\s+service|"
            r"primary\s+standard\s+industrial.{0,80}|address\s+of\s+(?:the\s+)?agent",
        ),
        (
            "issuer and exchange",
            rf"{_NAME}(?:issuer|registrant){_AS},?\s+and\s+(?:the\s+)?name\s+of\s+(?:the\s+)?exchange.{{0,80}}",
        ),
        ("subject company", r"\bsubject\s+compan(?:y|ies)\s*:"),
        ("filed by", r"^filed\s+by\b\s*:?(?!\s*(?:the\s+)?registrant|\s*a\s+party)"),
        ("depositor", rf"{_NAME}depositors?{_AS}"),
        ("sponsor", rf"{_NAME}(?:sponsors?|securitizers?){_AS}"),
        (
            "plan issuer",
            r"names?\s+of\s+(?:the\s+)?issuer\s+of\s+(?:the\s+)?securities\s+held.{0,60}?(?:plan|$)"
            r"(?:,?\s+and\s+(?:the\s+)?address\s+of\s+(?:its|the)\s+principal\s+executive\s+offices?(?:\s+of\s+the\s+issuer)?)?",
        ),
        (
            "plan",
            r"(?:full\s+)?title\s+of\s+(?:the\s+)?plan(?:,?\s+and\s+(?:the\s+)?address\s+of\s+(?:the\s+)?plan.{0,80}?named\s+below)?",
        ),
        (
            "former name",
            r"(?:if\s+applicable,?\s+)?former\s+(?:corporate\s+)?names?\b.{0,90}?"
            r"(?:(?:since|from)\s+(?:the\s+)?last\s+report|if\s+(?:applicable|changed)(?!\s+since)|\)|:|$)",
        ),
        ("registrant", rf"{_NAME}{_FILER}{_AS}|\bregistrant(?:['’]?s)?\s+name\b|\bissuer\s+name\b(?!\s+and)"),
        (
            "state",
            r"\b(?:state|province|jurisdiction|country)\b[^:;]{0,90}?\b(?:incorporation|organi[sz]ation|formation)\b"
            r"(?:\s+(?:or|and)\s+(?:incorporation|organi[sz]ation|formation))?|"
            r"\b(?:incorporated|organi[sz]ed)\s+(?:in|under\s+the\s+laws\s+of)\s+(?:the\s+)?(?:(?:state|commonwealth|province)\s+of\s+)?",
        ),
        (
            "depositor file number",
            rf"(?:commission\s+)?file\s+{_NUMBER}\s+of\s+(?:the\s+)?depositor",
        ),
        (
            NOT_OURS,
            rf"(?:commission\s+)?file\s+{_NUMBER}\s+of\s+(?:the\s+)?(?:sponsor|securitizer)|(?:central\s+index\s+key|cik)\s+(?:{_NUMBER})?"
            r"\s*of\s+(?:the\s+)?(?:depositor|sponsor|securitizer|underwriter).{0,60}",
        ),
        (
            "file number",
            rf"(?:(?:sec|commission|investment\s+company\s+act|securities\s+act|19[34]\d\s+act|form\s+13f)\s+(?:of\s+19\d\d\s+)?)?"
            rf"(?:file|registration)\s+{_NUMBER}(?:\s+of\s+(?:the\s+)?(?:issuing\s+entity|issuer|registrant))?",
        ),
        (
            "IRS number",
            rf"(?:(?:i\.?\s?r\.?\s?s\.?|internal\s+revenue\s+service)\s+)?employer['’]?s?\s+(?:identification|i\.?d\.?)(?:\s+{_NUMBER})?",
        ),
        (
            "address",
            r"\b(?:street\s+)?address(?:es)?\b(?![^.]{0,200}agents?\s+for\s+service)"
            r"[^:]{0,200}?\b(?:principal\s+(?:executive\s+|business\s+)?(?:offices?|place\s+of\s+business)|executive\s+offices?)"
            r"(?:\s+and\s+principal\s+place\s+of\s+business)?(?:\s+of\s+(?:the\s+)?(?:issuing\s+entity|registrant|issuer))?"
            r"(?:\s*\((?:street|number|including|zip)[^)]{0,40}\))?"
            r"|(?<=\()address(?:es)?\b[^()]{0,60}(?=\))|^address(?:es)?\s*(?::|$)",
        ),
        ("city", r"\bcity,?\s+(?:and\s+)?state\s*,?\s*(?:and\s+|&\s+|or\s+country,?\s+)?(?:zip\s+code|$)"),
        (
            "telephone",
            rf"(?:(?:the\s+)?(?:registrant|issuer|company|compan(?:y|ies))['’]?s?['’]?\s+)?(?:tele)?phone\s+{_NUMBER}"
            r"(?:,?\s*\(?including\s+area\s+code\)?)?|\barea\s+code(?:\s+and\s+(?:tele)?phone\s+(?:number|no\.?))?",
        ),
        (
            "class of securities",
            r"title\s+of\s+(?:each\s+)?class(?:es)?\s+of\s+(?:the\s+)?(?:equity\s+)?securities\b(?!\s+(?:to\b|registered|being))"
            r"(?:\s+covered\s+by\s+this\s+form)?|description\s+of\s+(?:the\s+)?class\s+of\s+securities",
        ),
        ("CUSIP", rf"\bcusip\s*(?:{_NUMBER})?(?:\s+of\s+(?:the\s+)?class\s+of\s+securities)?"),
        (
            "event date",
            r"date\s+of\s+(?:the\s+)?event\s+which\s+requires\s+(?:the\s+)?filing(?:\s+of\s+this\s+(?:statement|schedule))?",
        ),
        ("earliest event", r"date\s+of\s+(?:the\s+)?earliest\s+event(?:s)?(?:\s+reported)?"),
        (
            "period",
            r"(?:report\s+)?for\s+(?:the\s+)?(?:calendar\s+|annual\s+|fiscal\s+|monthly\s+|quarterly\s+|semi-?annual\s+|distribution\s+"
            r"|transition\s+|(?:three|six|nine|twelve)\s+)*(?:years?|quarters?|periods?|months?|weeks?)(?:\s+or\s+quarter)?\s+"
            r"(?:ended|ending|from|of)\b|(?:fiscal|transition|quarterly)\s+(?:year|period|quarter)\s+(?:ended|ending|from)\b|"
            r"\b(?:quarter|year)\s+ended\b|date\s+of\s+report(?:ing\s+period)?|reporting\s+period\s+(?:from|ended)|"
            r"date\s+of\s+end\s+of\s+(?:the\s+)?last\s+fiscal\s+year|last\s+day\s+of\s+(?:the\s+)?fiscal\s+year\s+for\s+which\s+this\s+form\s+is\s+filed"
            r"|date\s+of\s+(?:the\s+)?event\s+requiring\s+this\s+shell\s+company\s+report",
        ),
        (NOT_OURS, r"zip\s+code"),
        ("amendment number", r"(?:(?:pre|post)-effective\s+)?amendment\s+(?:no\b\.?|number)"),
    )
)
_ASKS = re.compile(
    r"name|address|number|\bno\b|nos\b|file|state|jurisdiction|incorporat|organi[sz]|country|province|employer|phone|area|code|"
    r"title|class|cusip|date|fiscal|period|quarter|year|month|amendment|city|plan|compan|filed|cop(?:y|ies)|standard",
    re.IGNORECASE,
)
"""A word that every label has one of; most lines have none."""
LONGEST_LABEL = 400


@lru_cache(maxsize=4096)
def labels_in(text: str) -> tuple[Labelled, ...]:
    """The labels in a cell or a line, in their order; none overlaps another, the earlier and the surer kind wins."""
    if len(text) > LONGEST_LABEL or not _ASKS.search(text):
        return ()
    found: list[Labelled] = []
    for name, label in _LABELS:
        for match in label.finditer(text):
            if all(match.end() <= other.start or other.end <= match.start() for other in found):
                found.append(Labelled(name, match.start(), match.end()))
    return tuple(sorted(found, key=lambda one: one.start))
