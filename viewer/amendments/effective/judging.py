"""What an amendment's text of a part does to that part: it stands, is replaced, is added to, or that is not certain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from viewer.amendments.effective.addressed import Stretch, same_title
from viewer.amendments.effective.wording import LeadIn, lead_in
from viewer.amendments.model import Note, Statement
from viewer.amendments.quoting import quoted
from viewer.comparison.blocks.parts import DocumentPart
from viewer.comparison.exhibit_lists import listed
from viewer.filing.model import Document, Evidence

Effect = Literal["stands", "repeated", "replaced", "in-part", "piece", "added-to", "unclear"]
"""*in-part*: what differs takes its paragraph's place or is added; *piece*: it may be about any paragraph of it."""

_MOSTLY = 0.5
_LITTLE = 1 / 3
_FEW = 0.1
"""So many of the lines that look like entries of a list may be something else, or be written otherwise."""
_ASTERISKS = re.compile(r"\s*(?:\*\s*){3,}")
_NOTHING = re.compile(r"\b(?:none|not\s+applicable|n/a|reserved|removed|omitted|no\s+change)\b", re.I)
_SCHEDULES = ("heading", "body")
"""What stands behind the Items of a Schedule 13D: its own schedules."""
_SETS_OUT = frozenset({"restate", "replace", "correct", "update", "include", "conform", "respond"})


class Verdict(NamedTuple):
    """What becomes of a part, and why."""

    effect: Effect
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Setting:
    """An original and an amendment of its primary document, what the amendment says, and which blocks are the same.

    ``same`` gives for a block of the original the one of the amendment that says it, edited or not; ``unrepeated`` are
    blocks that the comparison neither finds in the amendment nor told as taken out. ``is_complete``: the amendment has
    every Item. ``renumbered``: the exhibits whose number it corrects.
    """

    original: Document
    amendment: Document
    statement: Statement | None
    same: Mapping[int, int]
    unrepeated: frozenset[int]
    is_complete: bool
    renumbered: frozenset[tuple[str, ...]] = frozenset()

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the amendment says of itself."""
        return self.statement.notes if self.statement else ()

    def within(self, part: DocumentPart, stretch: Stretch) -> dict[int, int]:
        """The blocks of a part that are in a stretch too."""
        return {
            at: self.same[at]
            for at in range(part.first, part.end)
            if stretch.first <= self.same.get(at, -1) < stretch.end
        }

    def stands(self, part: DocumentPart) -> bool:
        """Whether the comparison leaves some of a part standing though the amendment does not repeat it."""
        return any(at in self.unrepeated for at in range(part.first, part.end))


def judged(
    part: DocumentPart, name: str, stretch: Stretch, setting: Setting, *, is_same: bool, supplements: bool
) -> Verdict:
    """What a stretch of an amendment does to a part of the original.

    ``is_same``: the comparison found no difference; ``supplements``: nor most of the part in it.
    """
    said = lead_in(block.text for block in setting.amendment.blocks[stretch.first : stretch.end][:4])
    if said is None and _is_note(stretch, setting):
        why = (
            f"What the amendment has in place of {name} speaks of the amendment itself: {name} stands as it was filed."
        )
        return _verdict("stands", "note", why, 0.9)
    if is_same and not stretch.heading:
        if setting.stands(part) and said is None:
            return _verdict("stands", "piece", f"The amendment repeats a piece of {name} as it was.", 0.9)
        return _verdict("repeated", "repeated", f"The amendment repeats {name} as it was.", 0.95)
    if _is_said_to_be_replaced(part, setting):
        return _verdict(
            "replaced", "said-replaced", f"The amendment says that it replaces {name} in its entirety.", 0.9
        )
    if _has_no_text(stretch, setting.amendment) and not _has_no_text(_own(part), setting.original):
        why = f"The amendment has a heading in place of {name} and no text under it: it may be a note. Both stand."
        return _verdict("unclear", "heading-alone", why, 0.5)
    if len(part.numbers) > 1 and stretch.items and part.numbers - stretch.items:
        if part.section.incorporated is None:
            why = f"The amendment sets out some of {name}, whose text was filed together: both stand."
            return _verdict("unclear", "some-of-several", why, 0.5)
        why = f"The amendment sets out some of {name}; what was filed of the others stands."
        return _verdict("added-to", "some-of-several", why, 0.8)
    if said is not None and said.manner != "amends":
        if part.section.kind in _SCHEDULES and _repeats(part, stretch, setting):
            why = f"The amendment says that it amends {name} in part, and sets out all of it again."
            return _verdict("replaced", "set-out-again", why, 0.8)
        return _as_said(name, said)
    return _by_text(part, name, stretch, setting, supplements=supplements)


def _repeats(part: DocumentPart, stretch: Stretch, setting: Setting) -> bool:
    """Whether an amendment has all of a part anew, as far as the comparison knows, and little else."""
    same = setting.within(part, stretch)
    ours = _length(setting.original, range(part.first, part.end))
    return not setting.stands(part) and _length(setting.original, same.keys()) >= _MOSTLY * ours


def _as_said(name: str, said: LeadIn) -> Verdict:
    if said.manner == "restates":
        return _verdict("replaced", "restated", f"The amendment restates {name}: “{said.sentence}”", 0.95)
    if said.manner == "adds":
        return _verdict("added-to", "supplement", f"The amendment adds to {name}: “{said.sentence}”", 0.9)
    return _verdict(
        "piece" if said.manner == "piece" else "in-part",
        said.manner,
        f"The amendment amends {name} in part: “{said.sentence}”",
        0.8,
    )


def _by_text(part: DocumentPart, name: str, stretch: Stretch, setting: Setting, *, supplements: bool) -> Verdict:
    if part.section.kind == "certification":
        why = f"Rule 12b-15 asks for new certifications with an amendment: {name} of the amendment certifies that."
        return _verdict("added-to", "certification", why, 0.9)
    if not stretch.heading and (supplements or setting.stands(part)):
        why = f"The amendment repeats little of {name}, which may be added to: what it leaves out stands."
        return _verdict("added-to", "supplement", why, 0.7)
    if _lists_others(part, stretch, setting):
        why = f"The amendment's list of exhibits leaves out exhibits that were filed: it adds to {name}."
        return _verdict("added-to", "exhibits", why, 0.8)
    if doubt := _doubt(part, name, stretch, setting):
        return _verdict("unclear", "fragment", f"{doubt} It is not certain that it takes its place: both stand.", 0.5)
    if stretch.heading:
        why = f"The amendment has {name} under “{stretch.heading}”: its caption is that of {name} (Rule 12b-13)."
        return _verdict("replaced", "caption", why, 0.8)
    why = (
        f"The amendment sets out {name} again. Rule 12b-15: an amendment sets out the complete text of each Item it "
        "amends."
    )
    return _verdict("replaced", "set-out-again", why, 0.9)


def _is_note(stretch: Stretch, setting: Setting) -> bool:
    """Whether all that an amendment has of a part is what it says of itself."""
    spoken = quoted(setting.statement, setting.amendment) if setting.statement else frozenset()
    said = [at for at in range(stretch.first, stretch.end) if setting.amendment.blocks[at].text.strip()]
    return bool(said) and spoken.issuperset(said[1:] or said)


def _has_no_text(stretch: Stretch, document: Document) -> bool:
    said = [one.text for one in document.blocks[stretch.first : stretch.end] if one.text.strip()]
    return len(said) <= 1 and not any("\n" in text or _NOTHING.search(text) for text in said)


def lists_exhibits(part: DocumentPart) -> bool:
    """Whether a part is a list of exhibits, or an Item that holds one."""
    return part.section.kind == "exhibit-index" or "exhibit" in part.section.title.casefold()


def _lists_others(part: DocumentPart, stretch: Stretch, setting: Setting) -> bool:
    """Whether a list of exhibits lacks some that the original lists; a complete amendment lacks all of them."""
    if not lists_exhibits(part):
        return False
    ours = listed(setting.original.blocks[part.first : part.end])
    theirs = listed(setting.amendment.blocks[stretch.first : stretch.end])
    if setting.is_complete:
        return bool(ours) and ours.isdisjoint(theirs)
    return len(ours - theirs - setting.renumbered) > _FEW * len(ours)


def _doubt(part: DocumentPart, name: str, stretch: Stretch, setting: Setting) -> str:
    """Why what an amendment has of an Item may be a note or a piece of it; empty where it is the Item set out again."""
    if part.section.kind != "item" or part.section.incorporated is not None:
        return ""
    same = setting.within(part, stretch)
    kept = _length(setting.original, same.keys())
    repeated = _length(setting.amendment, set(same.values()))
    ours = _length(setting.original, range(part.first, part.end))
    theirs = _length(setting.amendment, range(stretch.first, stretch.end))
    if kept < _MOSTLY * ours and repeated >= _MOSTLY * theirs and theirs < _MOSTLY * ours:
        return f"The amendment has a piece of {name} and nothing else of it."
    if _marks_omissions(setting.amendment, stretch) > _marks_omissions(setting.original, _own(part)):
        return f"Asterisks in the amendment stand for text of {name} that it leaves out."
    title = " ".join(setting.amendment.blocks[stretch.first].text.split())
    is_other = len(part.numbers) == 1 and not same_title(part.section.title, title) and bool(part.section.title)
    if is_other and not stretch.heading and kept < _MOSTLY * ours:
        return f"What the amendment has in place of {name} is called “{title[:120]}”."
    if theirs < _LITTLE * ours and kept < _MOSTLY * ours and not _is_named(part, stretch, setting):
        return f"What the amendment has in place of {name} is much shorter, and no note speaks of it."
    return ""


def _marks_omissions(document: Document, stretch: Stretch) -> int:
    """How many lines of asterisks stand in a text, by which those who quote mark what they leave out."""
    return sum(bool(_ASTERISKS.fullmatch(block.text)) for block in document.blocks[stretch.first : stretch.end])


def _is_named(part: DocumentPart, stretch: Stretch, setting: Setting) -> bool:
    """Whether a note says that the Item is amended."""
    return any(
        target.kind == "item"
        and (
            target.label == part.section.label
            or (target.amendment is not None and stretch.first <= target.amendment.block < stretch.end)
        )
        for note in setting.notes
        if note.purpose in _SETS_OUT
        for target in note.targets
    )


def _is_said_to_be_replaced(part: DocumentPart, setting: Setting) -> bool:
    """Whether a note says that this Item, and no paragraph or exhibit of it, is replaced in its entirety."""
    return part.section.kind == "item" and any(
        note.purpose in ("replace", "restate")
        and "entirety" in _words(note, setting.amendment)
        and all(target.kind == "item" for target in note.targets)
        and any(target.label == part.section.label for target in note.targets)
        for note in setting.notes
    )


def _words(note: Note, amendment: Document) -> str:
    """The words of a note's own clause: its sentence may say more of other things."""
    place = note.clause
    return amendment.blocks[place.block].text[place.start : place.end] if place is not None else note.quote


def _length(document: Document, blocks: Iterable[int]) -> int:
    return sum(len(document.blocks[at].text) for at in blocks)


def _own(part: DocumentPart) -> Stretch:
    return Stretch(part.first, part.end, part.section.level)


def _verdict(effect: Effect, rule: str, why: str, confidence: float) -> Verdict:
    return Verdict(effect, Evidence(rule, confidence, why))
