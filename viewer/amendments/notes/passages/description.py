"""The purpose as an inline XBRL filing tags it on its cover: ``dei:AmendmentDescription``."""

from __future__ import annotations

import re

from viewer.amendments.sentences import Sentence
from viewer.filing.model import Document, Place
from viewer.filing.text import unescaped

_NAME = b"dei:AmendmentDescription"
_TAG = re.compile(r"<[^<>]*>")
_LONGEST = 20000


def amendment_description(document: Document) -> Sentence | None:
    """The description with its place: that of the same words in the text, or the document's first block where the
    filer hides it; None when there is none.
    """
    raw = document.payload.raw
    at = raw.find(_NAME) if document.payload.encoding == "plain" else -1
    if at < 0:
        return None
    begin = raw.find(b">", at) + 1
    end = raw.find(b"</ix:nonNumeric", begin, begin + _LONGEST)
    if begin == 0 or end < 0:
        return None
    text = " ".join(unescaped(_TAG.sub(" ", raw[begin:end].decode("utf-8", "replace"))).split())
    return Sentence(text, _shown_at(text, document)) if text else None


def _shown_at(text: str, document: Document) -> Place:
    for index, block in enumerate(document.blocks):
        if len(block.text) >= len(text) and (start := block.text.replace("\n", " ").find(text)) >= 0:
            return Place(document.index, index, start, start + len(text))
    return Place(document.index, 0)
