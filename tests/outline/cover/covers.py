"""Covers of a few lines, and what is read on them."""

from __future__ import annotations

from tests.building.trees import PROSE, ascii_page, page
from viewer.edgar.forms import form_of
from viewer.filing.model import Block, Document, Header, Media, Payload
from viewer.outline.cover.facts import cover_facts
from viewer.outline.cover.model import CoverFacts
from viewer.outline.outliner import outline_document


def facts_of_page(*body: str, form: str = "10-K", header: Header | None = None) -> CoverFacts:
    """The facts of an HTML page whose last element is the first heading behind its cover."""
    return _facts(page(*body, PROSE), "html", b"", form, header)


def facts_of_lines(*lines: str, form: str = "10-K", header: Header | None = None) -> CoverFacts:
    """The facts of a plain-text page whose last line is the first heading behind its cover."""
    text = "\n".join((*lines, "", PROSE))
    return _facts(ascii_page(text), "text", text.encode(), form, header)


def owned(facts: CoverFacts, of: str) -> dict[str, str]:
    """The facts of one registrant or person, by name."""
    return {fact.name: fact.value for fact in facts.facts if fact.of == of}


def told(facts: CoverFacts) -> dict[str, str]:
    """All facts by name, the first of each."""
    return {fact.name: fact.value for fact in reversed(facts.facts)}


def _facts(blocks: tuple[Block, ...], media: Media, source: bytes, form: str, header: Header | None) -> CoverFacts:
    document = Document(0, form, "made", "", media, Payload(source), blocks)
    header = header or Header("html", form)
    return cover_facts(document, outline_document(document, form_of(header.base_form), is_primary=True), header)
