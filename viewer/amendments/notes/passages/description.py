"""The purpose as an inline XBRL filing tags it on its cover: ``dei:AmendmentDescription``."""

from __future__ import annotations

import re

from viewer.amendments.sentences import Sentence
from viewer.filing import limits
from viewer.filing.model import Document, Place
from viewer.filing.text import unescaped

_NAME = b"dei:AmendmentDescription"
_OPENING = b"<ix:nonNumeric"
_TAG = re.compile(r"<[^<>]*(?:>|$)")


def amendment_description(document: Document) -> Sentence | None:
    """The description with its place: that of the same words in the text, or the document's first block where the
    filer hides it; None when there is none. Of one that is longer than any, the beginning is read.
    """
    raw = document.payload.raw
    at = raw.find(_NAME) if document.payload.encoding == "plain" else -1
    if at < 0:
        return None
    begin = raw.find(b">", at) + 1
    tag = raw[raw.rfind(b"<", 0, at) : begin]
    end = raw.find(b"</ix:nonNumeric", begin)
    if not tag.startswith(_OPENING) or tag.endswith(b"/>") or end < 0:
        return None
    is_cut = end > begin + limits.NOTE_TAGGED
    end = min(end, begin + limits.NOTE_TAGGED)
    text = " ".join(unescaped(_TAG.sub(" ", raw[begin:end].decode("utf-8", "replace"))).split())
    return Sentence(text, _shown_at(text, document), is_cut=is_cut) if text else None


def _shown_at(text: str, document: Document) -> Place:
    for index, block in enumerate(document.blocks):
        if len(block.text) >= len(text) and (start := block.text.replace("\n", " ").find(text)) >= 0:
            return Place(document.index, index, start, start + len(text))
    return Place(document.index, 0)
