"""What a reference to an exhibit leads to, or why it is not followed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from viewer.edgar.exhibit_numbers import Label
from viewer.edgar.form_kinds import may_be_called
from viewer.edgar.forms import form_of
from viewer.edgar.item601 import INTERACTIVE_DATA
from viewer.exhibits.attached import Attachments, Match
from viewer.exhibits.hyperlinks import Pointer
from viewer.exhibits.index.claims import claim_in, is_embedded
from viewer.exhibits.index.entries import Row
from viewer.exhibits.mentions.mentions import Mention
from viewer.exhibits.model import LinkStatus, LinkTarget
from viewer.filing.model import Document, Evidence, Filing, Place
from viewer.filing.paper.pages import PrintedPages


class Verdict(NamedTuple):
    """The status of a reference, its target when it is followed, the reason either way, and the source if any."""

    status: LinkStatus
    target: LinkTarget | None
    evidence: Evidence
    source: str | None = None


# Exhibits that are agreements number their own exhibits; releases, letters and reports speak of the filing's.
_SPEAKS_OF_THE_FILING = frozenset({"13", "15", "16", "17", "19", "20", "22", "23", "24", "31", "32", "95", "96", "99"})
_WORD = re.compile(r"[^\W\d_]{5,}")
_TOP_OF_PAGE = 8
"""How many blocks from its top a page may say what it is."""
_DATED = re.compile(r"\b(?:dated|filed\s+(?:on|with)|for\s+the|as\s+filed|File\s+No|\d{4})\b")


class Judge:
    """Decides every reference of one filing by its attachments and the rows of its index."""

    def __init__(
        self,
        filing: Filing,
        attachments: Attachments,
        rows: Sequence[Row],
        signature: Place | None = None,
        bodies: Mapping[tuple[str, ...], Place] | None = None,
        pages: PrintedPages | None = None,
    ) -> None:
        self._primary = filing.documents[0]
        self._form = filing.header.base_form or ""
        self._attachments = attachments
        self._signature = signature
        self._bodies = bodies or {}
        self._pages = pages
        self._alone = len(filing.documents) == 1
        self._listed = [row.label for row in rows if row.claim is None or row.claim.says in {"here", "furnished"}]
        marked = [row for row in rows if row.claim and row.claim.says in {"here", "furnished"}]
        self._marks_what_is_here = len(marked) > 1 and len(filing.documents) > 1
        self._rows: dict[tuple[str, ...], Row] = {}
        for row in rows:
            before = self._rows.get(row.label.key)
            if before is None or (before.claim is None and row.claim is not None):
                self._rows[row.label.key] = row

    def row(self, row: Row, pointer: Pointer | None = None) -> Verdict:
        """What an index row leads to: the number decides, then the filer's own link, then what the row says."""
        claim = row.claim
        if match := self._attachments.exact(row.label):
            return self._attached(row.label, match)
        if pointer and pointer.document:
            return self._linked(row.label, pointer.document)
        if claim and claim.says == "incorporated":
            source = claim.source or row.legend
            came = f"from {_quoted(source)}" if source else "from an earlier filing"
            why = f"Exhibit {row.label.text} is not in this filing: the index incorporates it by reference {came}."
            return Verdict("incorporated", None, Evidence("index-incorporates", 0.97, why), source)
        if pointer:
            return self._archived(row.label)
        if body := self._body(row.label):
            return body
        if match := self._unlisted(row.label) or self._attachments.described(row.title):
            return self._attached(row.label, match)
        if printed := self._printed(row):
            return printed
        if claim and claim.says == "included":
            return self._included(row)
        if claim and claim.says == "future":
            why = f"Exhibit {row.label.text} is still to come: the index says {_quoted(claim.words)}."
            return Verdict("future", None, Evidence("index-future", 0.95, why))
        if row.label.family == "104" or (row.label.family in INTERACTIVE_DATA and is_embedded(row.text)):
            why = f"Exhibit {row.label.text} is data tagged inside the report itself (Inline XBRL)."
            return Verdict("attached", self._at(self._primary), Evidence("embedded-data", 0.9, why))
        if claim is None and self._marks_what_is_here:
            why = f"The index marks what is filed with this report, and Exhibit {row.label.text} is not so marked."
            return _unfollowed("incorporated", "not-marked-as-filed", why, 0.7)
        return self._missing(row.label, "The index lists")

    def _unlisted(self, label: Label) -> Match | None:
        """An attached exhibit that answers to a listed number and is not listed under a number of its own."""
        parent = self._attachments.parent(label)
        if parent and _key(parent, self._attachments) in self._rows:
            return parent
        match = self._attachments.loose(label, self._listed)
        if match is None or _key(match, self._attachments) in self._rows:
            return None
        return match

    def mention(
        self, mention: Mention, document: Document, row: Row | None = None, block: int | None = None
    ) -> Verdict | None:
        """What a mention leads to; None where an exhibit only names itself.

        ``row`` is the index row it stands in, ``block`` its block.
        """
        if document.is_exhibit:
            return self._mention_in_exhibit(mention, document)
        if mention.belongs == "here" and not may_be_called(mention.words, self._form):
            return self._not_ours(mention._replace(belongs="other-filing"))
        if mention.belongs in {"other-filing", "inner", "future"}:
            return self._not_ours(mention)
        if block is not None and self._bodies.get(mention.label.key) == Place(0, block):
            return None
        is_incorporated = row is not None and row.claim is not None and row.claim.says == "incorporated"
        if row and row.claim and is_incorporated and mention.belongs is None and not _includes(row, mention.label):
            source = row.claim.source or row.legend or "an earlier filing"
            return _unfollowed("elsewhere", "in-source", f"This is the number the exhibit had in {_quoted(source)}.")
        return self._ours(mention.label, certain=mention.belongs == "here")

    def label(self, label: Label) -> Verdict:
        """What a number leads to when nothing beside it says whose it is."""
        return self._ours(label, certain=False)

    def _ours(self, label: Label, *, certain: bool) -> Verdict:
        row = self._rows.get(label.key)
        if match := self._attachments.exact(label):
            return self._attached(label, match)
        if row:
            return self.row(row)
        if body := self._body(label):
            return body
        if match := self._attachments.loose(label, self._listed):
            return self._attached(label, match)
        if not label.is_numbered and not certain and not form_of(self._form).letters_exhibits:
            why = f"Exhibit {label.text} has a letter and no number, as exhibits to an agreement or plan have."
            return _unfollowed("inner", "lettered", why, 0.7)
        return self._missing(label, "The text names")

    def _mention_in_exhibit(self, mention: Mention, document: Document) -> Verdict | None:
        own = self._attachments.label_of(document)
        if own and mention.label.key == own.key:
            return None
        speaks = own is not None and own.family in _SPEAKS_OF_THE_FILING
        names_this_form = self._form != "" and self._form in mention.words and not _DATED.search(mention.words)
        ours = mention.belongs in {None, "here"} or (mention.belongs == "other-filing" and names_this_form)
        if speaks and ours and mention.label.is_numbered and (match := self._attachments.exact(mention.label)):
            return self._attached(mention.label, match)
        if mention.belongs in {"other-filing", "future"}:
            return self._not_ours(mention)
        why = f"Exhibit {mention.label.text} is an exhibit to this document, not to the filing."
        return _unfollowed("inner", "exhibit-of-exhibit", why, 0.8)

    def _not_ours(self, mention: Mention) -> Verdict:
        label, words = mention.label.text, mention.words
        if mention.belongs == "future":
            return _unfollowed("future", "words-future", f"Exhibit {label} is still to come: {_quoted(words)}.")
        if mention.belongs == "inner":
            why = f"Exhibit {label} belongs to an agreement: {_quoted(words)}."
            return _unfollowed("inner", "words-inner", why)
        if not words:
            return _unfollowed("elsewhere", "words-reference", f"Exhibit {label} is named as filed earlier.", 0.85)
        return _unfollowed(
            "elsewhere", "words-other-filing", f"Exhibit {label} belongs to another filing: {_quoted(words)}."
        )

    def _attached(self, label: Label, match: Match) -> Verdict:
        why = f"Exhibit {label.text} is {match.document.filename or match.document.type}, {match.why}."
        return Verdict("attached", self._at(match.document), Evidence(match.rule, match.confidence, why))

    def _body(self, label: Label) -> Verdict | None:
        place = self._bodies.get(label.key)
        if place is None:
            return None
        target = LinkTarget(place.document, self._primary.filename, place)
        where = ", behind the signatures" if self._signature else ""
        why = f"Exhibit {label.text} stands in this same document{where}."
        return Verdict("attached", target, Evidence("in-this-document", 0.9, why))

    def _printed(self, row: Row) -> Verdict | None:
        """An exhibit that stands in this document on the page that the index gives, whose words name it."""
        page = self._pages.blocks(row.page, row.block) if self._pages and row.page else None
        if page is None or page.start <= row.block:
            return None
        words = {word.lower() for word in _WORD.findall(row.title)}
        for index in page[:_TOP_OF_PAGE]:
            if words & {word.lower() for word in _WORD.findall(self._primary.blocks[index].text)}:
                target = LinkTarget(0, self._primary.filename, Place(0, index))
                why = f"Exhibit {row.label.text} stands in this same document, on page {row.page}."
                return Verdict("attached", target, Evidence("in-this-document", 0.85, why))
        return None

    def _linked(self, label: Label, document: Document) -> Verdict:
        why = f"The filer links Exhibit {label.text} to {document.filename}."
        return Verdict("attached", self._at(document), Evidence("filer-hyperlink", 0.98, why))

    def _archived(self, label: Label) -> Verdict:
        why = f"Exhibit {label.text} is not in this filing: the filer links it to an earlier one on EDGAR."
        return _unfollowed("incorporated", "filer-hyperlink", why)

    def _included(self, row: Row) -> Verdict:
        claim, label = row.claim, row.label.text
        assert claim is not None
        if claim.within is None:
            if self._signature is None:
                return self._missing(row.label, "The index lists")
            target = LinkTarget(self._signature.document, self._primary.filename, self._signature)
            why = f"Exhibit {label} is no file of its own: the index says {_quoted(claim.words)}."
            return Verdict("attached", target, Evidence("on-signature-page", 0.9, why))
        if self._includes_itself(row):
            return self._missing(row.label, "The index lists")
        within = self._ours(claim.within, certain=True)
        why = f"Exhibit {label} is part of Exhibit {claim.within.text}. {within.evidence.why}"
        return within._replace(evidence=Evidence("included-in-another", min(0.9, within.evidence.confidence), why))

    def _includes_itself(self, row: Row) -> bool:
        """Whether a row that says "included in Exhibit 5.1" leads, from row to row, back to one it came from."""
        seen = {row.label.key}
        inner: Row | None = row
        while inner and inner.claim and inner.claim.says == "included" and inner.claim.within:
            within = inner.claim.within
            if within.key in seen:
                return True
            if self._attachments.exact(within):
                return False
            seen.add(within.key)
            inner = self._rows.get(within.key)
        return False

    def _missing(self, label: Label, who: str) -> Verdict:
        rest = "only this one document is at hand" if self._alone else "no such document is in this filing"
        return _unfollowed("missing", "not-attached", f"{who} Exhibit {label.text}, but {rest}.", 0.9)

    def _at(self, document: Document) -> LinkTarget:
        return LinkTarget(document.index, document.filename, Place(document.index, 0))


def _key(match: Match, attachments: Attachments) -> tuple[str, ...]:
    """The key of the number that a matched exhibit bears itself."""
    label = attachments.label_of(match.document)
    return label.key if label else ()


def _includes(row: Row, label: Label) -> bool:
    """Whether a row says of its exhibit that it is included in another one of this list."""
    own = claim_in(row.text, row.label)
    return own is not None and own.within is not None and own.within.key == label.key


def _unfollowed(status: LinkStatus, rule: str, why: str, confidence: float = 0.95) -> Verdict:
    return Verdict(status, None, Evidence(rule, confidence, why))


def _quoted(text: str) -> str:
    shortened = text if len(text) <= 160 else text[:157].rsplit(" ", 1)[0] + "…"
    return f"“{shortened.strip('“”')}”"
