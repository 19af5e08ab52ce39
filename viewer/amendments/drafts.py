"""From the sentences of a passage to purposes with their targets, and which of these are worth a note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from viewer.amendments.explanatory import Passage
from viewer.amendments.itself import speaks_of_itself
from viewer.amendments.model import ScopeClause
from viewer.amendments.purposes import Clause, Parsed, Span, is_entry, parse, parse_listed
from viewer.amendments.sentences import Sentence
from viewer.amendments.targets import Mention, figures, mentions
from viewer.filing.model import Place

# No filer states as many purposes: what goes beyond is no note, and comparing all with all must stay cheap.
_MOST = 200


class Draft(NamedTuple):
    """A purpose with the targets it names; ``inherited_from`` is the sentence whose targets it has for want of own."""

    clause: Clause
    sentence: Sentence
    passage: Passage
    mentions: tuple[Mention, ...]
    inherited_from: Sentence | None = None

    def source(self, mention: Mention) -> str:
        """The words of a target."""
        return (self.inherited_from or self.sentence).text[mention.start : mention.end]

    @property
    def keys(self) -> frozenset[tuple[str, str | None]]:
        """What it is about, to compare with others."""
        return frozenset((mention.kind, mention.label) for mention in self.mentions)


def read_passage(passage: Passage, base_form: str | None) -> tuple[list[Draft], list[ScopeClause]]:
    """The purposes and the scope clauses that a passage states."""
    drafts: list[Draft] = []
    scope: list[ScopeClause] = []
    in_list = False
    for sentence in passage.sentences:
        if len(drafts) > _MOST:
            break
        if in_list and is_entry(sentence.text):
            clauses: Sequence[Clause] = parse_listed(sentence.text)
        elif not passage.takes_any_subject and not speaks_of_itself(
            sentence.text, surely=passage.is_among_other_things
        ):
            in_list = False
            continue
        elif passage.rule == "note-in-tag":
            clauses = parse(sentence.text).clauses or parse_listed(sentence.text)
        else:
            parsed = parse(sentence.text)
            in_list = parsed.announces and passage.speaks_of_it(parsed)
            clauses = _trusted(parsed, passage)
            if parsed.scope and (passage.is_headed or (parsed.refers_to_itself and drafts)):
                scope.append(_scope_clause(sentence, parsed.scope))
        drafts += (Draft(clause, sentence, passage, _targets(sentence, clause, base_form)) for clause in clauses)
    return drafts, scope


def worth_telling(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that only name the original, or only repeat what others say more precisely.

    "Is filed to amend Exhibit 99" followed by "was amended to remove … and to include …" makes two notes about
    Exhibit 99, not three.
    """
    heirs = list(_with_inherited(drafts[:_MOST]))
    kept: list[Draft] = []
    for position, draft in enumerate(heirs):
        if draft.clause.is_generic and _says_nothing(draft, heirs[position + 1 :]):
            continue
        if any(_repeats(draft, earlier) for earlier in kept):
            continue
        kept.append(draft)
    return kept


def _trusted(parsed: Parsed, passage: Passage) -> Sequence[Clause]:
    """The clauses that state a purpose of the amendment here.

    Outside a note of its own, "this report includes" and "are filed as exhibits" say what any report does.
    """
    if not passage.speaks_of_it(parsed):
        return ()
    if passage.is_headed or parsed.is_framed:
        return parsed.clauses
    return [clause for clause in parsed.clauses if clause.purpose not in ("include", "file", "furnish", "other")]


def _scope_clause(sentence: Sentence, span: Span) -> ScopeClause:
    start = sentence.place.start or 0
    place = Place(sentence.place.document, sentence.place.block, start + span.start, start + span.end)
    return ScopeClause(sentence.text[span.start : span.end], place)


def _targets(sentence: Sentence, clause: Clause, base_form: str | None) -> tuple[Mention, ...]:
    """The clause's own targets; else those of the words that an enumeration's clauses have in common."""
    own = mentions(sentence.text, *clause.words, base_form)
    if clause.purpose == "respond":
        own = tuple(mention for mention in own if mention.kind != "whole")
    if clause.purpose in ("correct", "delete"):
        own += figures(sentence.text, *clause.words)
    if clause.lead and (not own or own[0].kind == "whole"):
        common = mentions(sentence.text, *clause.lead, base_form)
        return tuple(mention for mention in common if mention.kind != "whole") or own
    return own


def _with_inherited(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts, those without targets with the targets of the general statement before them."""
    general: Draft | None = None
    for draft in drafts:
        if draft.clause.is_generic and draft.mentions and draft.mentions[0].kind != "whole":
            general = draft
        elif general and not draft.mentions and draft.clause.purpose != "respond":
            yield draft._replace(mentions=general.mentions, inherited_from=general.sentence)
            continue
        yield draft


def _says_nothing(draft: Draft, later: Sequence[Draft]) -> bool:
    if draft.mentions and draft.mentions[0].kind == "whole":
        return True
    precise = [other.keys for other in later if not other.clause.is_generic]
    return bool(precise) and bool(draft.mentions) and draft.keys <= frozenset().union(*precise)


def _repeats(draft: Draft, earlier: Draft) -> bool:
    if draft.clause.purpose == earlier.clause.purpose and draft.mentions and draft.keys == earlier.keys:
        same_words = (draft.sentence.place, draft.clause.words) == (earlier.sentence.place, earlier.clause.words)
        return same_words or draft.clause.purpose == "file" or draft.clause.is_generic
    if draft.clause.purpose != "file" or not draft.mentions:
        return False
    named = " ".join(earlier.source(mention) for mention in earlier.mentions)
    return all(mention.kind == "part" and (mention.label or "") in named for mention in draft.mentions)
