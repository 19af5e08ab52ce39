"""Exhibits that a note names by what they are: Regulation S-K, Item 601 gives each kind its number."""

from __future__ import annotations

import re
from typing import NamedTuple


class NamedExhibit(NamedTuple):
    """A kind of exhibit: the label that stands for it, its words, the numbers it may have, the earlier ones last.

    ``of_a_fund`` is in EDGAR's own name of it where a fund attaches it ("EX-99.CERT", "EX-99.906CERT"); ``abroad`` are
    its numbers in Form 20-F, which has a list of its own (Instructions as to Exhibits).
    """

    label: str
    words: re.Pattern[str]
    families: tuple[str, ...]
    of_a_fund: str | None = None
    abroad: tuple[str, ...] = ()

    def families_in(self, base_form: str | None) -> tuple[str, ...]:
        """The numbers it may have in a form."""
        return self.abroad if self.abroad and (base_form or "").startswith("20-F") else self.families


CERTIFICATIONS, CONSENT, RELEASE = "certifications", "consent", "release"
RELEASE_WORDS = r"(?:(?:corrected|revised|original|earnings|attached)\s+)*(?:news|press|earnings)\s+release"
_AUDITOR = r"(?:accountants?|auditors?|accounting\s+firm|LLP|Item\s+304)"


_PLAN_STATEMENTS = (
    r"(?:financial\s+statements?|annual\s+report)\s+(?:(?:of|for|with\s+respect\s+to|required\s+by\s+Form\s+11-K)\s+)"
    r"(?:\S+\s+){0,8}?(?:savings|thrift|401\(k\)|stock\s+(?:ownership|purchase|bonus)|profit[\s-]sharing|retirement|investment)"
    r"\s+(?:and\s+\w+\s+)?plans?"
)

COVER_DATA = r"(?:(?:Inline\s+)?XBRL|[Ii]nteractive\s+[Dd]ata)\s+(?:[Ff]ile\s+)?(?:for\s+the\s+)?cover\s+page"


def _kind(
    label: str, words: str, *families: str, of_a_fund: str | None = None, abroad: tuple[str, ...] = ()
) -> NamedExhibit:
    return NamedExhibit(label, re.compile(rf"\b(?:{words})\b", re.IGNORECASE), families, of_a_fund, abroad)


NAMED_EXHIBITS = (
    _kind(RELEASE, rf"(?:the\s+|a\s+)?{RELEASE_WORDS}", "99"),
    _kind(CERTIFICATIONS, r"certifications?", "31", "32", of_a_fund="CERT", abroad=("12", "13")),
    _kind(CONSENT, r"consents?(?!\s+solicit)", "23", "15"),
    _kind("auditor's letter", rf"letters?\s+(?:[\w&.,]+\s+){{0,6}}?{_AUDITOR}", "16"),
    _kind("financial data schedule", r"financial\s+data\s+schedules?", "27"),
    _kind("annual report to holders", r"annual\s+report\s+to\s+(?:\w+\s+)?(?:share|stock|security\s?)holders", "13"),
    _kind(
        "list of subsidiaries",
        r"(?:list\s+of\s+)?(?:the\s+)?subsidiaries\s+of\s+the\s+\w+|list\s+of\s+subsidiaries",
        "21",
        abroad=("8",),
    ),
    _kind("power of attorney", r"powers?\s+of\s+attorney", "24"),
    _kind(
        "legal opinion",
        r"(?:legal\s+)?opinions?\s+(?:of\s+counsel|regarding\s+(?:the\s+)?legality)|legality\s+opinions?",
        "5",
    ),
    _kind("code of ethics", r"code\s+of\s+ethics", "14", of_a_fund="CODE", abroad=("11",)),
    _kind("presentation", r"(?:investor|earnings|slide|corporate|conference)\s+presentations?|slides", "99"),
    # Rule 15d-21: a plan's annual report may be an exhibit of its sponsor's.
    _kind("plan's report", rf"Form\s+11-K|{_PLAN_STATEMENTS}", "99", "28"),
    _kind("cover page data", rf"{COVER_DATA}|cover\s+page\s+(?:inline\s+XBRL|interactive\s+data)", "104"),
    _kind("mine safety disclosure", r"mine\s+safety\s+disclosure\s+exhibit", "95"),
    _kind("recovery policy", r"(?:clawback|compensation\s+recovery)\s+policy", "97"),
    _kind("insider trading policy", r"insider\s+trading\s+polic(?:y|ies)", "19"),
    _kind(
        "servicing reports",
        r"assessments?\s+of\s+compliance\s+with\s+(?:the\s+)?servicing|servicer\s+compliance\s+statements?",
        *("33", "34", "35"),
    ),
)
BY_LABEL = {one.label: one for one in NAMED_EXHIBITS}
