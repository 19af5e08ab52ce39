"""Which of the purposes that a passage states are worth a note: none that others say more precisely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from viewer.amendments.notes.draft import Draft
from viewer.amendments.notes.wholes import OF_THE_WHOLE, means_the_whole
from viewer.filing import limits


def worth_telling(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that only name the original, or only repeat what others say more precisely.

    The filing stays a target only of what restates, replaces or withdraws it. "Is filed to amend Exhibit 99" followed
    by "was amended to remove … and to include …" makes two notes about Exhibit 99, not three.
    """
    heirs = list(_with_inherited(_with_where(drafts[: limits.PURPOSES])))
    kept: list[Draft] = []
    for position, draft in enumerate(heirs):
        if draft.clause.is_generic and _says_nothing(draft, heirs[position + 1 :]):
            continue
        if any(_repeats(draft, earlier) for earlier in kept) or _says_less(draft, heirs) or _announces(draft, heirs):
            continue
        kept.append(draft)
    return [about_something(draft) for draft in kept if not _is_why_it_is_restated(draft, kept)]


def about_something(draft: Draft) -> Draft:
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


def _with_where(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts, what names nothing together with the general statement right after it, which names where.

    "It is filed to correct formatting errors. The affected portions are limited to the table on page 3."
    """
    told: list[Draft] = []
    for draft in drafts:
        if told and _is_where(draft, told[-1]):
            told[-1] = draft._replace(clause=told[-1].clause._replace(words=draft.clause.words))
            continue
        told.append(draft)
    return told


def _is_where(draft: Draft, before: Draft) -> bool:
    corrects_something = before.clause.purpose == "correct" and not before.names_a_part
    return corrects_something and draft.clause.is_generic and draft.names_a_part and draft.sentence != before.sentence


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


def _says_less(draft: Draft, all_drafts: Sequence[Draft]) -> bool:
    """Whether another of the same purpose names all that this names and more, or says of it more than a headline."""
    same = [one for one in all_drafts if one.clause.purpose == draft.clause.purpose and one.names_a_part]
    if not draft.names_a_part:
        return any(one.sentence == draft.sentence for one in same)
    is_headline = not draft.sentence.text.rstrip().endswith((".", ";", ":"))
    return any(
        draft.keys < one.keys or (is_headline and draft.keys == one.keys and one.sentence != draft.sentence)
        for one in same
    )


def _announces(draft: Draft, all_drafts: Sequence[Draft]) -> bool:
    """Whether it leaves all to what follows: "the Offer to Purchase is restated and supplemented as follows:"."""
    return (
        not draft.names_a_part
        and draft.sentence.text.rstrip().endswith("as follows:")
        and any(one.names_a_part for one in all_drafts)
    )


def _overlap(draft: Draft, earlier: Draft) -> bool:
    """Whether two passages gave the same words of one block, the one perhaps with the heading that runs into them."""
    ours, theirs = draft.words, earlier.words
    if draft.passage == earlier.passage or (ours.document, ours.block) != (theirs.document, theirs.block):
        return False
    return (ours.start or 0) < (theirs.end or 0) and (theirs.start or 0) < (ours.end or 0)


def _repeats(draft: Draft, earlier: Draft) -> bool:
    if draft.clause.is_of_all and earlier.clause.is_of_all:
        return True
    if draft.clause.purpose == earlier.clause.purpose and all(
        one.mentions and not one.names_a_part and one.clause.purpose in OF_THE_WHOLE for one in (draft, earlier)
    ):
        return True
    if draft.words == earlier.words or (draft.clause.purpose == earlier.clause.purpose and _overlap(draft, earlier)):
        return True
    if draft.clause.purpose == earlier.clause.purpose and not draft.mentions and earlier.names_a_part:
        return draft.clause.lead is None
    if draft.clause.purpose == earlier.clause.purpose and draft.mentions and draft.keys == earlier.keys:
        return draft.clause.purpose == "file" or draft.clause.is_generic
    if draft.clause.purpose != "file" or not draft.mentions:
        return False
    named = " ".join(earlier.source(mention) for mention in earlier.mentions)
    return all(mention.kind == "part" and (mention.label or "") in named for mention in draft.mentions)
