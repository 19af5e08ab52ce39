"""Exhibits that the text calls by name: "the News Release", "the Merger Agreement", once it has said which they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from viewer.exhibits.model import Link, LinkTarget
from viewer.filing.model import Block, Document, Evidence, Place

_KIND = (
    r"(?:[Rr]elease|[Aa]greement|[Ll]etter|[Pp]resentation|[Aa]nnouncement|[Pp]lan|[Ii]ndenture|[Tt]ranscript|[Rr]emarks"
    r"|[Oo]pinion|[Ss]lides|[Cc]ertificate|[Bb]y-?[Ll]aws|[Aa]mendment|[Pp]olicy|[Rr]eport|[Nn]otice|[Ss]tatement|Notes?)"
)
_CALLED = re.compile(
    rf"(?:[Cc]op(?:y|ies)\s+of|[Tt]ext\s+of|[Ii]ssued)\s+(?:the|such|this|that|our|its|an?)\s+"
    rf"(?P<name>(?:[\w&’'\-]+\s+){{0,3}}?{_KIND})\b"
)
_SUBJECT = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Ss]uch)\s+(?P<name>(?:[\w&’'\-]+\s+){{0,3}}?{_KIND})\s*,?\s+(?:\w+\s+){{0,4}}?(?:is|was)\s+"
)
_DEFINED = re.compile(r"\((?:the|this|such|collectively,?\s+the)?\s*[“\"](?P<name>[A-Z][\w&’'\- ]{2,48})[”\"]\)")
_SENTENCE_END = re.compile(r"(?<![A-Z])\.\s+(?=[A-Z])")
_PAGE_OF = re.compile(r"\bpages?\s+(?P<page>\d{1,3})\s+(?:of|in)\s+(?:the\s+|our\s+)?$")
_LONGEST_SENTENCE = 800
# Names that every filing uses of itself or of its forms.
_COMMON = frozenset(
    {"company", "registrant", "exchange act", "securities act", "commission", "current report", "report"}
)


class Attachment(NamedTuple):
    """An attached exhibit, its number, and a place in the text that names it by number: block, start and end."""

    label: str
    document: Document
    block: int
    start: int
    end: int


class Names:
    """What the text calls its exhibits; a name that would mean two of them means none."""

    def __init__(self, blocks: tuple[Block, ...], attachments: Iterable[Attachment]) -> None:
        called: dict[str, dict[int, Attachment]] = {}
        for attachment in attachments:
            for name in _names_beside(blocks[attachment.block].text, attachment.start, attachment.end):
                called.setdefault(name.lower(), {})[attachment.document.index] = attachment
        self._meaning = {name: next(iter(meant.values())) for name, meant in called.items() if len(meant) == 1}
        longest_first = sorted(self._meaning, key=len, reverse=True)
        self._pattern = (
            re.compile(
                r"(?<=\b[Tt]he\s)(?P<name>(?i:" + "|".join(map(re.escape, longest_first)) + r"))\b(?!\s+[A-Z]|[’'])"
            )
            if longest_first
            else None
        )

    def links_in(self, index: int, block: Block) -> Iterator[Link]:
        """The first use of each name in a block of the primary document."""
        if self._pattern is None or "he " not in block.text:
            return
        seen: set[str] = set()
        for found in self._pattern.finditer(block.text):
            name = found["name"].lower()
            if name not in seen:
                seen.add(name)
                yield self._link(index, block.text, found, self._meaning[name])

    def _link(self, index: int, text: str, found: re.Match[str], meant: Attachment) -> Link:
        page = _PAGE_OF.search(text, max(0, found.start() - 40), found.start())
        start = page.start() if page else found.start()
        target = Place(meant.document.index, _first_block_of(meant.document, int(page["page"])) if page else 0)
        why = f"The text calls Exhibit {meant.label} “the {found['name']}”."
        return Link(
            "exhibit",
            text[start : found.end()],
            meant.label,
            "mention",
            Place(0, index, start, found.end()),
            "attached",
            LinkTarget(meant.document.index, meant.document.filename, target),
            Evidence("by-name", 0.85, why),
        )


def _names_beside(text: str, start: int, end: int) -> Iterator[str]:
    """The names given to an exhibit in the sentence that attaches it: "A copy of the News Release is attached as"."""
    before = text[max(0, start - _LONGEST_SENTENCE) : start]
    opening = max((found.end() for found in _SENTENCE_END.finditer(before)), default=0)
    sentence = before[opening:]
    if not re.search(r"\b(?:attach|furnish|fil|includ|annex)(?:ed|es|ing)\b", sentence):
        return
    candidates = list(_CALLED.finditer(sentence)) or list(_SUBJECT.finditer(sentence))
    names = [found["name"] for found in candidates[-1:]]
    names += [found["name"] for found in list(_DEFINED.finditer(sentence))[-1:]]
    following = _DEFINED.match(text, end + 1)
    names += [following["name"]] if following else []
    for name in names:
        words = " ".join(name.split())
        if words.lower() not in _COMMON and len(words) > 4:
            yield words


def _first_block_of(document: Document, page: int) -> int:
    """The first block on a page of an exhibit; its beginning when it has no such page."""
    return next((index for index, block in enumerate(document.blocks) if block.page == page), 0)
