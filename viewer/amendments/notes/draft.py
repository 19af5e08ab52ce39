"""A purpose with the targets that its words name, before it is known whether it is worth a note."""

from __future__ import annotations

import re
from typing import NamedTuple

from viewer.amendments.notes.grammar.clause import Clause
from viewer.amendments.notes.grammar.contrasts import A_VALUE, contrasts
from viewer.amendments.notes.grammar.defects import defect
from viewer.amendments.notes.passages.passage import Passage
from viewer.amendments.sentences import Sentence, plain
from viewer.amendments.targets.mentions.mention import ATTACHED, ITEMS_HERE, Mention
from viewer.amendments.targets.mentions.spotting import mentions
from viewer.amendments.targets.mentions.tables import is_any_table
from viewer.amendments.targets.mentions.values import figures, values
from viewer.filing.model import Place

_WHY = re.compile(r"\b(?:because|inasmuch\s+as)\b", re.IGNORECASE)
_FROM_TO = re.compile(r"\bfrom\s+\$?\d[^;]{0,60}\bto\s+\$?\d")
# "From March 3 to March 4", "the reference to “Dover” is changed to “Denver”".
_CHANGED_TO = re.compile(
    rf"\bfrom\s+(?:\d[\d.]*\s?%|(?!\d){A_VALUE})[^;]{{1,60}}?\bto\s+(?:read\s+)?{A_VALUE}"
    r'|\bto\s+read:?\s+"'
    rf"|\b(?:incorrectly|erroneously|mistakenly|inadvertently)\s+(?:\w+\s+as|dated)\s+{A_VALUE}"
    r'|\breferences?\s+[^";]{0,80}?"[^"]{2,80}"(?:[^;]{0,80}?\b(?:replaced|changed)\b|\s+to\s+")'
    rf"|\bchang\w*\s+the\s+(?:[\w'-]+\s+){{1,5}}to\s+(?:read\s+)?{A_VALUE}"
    rf"|\b(?:chang|revis|correct|amend)\w*\s+{A_VALUE}[^;]{{1,60}}?\bto\s+(?:read\s+)?{A_VALUE}"
    rf"|\b(?:replac|substitut)\w*,?\s+[^;]{{0,60}}?(?<!xhibit )(?<!tem ){A_VALUE}"
    rf"[^;]{{1,80}}?\b(?:with|by|for)\s+(?:the\s+\w+\s+)?{A_VALUE}"
    rf"|{A_VALUE}[^;]{{0,60}}?\b(?:is|are|was|were|be|been)\s+(?:\w+\s+)?(?:substituted\s+for|replaced\s+(?:by|with))\s+{A_VALUE}"
    rf"|\b(?:is|are|was|were|be|been)\s+(?:hereby\s+)?(?:changed|revised|corrected|amended)\s+to\s+(?:read\s+|be\s+)?{A_VALUE}"
)


class Draft(NamedTuple):
    """A purpose with the targets it names; ``inherited_from`` is the sentence whose targets it has for want of own."""

    clause: Clause
    sentence: Sentence
    passage: Passage
    mentions: tuple[Mention, ...]
    inherited_from: Sentence | None = None

    @property
    def words(self) -> Place:
        """Where the words for this purpose alone stand."""
        place, words = self.sentence.place, self.clause.words
        start = place.start or 0
        return Place(place.document, place.block, start + words.start, start + words.end)

    def source(self, mention: Mention) -> str:
        """The words of a target."""
        return (self.inherited_from or self.sentence).text[mention.start : mention.end]

    @property
    def names_a_part(self) -> bool:
        """Whether it names a part of the filing, and not only the filing or nothing."""
        return bool(self.mentions) and self.mentions[0].kind != "whole"

    @property
    def names_any_table(self) -> bool:
        """Whether it names nothing but "the table": another sentence may say which."""
        text = plain((self.inherited_from or self.sentence).text)
        return bool(self.mentions) and all(is_any_table(text, mention) for mention in self.mentions)

    @property
    def only_announces(self) -> bool:
        """Whether it leaves what it is about to the list that follows ("amends the following Items:")."""
        return not self.names_a_part or all(mention.label in (ITEMS_HERE, ATTACHED) for mention in self.mentions)

    @property
    def keys(self) -> frozenset[tuple[str, str | None]]:
        """What it is about, to compare with others."""
        return frozenset((mention.kind, mention.label) for mention in self.mentions)


def drafted(clause: Clause, sentence: Sentence, passage: Passage, base_form: str | None) -> Draft:
    """The clause of a sentence with the targets that it names."""
    return Draft(clause, sentence, passage, _targets(sentence, clause, base_form))


def _targets(sentence: Sentence, clause: Clause, base_form: str | None) -> tuple[Mention, ...]:
    """The clause's own targets; else those of the words that an enumeration's clauses have in common."""
    if clause.is_of_all:
        return (Mention("whole", None, *clause.words),)
    start, end = clause.words
    why = _WHY.search(sentence.text, start, end)
    own = mentions(sentence.text, start, why.start(), base_form) if why else ()
    if (
        why
        and all(mention.kind == "whole" for mention in own)
        and defect(sentence.text[why.end() : end]) == clause.purpose
    ):
        own = ()  # the reason tells the purpose, and what it is about
    own = own or mentions(sentence.text, start, end, base_form, or_referred=not clause.needs_target)
    if clause.purpose == "respond":
        own = tuple(mention for mention in own if mention.kind != "whole")
    told = plain(sentence.text)
    if (clause.purpose == "correct" and contrasts(told, *clause.words)) or _CHANGED_TO.search(told, *clause.words):
        own += values(sentence.text, *clause.words, beside=own)
    elif clause.purpose in ("correct", "delete") or _FROM_TO.search(sentence.text, *clause.words):
        own += figures(sentence.text, *clause.words)
    if clause.lead and (not own or own[0].kind == "whole"):
        common = mentions(sentence.text, *clause.lead, base_form)
        return tuple(mention for mention in common if mention.kind != "whole") or own
    return own
