"""Filings that supplement another without an amendment's name: stickers to prospectuses, additions to proxy statements.

A prospectus in use is supplemented under Rule 424(b)(3), that of a fund under Rule 497(e); what is sent to holders
after a proxy statement is filed as additional material (Rule 14a-6(b)). Their forms hold whole prospectuses and letters
as well, so that only their own words tell.
"""

from __future__ import annotations

import re
from itertools import islice

from viewer.amendments.model import ScopeClause
from viewer.amendments.notes.draft import Draft
from viewer.amendments.notes.passages.block_sentences import sentences_of
from viewer.amendments.notes.passages.supplements import instructions
from viewer.amendments.notes.reading import read_passage
from viewer.amendments.notes.worth import worth_telling
from viewer.amendments.sentences import Sentence
from viewer.edgar.forms import form_of
from viewer.filing.model import Document, Filing

_SUPPLEMENTED = (
    r"(?:(?:[\w'’]+\s+){0,4}?prospectus(?:es)?|(?:[\w'’]+\s+){0,3}?proxy\s+statement"
    r"|(?:[\w'’]+\s+){0,3}?statements?\s+of\s+additional\s+information|SAI)\b"
)
_HEADED = re.compile(
    rf"\W*(?-i:(?:[A-Z][\w.,&'’]*\s+){{0,8}}?)supplement(?:\s+(?:no\.?|number|#)\s*\d+)?\W*(?:dated\s+[\w\s,]{{6,20}}?\W*)?(?:to\s+(?:the\s+)?{_SUPPLEMENTED}|$)"
    rf"|\W*to\s+(?:the\s+)?{_SUPPLEMENTED}\s+dated\b",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(
    r"\bthis\s+(?:prospectus\s+|proxy\s+(?:statement\s+)?)?supplement\b[^.;]{0,120}?\s(?:amends|supplements|updates|corrects|modifies)\b"
    rf"|\bthe\s+following\b[^.;]{{0,80}}?\s(?:amends|supplements|updates|replaces|supersedes)\b[^.;]{{0,120}}?\b{_SUPPLEMENTED}",
    re.IGNORECASE,
)
_LINE = 200
_HEAD = 80
"""Where a supplement says so: among the first blocks, after the cover that Schedule 14A asks for."""


def supplements_another(filing: Filing) -> bool:
    """Whether a filing says at its head that it supplements a prospectus or a proxy statement filed before."""
    if not form_of(filing.header.base_form).may_supplement or not filing.documents:
        return False
    blocks = filing.documents[0].blocks
    head = (block.text for block in islice(blocks, _HEAD) if block.kind != "table")
    return any(_HEADED.match(text) if len(text) <= _LINE else _SAYS_SO.search(text) for text in head)


def said_in_supplement(
    document: Document, base_form: str | None
) -> tuple[list[Draft], list[ScopeClause], list[Sentence]]:
    """What the instructions of a supplement say, what it promises, and the sentences at its head, which name what it
    supplements.
    """
    drafts: list[Draft] = []
    scope: list[ScopeClause] = []
    for passage in instructions(document):
        told, promises = read_passage(passage, base_form)
        drafts += told
        scope += promises
    drafts = [one for one in drafts if not _only_announces(one)] or drafts
    if drafts and not worth_telling(drafts):
        # "This supplement amends and supplements the prospectus" says nothing of an amendment; here it is the note.
        drafts = [drafts[0]._replace(mentions=())]
    return drafts, scope, list(sentences_of(document, range(min(_HEAD, len(document.blocks)))))


def _only_announces(draft: Draft) -> bool:
    """Whether it leaves all to what follows: "the prospectus is amended as follows:"."""
    return not draft.names_a_part and draft.sentence.text.rstrip().endswith("as follows:")
