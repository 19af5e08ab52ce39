"""From the sentences of a passage to purposes with their targets, and to what it promises."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from viewer.amendments.model import Purpose, ScopeClause
from viewer.amendments.notes.draft import Draft, drafted
from viewer.amendments.notes.grammar.clause import Clause, Span
from viewer.amendments.notes.grammar.itself import speaks_of_itself
from viewer.amendments.notes.grammar.purposes import Parsed, any_purpose, is_entry, parse, parse_listed
from viewer.amendments.notes.grammar.withdrawals import takes_back
from viewer.amendments.notes.passages.passage import Passage
from viewer.amendments.notes.wholes import ENTIRE
from viewer.amendments.notes.worth import about_something, worth_telling
from viewer.amendments.sentences import Sentence, plain
from viewer.amendments.targets.mentions.mention import ATTACHED, Mention
from viewer.amendments.targets.mentions.paragraphs import AUDIT_REPORT
from viewer.amendments.targets.mentions.spotting import mentions
from viewer.filing import limits
from viewer.filing.model import Place

# "Item 9A has been rewritten", "the auditors' report is set out in the right order".
_OF_A_PART = re.compile(
    r"\W*(?:the\s+)?(?:\w+\s+){0,4}?(?:items?|parts?|exhibits?|notes?|pages?|reports?|statements?|tables?|paragraphs?)\b"
    r"[^.;]{0,120}?\s(?:(?:is|are)\s+(?:now\s+)?\w+|(?:has|have)\s+been)\b",
    re.IGNORECASE,
)
_FILES: tuple[Purpose, ...] = ("file", "furnish")
# "This amendment to Items 1 and 7 is filed in response to": what is answered with.
_AMENDS = re.compile(r"\b(?:amend|revis|chang)\w*\s+(?:(?:to|of|in)\s+)?(?:the\s+)?$", re.IGNORECASE)
_OF_THE_ORIGINAL = re.compile(
    r"\b(?:original|initial|first|previous|earlier)(?:ly)?\s+(?:filing|filed|report|form|current\s+report)\b",
    re.IGNORECASE,
)
_REFERS_BACK = re.compile(
    r"\b(?:such|those|that|these|the\s+(?:foregoing|above))\s+\w|\bthe\s+(?:\w+\s+)?(?:version|cop(?:y|ies)|text)\b|\bthe\s+(?:corrected|revised|amended|restated|complete)\s+\w",
    re.IGNORECASE,
)


def read_passage(passage: Passage, base_form: str | None) -> tuple[list[Draft], list[ScopeClause]]:
    """The purposes and the scope clauses that a passage states."""
    heard = _Heard(passage, base_form)
    for sentence in passage.sentences:
        if len(heard.drafts) > limits.PURPOSES:
            break
        clauses = heard.clauses_of(sentence)
        heard.drafts += _of_sentence(clauses, sentence, passage, base_form, heard.context)
    excepted = [one for one in heard.excepted if one.names_a_part]
    drafts = _of_what_is_excepted(_with_what_was_wrong(heard.drafts, heard.behind), excepted)
    told = (drafts, heard.behind, excepted, heard.named)
    says_all = passage.rule == "note-in-supplement"
    return next((one for one in told if worth_telling(one) or (one and says_all)), heard.behind), heard.scope


class _Heard:
    """What the sentences of a passage have said so far.

    ``behind`` are defects and reasons, ``excepted`` what promises except, ``named`` what sentences name that speak of
    the amendment in no words known: each is told only for want of the one before.
    """

    def __init__(self, passage: Passage, base_form: str | None) -> None:
        self.drafts: list[Draft] = []
        self.scope: list[ScopeClause] = []
        self.behind: list[Draft] = []
        self.excepted: list[Draft] = []
        self.named: list[Draft] = []
        self._passage = passage
        self._base_form = base_form
        self._before: Draft | None = None
        self._in_list = False
        self._entry: int | None = None
        self._announced: Purpose | None = None
        self._is_about_it = False

    @property
    def context(self) -> list[Draft]:
        """What was said before of which a sentence may go on to speak."""
        return [one for one in (self._before, *self.behind[-1:]) if one and one.names_a_part]

    def clauses_of(self, sentence: Sentence) -> Sequence[Clause]:
        """The clauses of the next sentence that state a purpose."""
        passage, block = self._passage, sentence.place.block
        if self._in_list and block != self._entry and is_entry(sentence.text):
            self._entry = block
            if self.drafts and self.drafts[-1].sentence.starts_list and self.drafts[-1].only_announces:
                self.drafts.pop()
            return [_as_announced(one, self._announced) for one in parse_listed(sentence.text)]
        if not (passage.takes_any_subject or self._speaks_of_itself(sentence)):
            self._in_list = False
            return ()
        if passage.rule == "note-in-tag":
            return parse(sentence.text).clauses or parse_listed(sentence.text)
        parsed = parse(sentence.text)
        self._in_list = (self._in_list and block == self._entry) or (parsed.announces and passage.speaks_of_it(parsed))
        clauses = _trusted(parsed, passage, sentence)
        if clauses and parsed.announces:
            self._announced = clauses[-1].purpose
        self._keep(parsed, sentence, bool(clauses))
        return clauses

    def _speaks_of_itself(self, sentence: Sentence) -> bool:
        surely = self._passage.is_among_other_things
        return speaks_of_itself(sentence.text, surely=surely) or takes_back(plain(sentence.text))

    def _keep(self, parsed: Parsed, sentence: Sentence, states_a_purpose: bool) -> None:
        """Keep what a sentence says beside its purposes, or instead of them."""
        passage = self._passage
        is_its_reason = parsed.refers_to_itself and parsed.is_framed and not states_a_purpose
        if parsed.background and (passage.takes_any_subject or is_its_reason):
            self.behind.append(self._drafted(parsed.background, sentence))
        elif parsed.exception and (passage.takes_any_subject or parsed.refers_to_itself):
            self.excepted += [self._drafted(one, sentence) for one in parsed.exception]
        elif not states_a_purpose and not parsed.scope and passage.takes_any_subject:
            self._before = self._drafted(Clause("other", Span(0, len(sentence.text))), sentence)
            is_of_it = parsed.refers_to_itself or _OF_A_PART.match(sentence.text) is not None
            if passage.is_headed and is_of_it and self._before.names_a_part:
                clause = self._before.clause._replace(purpose=any_purpose(sentence.text))
                self.named.append(self._before._replace(clause=clause))
        self._is_about_it = self._is_about_it or speaks_of_itself(sentence.text, surely=True)
        if parsed.scope and (passage.is_headed or self._is_about_it or (parsed.refers_to_itself and self.drafts)):
            self.scope.append(_scope_clause(sentence, parsed.scope))

    def _drafted(self, clause: Clause, sentence: Sentence) -> Draft:
        return drafted(clause, sentence, self._passage, self._base_form)


def _with_what_was_wrong(drafts: Sequence[Draft], behind: Sequence[Draft]) -> list[Draft]:
    """The drafts and, where they only file or furnish something, the errors that it sets right.

    "Exhibit 23 bore the wrong date. A new one is filed herewith." What changes the text itself tells of the error.
    """
    if not drafts or any(one.clause.purpose not in _FILES for one in drafts):
        return list(drafts)
    told = {one.sentence for one in drafts} | {one.inherited_from for one in drafts}
    wrong = (one for one in behind if one.clause.purpose == "correct" and one.names_a_part)
    return [*(one for one in wrong if one.sentence not in told), *drafts]


def _of_what_is_excepted(drafts: Sequence[Draft], excepted: Sequence[Draft]) -> list[Draft]:
    """The drafts, where none names anything about what the promises except ("the rest of Item 5.02 is unchanged")."""
    if not excepted or any(not _names_nothing(one) or one.clause.is_of_all for one in drafts):
        return list(drafts)
    source = excepted[0]
    return [one._replace(mentions=source.mentions, inherited_from=source.sentence) for one in drafts]


def _as_announced(clause: Clause, announced: Purpose | None) -> Clause:
    """An entry that only names or "changes" something has the purpose of the sentence that announced it."""
    says_nothing = clause.purpose == "other" or (clause.purpose == "update" and announced == "correct")
    return clause._replace(purpose=announced) if announced and says_nothing else clause


def _of_sentence(
    clauses: Sequence[Clause], sentence: Sentence, passage: Passage, base_form: str | None, context: Sequence[Draft]
) -> Iterator[Draft]:
    """The drafts of a sentence's clauses, those that name nothing with the targets of what was said just before.

    "Page 23 contains an error, which this amendment is to correct"; "Note 7 misstated the rate. We correct that
    error." At the head of an Item it is the Item that is meant.
    """
    for clause in clauses:
        draft = drafted(clause, sentence, passage, base_form)
        if not draft.names_a_part or draft.names_any_table:
            before = mentions(sentence.text, 0, clauses[0].words.start, base_form)
            if clause.purpose == "respond" and not (before and _AMENDS.search(sentence.text[: before[0].start])):
                before, context = (), ()
            if before and before[0].kind != "whole":
                draft = draft._replace(mentions=before)
            elif (_names_nothing(draft) or _means_the_auditors(draft, context)) and (
                source := _spoken_of(draft, context)
            ):
                draft = _of_what_was_said(draft, source)
        if passage.item and not clause.is_generic and not ENTIRE.search(sentence.text):
            draft = _of_item(draft, passage.item)
        if draft.names_a_part or not clause.needs_target:
            yield draft


def _of_what_was_said(draft: Draft, source: Draft) -> Draft:
    """The draft about what another sentence named; what is changed because it was wrong is corrected."""
    is_set_right = draft.clause.purpose == "update" and source.clause.purpose == "correct"
    clause = draft.clause._replace(purpose="correct") if is_set_right else draft.clause
    return draft._replace(clause=clause, mentions=source.mentions, inherited_from=source.sentence)


def _of_item(draft: Draft, item: str) -> Draft:
    """A draft that names no part, said of the Item at whose head it stands: "The following exhibit is added:"."""
    if draft.names_a_part and all(mention.label == ATTACHED for mention in draft.mentions):
        return draft._replace(mentions=(draft.mentions[0]._replace(kind="item", label=item), *draft.mentions))
    if draft.names_a_part or about_something(draft).mentions:
        return draft
    words = draft.mentions[0] if draft.mentions else Mention("whole", None, *draft.clause.words)
    return draft._replace(mentions=(words._replace(kind="item", label=item),))


def _names_nothing(draft: Draft) -> bool:
    """Whether a draft names nothing, or only "the report" or "the table" of which more was said before."""
    if not draft.mentions or draft.names_any_table:
        return True
    return not draft.clause.is_generic and not about_something(draft).mentions


def _means_the_auditors(draft: Draft, context: Sequence[Draft]) -> bool:
    """Whether "the report" is the auditors', of which the sentence before speaks, and not the filing."""
    is_any = bool(draft.mentions) and draft.source(draft.mentions[0]).casefold() in ("the report", "the opinion")
    return is_any and any(mention.label == AUDIT_REPORT for one in context for mention in one.mentions)


def _spoken_of(draft: Draft, context: Sequence[Draft]) -> Draft | None:
    """What was said before that a clause without targets speaks of: a defect, or anything where it says "such"."""
    words = draft.sentence.text[draft.clause.words.start : draft.clause.words.end]
    refers_back = draft.names_any_table or _REFERS_BACK.search(words) is not None
    return next((one for one in reversed(context) if refers_back or one.clause.purpose != "other"), None)


def _trusted(parsed: Parsed, passage: Passage, sentence: Sentence) -> Sequence[Clause]:
    """The clauses that state a purpose of the amendment here.

    Outside a note of its own, "this report includes" and "are filed as exhibits" say what any report does, unless
    they tell of the original, which did not.
    """
    if not passage.speaks_of_it(parsed):
        return ()
    if passage.takes_any_subject or parsed.is_framed or _OF_THE_ORIGINAL.search(sentence.text):
        return parsed.clauses
    return [clause for clause in parsed.clauses if clause.purpose not in ("include", "file", "furnish", "other")]


def _scope_clause(sentence: Sentence, span: Span) -> ScopeClause:
    start = sentence.place.start or 0
    place = Place(sentence.place.document, sentence.place.block, start + span.start, start + span.end)
    return ScopeClause(sentence.text[span.start : span.end], place)
