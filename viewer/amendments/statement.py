"""What an amendment says of itself: its notes with their targets, its scope clauses, the original it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from viewer.amendments.model import Note, OriginalNamed, ScopeClause, Statement, Target
from viewer.amendments.notes.draft import Draft
from viewer.amendments.notes.grammar.clause import Clause, Span
from viewer.amendments.notes.passages.description import amendment_description
from viewer.amendments.notes.passages.elsewhere import amended_items, anywhere, footnotes
from viewer.amendments.notes.passages.finding import cover_sentences, passages
from viewer.amendments.notes.passages.form_boxes import checked_boxes
from viewer.amendments.notes.passages.passage import Passage
from viewer.amendments.notes.passages.supplements import instructions
from viewer.amendments.notes.reading import read_passage
from viewer.amendments.notes.worth import worth_telling
from viewer.amendments.pairing.originals import original_named, submission_date, supplemented
from viewer.amendments.sentences import Sentence
from viewer.amendments.supplements import said_in_supplement, supplements_another
from viewer.amendments.targets.mentions.mention import ATTACHED, ITEMS_HERE, THROUGH, Mention
from viewer.amendments.targets.mentions.spotting import DESCRIBED
from viewer.amendments.targets.mentions.subjects import of_its_era
from viewer.amendments.targets.places.exhibit_places import numbers_of
from viewer.amendments.targets.places.found import Context
from viewer.amendments.targets.places.locating import Finder
from viewer.edgar.forms import form_of
from viewer.filing import limits
from viewer.filing.model import Document, Evidence, Filing, Finding, Place
from viewer.outline.model import Outline

_AMENDMENT = re.compile(r"\bamend(?:s|ing|ment)?\b|\bhereby\s+amended\b", re.IGNORECASE)
_ON_COVER = re.compile(r"\bamendments?\b|^\W*this\s+(?:filing|amendment)\b", re.IGNORECASE)
_WHERE = {
    "note-under-heading": "Stated under a heading of its own",
    "note-after-cover": "Stated between the cover and the first Item",
    "note-at-item": "Stated at the head of the Item",
    "note-of-item": "Said of the Item where it stands",
    "note-as-item": "Stated in the place of an Item",
    "note-in-remarks": "Stated in the remarks",
    "note-in-form": "Stated in the text of the form",
    "note-in-footnote": "Stated in a footnote to the list of exhibits",
    "note-in-tag": "Tagged by the filer as the amendment's description (dei:AmendmentDescription)",
    "note-by-box": "Said by a box that the filer checked",
    "note-in-supplement": "Said in the supplement of the text that it supplements",
}


def state(filing: Filing, outlines: tuple[Outline, ...]) -> Statement | None:
    """What an amendment, or a supplement, says of itself; None for a filing that is neither.

    Rule 12b-15 asks for no note, so there may be none: then the statement has no notes. Targets have their places in
    the amendment.
    """
    supplements = supplements_another(filing)
    if not filing.header.is_amendment and not supplements:
        return None
    if not filing.documents or not filing.documents[0].blocks:
        return Statement((), (), None)
    document = filing.documents[0]
    outline = next((one for one in outlines if one.document == document.index), None)
    base_form = filing.header.base_form
    tagged = amendment_description(document)
    if supplements:
        drafts, scope, read = said_in_supplement(document, base_form)
    else:
        drafts, scope, read = _drafts(document, outline, base_form, tagged)
    finder = Finder(filing, outlines)
    notes = _without_less([_note(draft, filing, finder, tagged) for draft in worth_telling(drafts)])
    original = supplemented(read) if supplements else _original(read, document, outline, base_form)
    return Statement(tuple(notes), tuple(dict.fromkeys(scope)), original, tuple(_unread(drafts, read)))


def _unread(drafts: Sequence[Draft], read: Sequence[Sentence]) -> Iterator[Finding]:
    """What is told of a note that is longer than notes are, and not read to its end."""
    passages_read = {id(draft.passage): draft.passage.sentences for draft in drafts}
    cut = next((one for one in chain(*passages_read.values(), read) if one.is_cut), None)
    if cut is not None:
        what = "The amendment's note is longer than notes are: what it says behind this place is not read."
        yield Finding("warning", what, cut.place)
    if len(drafts) > limits.PURPOSES:
        what = f"The amendment's note states more than {limits.PURPOSES} purposes; only the first of them are told."
        yield Finding("warning", what, drafts[0].sentence.place)


def _without_less(notes: Sequence[Note]) -> list[Note]:
    """The notes, without those of which another says as much of the same things and of more."""
    named = [frozenset((target.kind, target.label) for target in note.targets) for note in notes]
    return [
        note
        for note, ours in zip(notes, named, strict=True)
        if not ours
        or not any(ours < other and note.purpose == one.purpose for one, other in zip(notes, named, strict=True))
    ]


def _drafts(
    document: Document, outline: Outline | None, base_form: str | None, tagged: Sentence | None
) -> tuple[list[Draft], list[ScopeClause], list[Sentence]]:
    """What the first passage that says anything says, and the sentences read until then, the latest first."""
    drafts: list[Draft] = []
    scope: list[ScopeClause] = []
    read: list[Sentence] = []
    for passage in passages(document, outline):
        drafts, promises = read_passage(passage, base_form)
        read = [*(one for one in passage.sentences if _may_name_the_original(one, passage)), *read]
        if worth_telling(drafts):
            scope += promises
            break
        drafts = []
        if passage.is_headed or passage.rule == "note-after-cover":
            scope += promises
    form = form_of(base_form)
    if form.kind == "schedule":
        drafts = [*drafts, *_of(amended_items(document, outline), base_form), *_of(anywhere(document), base_form)]
        drafts.sort(key=lambda draft: (draft.sentence.place.block, draft.sentence.place.start or 0))
    elif not drafts:
        drafts = _of(amended_items(document, outline), base_form) or _of(anywhere(document), base_form)
    if form.kind == "proxy statement" and not any(one.names_a_part for one in drafts):
        drafts = _of(instructions(document), base_form) or drafts
    if form.has_boxes:
        drafts = [*drafts, *_boxes(document)]
    if not drafts and tagged:
        passage = Passage("note-in-tag", 0.9, (tagged,))
        drafts, scope = read_passage(passage, base_form)
        read = [tagged, *read]
    return drafts, scope, read


def _may_name_the_original(sentence: Sentence, passage: Passage) -> bool:
    """Whether a sentence speaks of an amendment, outside a note of its own: others name filings for other reasons."""
    if passage.is_headed or _AMENDMENT.search(sentence.text):
        return True
    return passage.rule == "note-in-footnote" and "original" in sentence.text.casefold()


def _of(found: Iterator[Passage], base_form: str | None) -> list[Draft]:
    return [draft for passage in found for draft in read_passage(passage, base_form)[0]]


def _boxes(document: Document) -> Iterator[Draft]:
    for box in checked_boxes(document):
        passage = Passage("note-by-box", 0.95, (box.sentence,))
        words = Span(0, len(box.sentence.text))
        yield Draft(Clause(box.purpose, words), box.sentence, passage, (Mention("whole", None, *words),))


def _original(
    read: Sequence[Sentence], document: Document, outline: Outline | None, base_form: str | None
) -> OriginalNamed | None:
    named = original_named(read, base_form)
    if named and named.dates:
        return named
    if document.media == "xml":
        for index, block in enumerate(document.blocks):
            if dated := submission_date(block.text):
                day, start, end = dated
                place = Place(document.index, index, start, end)
                return OriginalNamed(base_form, (day,), block.text[start:end], place, filed=(day,))
    on_cover = original_named(
        (one for one in cover_sentences(document, outline) if _ON_COVER.search(one.text)),
        base_form,
    )
    if on_cover and on_cover.dates:
        return on_cover
    notes = (one for passage in footnotes(document, outline) for one in passage.sentences)
    in_footnote = original_named((one for one in notes if "riginal" in one.text or "mendment" in one.text), base_form)
    return in_footnote if in_footnote and in_footnote.dates else named


def _note(draft: Draft, filing: Filing, finder: Finder, tagged: Sentence | None) -> Note:
    sentence, clause = draft.sentence, draft.clause
    evidence = _evidence(draft, tagged)
    named = list(_named(draft, filing, finder))
    texts = [" ".join(draft.source(mention).split()) for mention, _ in named]
    context = finder.context([(m.kind, label, text) for (m, label), text in zip(named, texts, strict=True)])
    context = context._replace(note=sentence.place)
    targets = (
        _target(text, mention, label, finder, context) for (mention, label), text in zip(named, texts, strict=True)
    )
    return Note(sentence.text, sentence.place, clause.purpose, tuple(targets), evidence, draft.words)


def _named(draft: Draft, filing: Filing, finder: Finder) -> Iterator[tuple[Mention, str | None]]:
    """The draft's mentions with their labels, each exhibit and Item once, by whatever words it is named."""
    named = [(mention, label) for mention in draft.mentions for label in _labels(mention, filing, finder)]
    has_numbers = any(mention.kind == "exhibit" and label for mention, label in named)
    told: set[tuple[str, str]] = set()
    for mention, label in named:
        # An exhibit of which the filing does not tell the number is one of those that are numbered beside it.
        if label is None and mention.kind == "exhibit" and has_numbers:
            continue
        if label is None or (mention.kind, label) not in told:
            yield mention, label
        if label:
            told.add((mention.kind, label))


def _evidence(draft: Draft, tagged: Sentence | None) -> Evidence:
    """Where the note stands, and whether the tagged description, a second witness, says the same."""
    passage = draft.passage
    where = f"{_WHERE[passage.rule]}."
    said = " ".join(draft.sentence.text.split())
    if tagged and passage.rule != "note-in-tag" and (said in tagged.text or tagged.text in said):
        return Evidence(passage.rule, 0.99, f"{where} The filer tags it as the amendment's description, too.")
    return Evidence(passage.rule, passage.confidence, where)


def _labels(mention: Mention, filing: Filing, finder: Finder) -> tuple[str | None, ...]:
    """A label as it is, or the labels of what it stands for; None where the filing does not tell."""
    label = mention.label
    if label == ITEMS_HERE:
        return finder.items() or (None,)
    if mention.kind == "exhibit" and label and THROUGH in label:
        return numbers_of(label, filing)
    if mention.kind == "item" and label and THROUGH in label:
        return tuple(f"Item {one}" for one in form_of(filing.header.base_form).between(*label.split(THROUGH)))
    if label not in DESCRIBED:
        return (of_its_era(finder.meant(label), finder.items()) if label else None,)
    return numbers_of(label, filing) or (() if label == ATTACHED else (None,))


def _target(text: str, mention: Mention, label: str | None, finder: Finder, context: Context) -> Target:
    found = finder.find(mention.kind, label, text, context)
    evidence = Evidence(f"target-{mention.kind}", found.confidence, f"In the amendment: {found.why}")
    return Target(text, mention.kind, label, None, found.place, evidence)
