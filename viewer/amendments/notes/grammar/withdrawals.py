"""What takes a whole filing back: an offering terminated, unsold securities deregistered, a report withdrawn.

A registrant undertakes to remove from registration, by post-effective amendment, what remains unsold (Regulation S-K,
Item 512(a)(3)).
"""

from __future__ import annotations

import re

_FILING = (
    r"(?:registration\s+statements?|(?:current|annual|quarterly)\s+report|form\s+[0-9a-z]|schedule\s+\w"
    r"|filing\b|report\b)"
)
_REGISTERED = r"(?:offerings?|registration(?:\s+statements?)?|effectiveness)"
_ENDED = r"(?:terminated|withdrawn|cancell?ed|discontinued)"
_DEREGISTERS = re.compile(
    r"\bde-?regist(?:er|ration)\w*\b|\b(?:remov|withdr[ae]w)\w*\b[^.;]{0,200}?\bfrom\s+registration\b", re.IGNORECASE
)
_TERMINATES = re.compile(
    rf"\b(?:terminat|cancel|discontinu)(?:es?|ing)\b[^.;]{{0,60}}?\b{_REGISTERED}\b"
    rf"|\b{_REGISTERED}\b[^.;]{{0,120}}?\b(?:is|are|was|were|been)\s+(?:hereby\s+|being\s+)?{_ENDED}\b",
    re.IGNORECASE,
)
_OF_A_REGISTRATION = re.compile(r"\bregist(?:ered|ration)\b|\bpost-effective\b|\bunsold\b", re.IGNORECASE)
_WITHDRAWS = re.compile(
    rf"\b(?:hereby\s+withdraws?|to\s+withdraw|withdraws|withdrawing)\s+(?:the|its|our|this|such|that|said)\s+(?:\w+\s+){{0,3}}?{_FILING}"
    rf"|\b{_FILING}[^;]{{0,160}}?\b(?:is|are)\s+(?:hereby|being)\s+(?:withdrawn|rescinded)\b"
    rf"|\b{_FILING}[^;]{{0,160}}?\bshould\s+(?:therefore\s+)?be\s+disregarded\b"
    rf"|\b(?:please|should|(?:asked|requested)\s+to)\s+(?:therefore\s+)?disregard\s+(?:the|its|our|that|said)\s+(?:\w+\s+){{0,3}}?{_FILING}",
    re.IGNORECASE,
)


def takes_back(text: str) -> bool:
    """Whether a plain text says that the filing which it amends is withdrawn, or what it registered."""
    if _DEREGISTERS.search(text) or _WITHDRAWS.search(text):
        return True
    return _TERMINATES.search(text) is not None and _OF_A_REGISTRATION.search(text) is not None
