"""What a supplement to a prospectus or a proxy statement says is done to it: its instructions, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.amendments.notes.grammar.contrasts import contrasts
from viewer.amendments.notes.grammar.defects import defect
from viewer.amendments.notes.grammar.purposes import begins_with_a_verb
from viewer.amendments.notes.passages.block_sentences import sentences_of
from viewer.amendments.notes.passages.passage import Passage
from viewer.amendments.sentences import Sentence, plain
from viewer.filing.model import Document

_DONE = (
    r"(?:amended|supplemented|restated|deleted|replaced|removed|revised|modified|updated|corrected|added|inserted"
    r"|superseded|changed)"
)
_OF_THE_TEXT = (
    r"(?:prospectus(?:es)?|statement\s+of\s+additional\s+information|SAI|proxy\s+(?:statement|card)|supplement|following"
    r"|(?:sub-?)?sections?|(?:sub-?)?headings?|captions?|tables?|charts?|rows?|columns?|paragraphs?|sentences?"
    r"|bullets?|words?|phrases?|lines?|entr(?:y|ies)|footnotes?|references?|pages?|cover|disclosures?|information|proposals?)"
)
_INSTRUCTS = re.compile(
    rf"\b{_OF_THE_TEXT}\b[^.;]{{0,400}}?\b(?:is|are|was|were|be|been)\s+(?:\w+\s+){{0,3}}?{_DONE}\b"
    rf"|\b(?:is|are)\s+hereby\s+(?:\w+\s+){{0,2}}?{_DONE}\b"
    rf"|\bthe\s+following\b[^.;]{{0,300}}?\s(?:(?:will|shall)\s+)?(?:replaces?|supersedes?|supplements?|amends?|updates?|modif(?:y|ies)|corrects?)\b"
    r"|\bplease\s+(?:delete|insert|replace|add|disregard|note\s+that)\b"
    r"|\bthis\s+(?:prospectus\s+|proxy\s+(?:statement\s+)?)?supplement\b(?:\s+no\.?\s*\d+)?[^.;]{0,200}?\b(?:\w+ing\s+filed|amends?|corrects?|updates?|supplements?"
    r"|revises?|replaces?|modif(?:y|ies)|adds?|provides?|to\s+\w+|does\s+not)\b"
    r"|\bfil(?:e|ed|ing)\s+this\s+(?:\w+\s+)?supplement\b|\bpurpose\s+of\s+this\s+(?:\w+\s+)?supplement\b"
    rf"|\b(?:amends|supplements|corrects|updates)\b[^.;]{{0,160}}?\b{_OF_THE_TEXT}\b",
    re.IGNORECASE,
)
# How every supplement is to be read, and what holders did or may do.
_HOW_TO_READ = re.compile(
    r"\b(?:should\s+be\s+(?:read|retained)|may\s+not\s+be\s+(?:delivered|used|utilized)|(?:is\s+)?not\s+complete\s+without"
    r"|qualified\s+(?:in\s+its\s+entirety\s+)?by\s+reference|forms?\s+a\s+part\s+of|criminal\s+offense|retain\s+this)\b",
    re.IGNORECASE,
)
# Where in the text.
_PLACED = re.compile(r"\b(?:page\s+\d|(?:proxy\s+statement|prospectus)\b|under\s+[“\"])", re.IGNORECASE)
_QUOTED = re.compile(r"\W*[“\"]")


def instructions(document: Document) -> Iterator[Passage]:
    """The sentences of a supplement that say what is done to the text that it supplements, each block's together.

    With an instruction that ends with a colon go the entries of the list that it announces.
    """
    announced: list[Sentence] = []
    for index, block in enumerate(document.blocks):
        if block.kind == "table":
            continue
        if announced and begins_with_a_verb(block.text):
            announced += sentences_of(document, (index,))
            continue
        if announced:
            yield Passage("note-in-supplement", 0.8, tuple(announced))
        announced = []
        told = [one for one in sentences_of(document, (index,)) if _is_instruction(plain(one.text))]
        if told and told[-1].starts_list:
            announced = told
        elif told:
            yield Passage("note-in-supplement", 0.8, tuple(told))
    if announced:
        yield Passage("note-in-supplement", 0.8, tuple(announced))


def _is_instruction(text: str) -> bool:
    if _QUOTED.match(text) or _HOW_TO_READ.search(text):
        return False
    return _INSTRUCTS.search(text) is not None or contrasts(text) or _tells_an_error(text)


def _tells_an_error(text: str) -> bool:
    """Whether a sentence tells what is wrong in the text that it supplements ("were misstated on page 31")."""
    return defect(text) == "correct" and _PLACED.search(text) is not None
