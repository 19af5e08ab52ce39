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
_OBJECT = re.compile(r"\b(?:of|in|into|to|under|from|with|by|for|on|regarding|concerning|amending)\s+$", re.IGNORECASE)
"""The words before a name that is no subject: "is incorporated into the Registration Statement, and is filed as"."""
_WITH_AN_OBJECT = re.compile(r"\s(?:of|in|to|under|for|and|or|with|by|from)\s", re.IGNORECASE)
_HEAD_BLOCKS, _HEAD_LENGTH = 6, 120
# Words for one kind of exhibit.
_KIND_OF = {
    "release": "release|announce",
    "announcement": "release|announce",
    "slides": "slide|presentation",
    "presentation": "slide|presentation",
    "remarks": "remark|transcript|script",
    "transcript": "remark|transcript|script",
    "bylaws": "bylaw|by-law",
    "by-laws": "bylaw|by-law",
    "plan": "plan|program",
    "amendment": "amend",
}
# Names that every filing uses of itself or of its forms.
_COMMON = frozenset(
    {"company", "registrant", "exchange act", "securities act", "commission", "current report", "report"}
)


class Attachment(NamedTuple):
    """An attached exhibit, its number, and a place in the text that names it by number: block, start and end.

    ``titles`` are what the index and the header call it, where they do.
    """

    label: str
    document: Document
    block: int
    start: int
    end: int
    titles: tuple[str, ...] = ()


class Names:
    """What the text calls its exhibits; a name that would mean two of them means none."""

    def __init__(self, blocks: tuple[Block, ...], attachments: Iterable[Attachment]) -> None:
        called: dict[str, dict[int, Attachment]] = {}
        for attachment in attachments:
            for name in _names_beside(blocks[attachment.block].text, attachment.start, attachment.end):
                if _may_be_called(name, attachment):
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
    subjects = [found for found in _SUBJECT.finditer(sentence) if not _OBJECT.search(sentence[: found.start()])]
    candidates = list(_CALLED.finditer(sentence)) or subjects
    names = [found["name"] for found in candidates[-1:] if not _WITH_AN_OBJECT.search(found["name"])]
    names += [found["name"] for found in list(_DEFINED.finditer(sentence))[-1:]]
    following = _DEFINED.match(text, end + 1)
    names += [following["name"]] if following else []
    for name in names:
        words = " ".join(name.split())
        if words.lower() not in _COMMON and len(words) > 4:
            yield words


def _may_be_called(name: str, attachment: Attachment) -> bool:
    """Whether the exhibit is the kind of thing that a name says, by its titles or what stands at its head.

    A sentence that attaches an opinion names the registration statement and the notes too. An exhibit of which nothing
    is known but its number may be called anything.
    """
    titles = [title for title in attachment.titles if any(character.isalpha() for character in title)]
    if not titles:
        return True
    head = [block.text for block in attachment.document.blocks[:_HEAD_BLOCKS] if len(block.text) <= _HEAD_LENGTH]
    kind = _KIND_OF.get(name.split()[-1].lower(), name.split()[-1].lower().rstrip("s"))
    said = " ".join((*titles, *head)).lower()
    return any(word in said for word in kind.split("|"))


def _first_block_of(document: Document, page: int) -> int:
    """The first block on a page of an exhibit; its beginning when it has no such page."""
    return next((index for index, block in enumerate(document.blocks) if block.page == page), 0)
