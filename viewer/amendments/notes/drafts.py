"""From the sentences of a passage to purposes with their targets, and which of these are worth a note."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from viewer.amendments.model import Purpose, ScopeClause
from viewer.amendments.notes.clauses import Clause, Span
from viewer.amendments.notes.contrasts import contrasts
from viewer.amendments.notes.explanatory import Passage
from viewer.amendments.notes.itself import speaks_of_itself
from viewer.amendments.notes.purposes import Parsed, is_entry, parse, parse_listed
from viewer.amendments.notes.wholes import ENTIRE, means_the_whole
from viewer.amendments.sentences import Sentence, plain
from viewer.amendments.targets.mention import Mention
from viewer.amendments.targets.spotting import ATTACHED, ITEMS_HERE, mentions
from viewer.amendments.targets.values import figures, values
from viewer.filing.model import Place

# No filer states as many purposes: what goes beyond is no note, and comparing all with all must stay cheap.
_MOST = 200
_REFERS_BACK = re.compile(r"\b(?:such|those|that|these|the\s+(?:foregoing|above))\s+\w", re.IGNORECASE)
_WHY = re.compile(r"\b(?:because|inasmuch\s+as)\b", re.IGNORECASE)
_FROM_TO = re.compile(r"\bfrom\s+\$?\d[^;]{0,60}\bto\s+\$?\d")


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
    def names_a_part(self) -> bool:
        """Whether it names a part of the filing, and not only the filing or nothing."""
        return bool(self.mentions) and self.mentions[0].kind != "whole"

    @property
    def only_announces(self) -> bool:
        """Whether it leaves what it is about to the list that follows ("amends the following Items:")."""
        return not self.names_a_part or all(mention.label in (ITEMS_HERE, ATTACHED) for mention in self.mentions)

    @property
    def keys(self) -> frozenset[tuple[str, str | None]]:
        """What it is about, to compare with others."""
        return frozenset((mention.kind, mention.label) for mention in self.mentions)


def read_passage(passage: Passage, base_form: str | None) -> tuple[list[Draft], list[ScopeClause]]:
    """The purposes and the scope clauses that a passage states."""
    drafts: list[Draft] = []
    scope: list[ScopeClause] = []
    behind: list[Draft] = []
    excepted: list[Draft] = []
    before: Draft | None = None
    in_list = False
    entry: int | None = None
    announced: Purpose | None = None
    for sentence in passage.sentences:
        if len(drafts) > _MOST:
            break
        block = sentence.place.block
        if in_list and block != entry and is_entry(sentence.text):
            entry = block
            clauses: Sequence[Clause] = [_as_announced(one, announced) for one in parse_listed(sentence.text)]
            if drafts and drafts[-1].sentence.starts_list and drafts[-1].only_announces:
                drafts.pop()
        elif not passage.takes_any_subject and not speaks_of_itself(
            sentence.text, surely=passage.is_among_other_things
        ):
            in_list = False
            continue
        elif passage.rule == "note-in-tag":
            clauses = parse(sentence.text).clauses or parse_listed(sentence.text)
        else:
            parsed = parse(sentence.text)
            in_list = (in_list and block == entry) or (parsed.announces and passage.speaks_of_it(parsed))
            clauses = _trusted(parsed, passage)
            announced = clauses[-1].purpose if clauses and parsed.announces else announced
            if passage.takes_any_subject and parsed.background:
                behind.append(_drafted(parsed.background, sentence, passage, base_form))
            elif parsed.exception and (passage.takes_any_subject or parsed.refers_to_itself):
                excepted.append(_drafted(parsed.exception, sentence, passage, base_form))
            elif not clauses and not parsed.scope and passage.takes_any_subject:
                whole = Clause("other", Span(0, len(sentence.text)))
                before = _drafted(whole, sentence, passage, base_form)
            if parsed.scope and (passage.is_headed or (parsed.refers_to_itself and drafts)):
                scope.append(_scope_clause(sentence, parsed.scope))
        context = [one for one in (before, *behind[-1:]) if one and one.names_a_part]
        drafts += _of_sentence(clauses, sentence, passage, base_form, context)
    excepted = [one for one in excepted if one.names_a_part]
    return next((told for told in (drafts, behind, excepted) if worth_telling(told)), behind), scope


def _as_announced(clause: Clause, announced: Purpose | None) -> Clause:
    """An entry that only names something has the purpose of the sentence that announced it."""
    return clause._replace(purpose=announced) if announced and clause.purpose == "other" else clause


def _of_sentence(
    clauses: Sequence[Clause], sentence: Sentence, passage: Passage, base_form: str | None, context: Sequence[Draft]
) -> Iterator[Draft]:
    """The drafts of a sentence's clauses, those that name nothing with the targets of what was said just before.

    "Page 23 contains an error, which this amendment is to correct"; "Note 7 misstated the rate. We correct that
    error." At the head of an Item it is the Item that is meant.
    """
    for clause in clauses:
        draft = _drafted(clause, sentence, passage, base_form)
        if not draft.names_a_part and clause.purpose != "respond":
            before = mentions(sentence.text, 0, clauses[0].words.start, base_form)
            if before and before[0].kind != "whole":
                draft = draft._replace(mentions=before)
            elif not draft.mentions and (source := _spoken_of(draft, context)):
                draft = draft._replace(mentions=source.mentions, inherited_from=source.sentence)
        is_of_item = passage.item and not clause.is_generic and not ENTIRE.search(sentence.text)
        if is_of_item and not draft.names_a_part and not _about_something(draft).mentions:
            words = draft.mentions[0] if draft.mentions else Mention("whole", None, *clause.words)
            draft = draft._replace(mentions=(words._replace(kind="item", label=passage.item),))
        if draft.names_a_part or not clause.needs_target:
            yield draft


def _spoken_of(draft: Draft, context: Sequence[Draft]) -> Draft | None:
    """What was said before that a clause without targets speaks of: a defect, or anything where it says "such"."""
    words = draft.sentence.text[draft.clause.words.start : draft.clause.words.end]
    refers_back = _REFERS_BACK.search(words) is not None
    return next((one for one in reversed(context) if refers_back or one.clause.purpose != "other"), None)


def _drafted(clause: Clause, sentence: Sentence, passage: Passage, base_form: str | None) -> Draft:
    return Draft(clause, sentence, passage, _targets(sentence, clause, base_form))


def worth_telling(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that only name the original, or only repeat what others say more precisely.

    The filing stays a target only of what restates, replaces or withdraws it. "Is filed to amend Exhibit 99" followed
    by "was amended to remove … and to include …" makes two notes about Exhibit 99, not three.
    """
    heirs = list(_with_inherited(drafts[:_MOST]))
    kept: list[Draft] = []
    for position, draft in enumerate(heirs):
        if draft.clause.is_generic and _says_nothing(draft, heirs[position + 1 :]):
            continue
        if any(_repeats(draft, earlier) for earlier in kept):
            continue
        kept.append(draft)
    return [_about_something(draft) for draft in kept if not _is_why_it_is_restated(draft, kept)]


def _about_something(draft: Draft) -> Draft:
    """The draft without the whole filing for a target, where that only says in what something stands."""
    if draft.names_a_part or draft.clause.is_of_all or draft.passage.rule == "note-by-box":
        return draft
    text = (draft.inherited_from or draft.sentence).text
    words, purpose = draft.clause.words, draft.clause.purpose
    meant = (one for one in draft.mentions if one.kind != "whole" or means_the_whole(text, *words, purpose, one))
    return draft._replace(mentions=tuple(meant))


def _is_why_it_is_restated(draft: Draft, all_drafts: Sequence[Draft]) -> bool:
    """Whether a sentence that restates a part only says here why: "restates Item 10, to include what was omitted"."""
    return (
        draft.clause.purpose == "include"
        and not draft.names_a_part
        and any(
            one.names_a_part and one.clause.purpose in ("restate", "replace") and one.sentence == draft.sentence
            for one in all_drafts
        )
    )


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
    if clause.is_of_all:
        return (Mention("whole", None, *clause.words),)
    own = mentions(sentence.text, *clause.words, base_form)
    if why := _WHY.search(sentence.text, *clause.words):
        own = tuple(one for one in own if one.end <= why.start() and one.kind != "whole") or own
    if clause.purpose == "respond":
        own = tuple(mention for mention in own if mention.kind != "whole")
    if clause.purpose == "correct" and contrasts(plain(sentence.text), *clause.words):
        own += values(sentence.text, *clause.words, beside=own)
    elif clause.purpose in ("correct", "delete") or _FROM_TO.search(sentence.text, *clause.words):
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
        elif general and not draft.mentions and draft.clause.purpose != "respond" and not _are_parts(general, draft):
            yield draft._replace(mentions=general.mentions, inherited_from=general.sentence)
            continue
        yield draft


def _are_parts(draft: Draft, other: Draft) -> bool:
    """Whether two are parts of one enumeration, each with targets of its own or none."""
    return draft.sentence == other.sentence and draft.clause.lead is not None


def _says_nothing(draft: Draft, later: Sequence[Draft]) -> bool:
    if not draft.names_a_part and (draft.mentions or any(other.names_a_part for other in later)):
        return True
    precise = [other.keys for other in later if not other.clause.is_generic]
    return bool(precise) and bool(draft.mentions) and draft.keys <= frozenset().union(*precise)


def _repeats(draft: Draft, earlier: Draft) -> bool:
    if draft.clause.is_of_all and earlier.clause.is_of_all:
        return True
    if (draft.sentence.place, draft.clause.words) == (earlier.sentence.place, earlier.clause.words):
        return True
    if draft.clause.purpose == earlier.clause.purpose and draft.mentions and draft.keys == earlier.keys:
        return draft.clause.purpose == "file" or draft.clause.is_generic
    if draft.clause.purpose != "file" or not draft.mentions:
        return False
    named = " ".join(earlier.source(mention) for mention in earlier.mentions)
    return all(mention.kind == "part" and (mention.label or "") in named for mention in draft.mentions)
