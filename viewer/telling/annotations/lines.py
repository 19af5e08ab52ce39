"""What the reader added, in lines for a list, and as Markdown; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from viewer.annotations.model import Anchored, Annotation, How, Subject
from viewer.filing.model import Place
from viewer.language import translated
from viewer.telling.quoting.place_link import link_to
from viewer.wording import as_markdown, company_name, cut, day, flat

FOUND: dict[How, str] = {
    "here": "",
    "moved": translated("its words stand elsewhere now"),
    "reworded": translated("its words were reworded"),
    "lost": translated("its words are not in the text any more"),
}
_QUOTE, _NOTE = 90, 200


@dataclass(frozen=True, slots=True)
class AnnotationLine:
    """A line of the list: the note or, without one, the quote; where it stands; what became of its words.

    ``place`` is where it leads in the filing that is open; None where that is another one, or its words are lost.
    """

    annotation: Annotation
    subject: Subject
    text: str
    below: str
    place: Place | None
    how: How = "here"

    @property
    def spoken(self) -> str:
        """The whole line for one who hears it."""
        return ", ".join(filter(None, (self.annotation.kind, self.annotation.colour, self.text, self.below)))

    @property
    def filing(self) -> str:
        """What its filing is called."""
        return filing_called(self.subject)

    def holds(self, words: Sequence[str]) -> bool:
        """Whether each of some words stands in it, in any order, capitals or not."""
        one = self.annotation
        said = " ".join((one.quote.exact, one.note, self.below, self.filing, one.colour, one.kind))
        return all(word in said.casefold() for word in words)


def lines_of(anchored: Iterable[Anchored], subject: Subject) -> tuple[AnnotationLine, ...]:
    """The annotations of the filing that is open."""
    return tuple(_line(one.annotation, subject, one.places[0] if one.places else None, one.how) for one in anchored)


def lines_elsewhere(kept: Iterable[tuple[Annotation, Subject]], besides: str) -> tuple[AnnotationLine, ...]:
    """The annotations of all filings but one, filing by filing, the latest first."""
    others = [(annotation, subject) for annotation, subject in kept if subject.key != besides]
    latest: dict[str, float] = {}
    for annotation, subject in others:
        latest[subject.key] = max(latest.get(subject.key, 0.0), annotation.changed.timestamp())
    others.sort(key=lambda one: (-latest[one[1].key], one[1].key, one[0].places[:1]))
    return tuple(_line(annotation, subject, None, "here") for annotation, subject in others)


def filing_called(subject: Subject) -> str:
    """A filing in a line: "Alder Ridge Mining · 10-K · Feb 3, 2014"."""
    when = day(subject.filed or subject.period)
    return " · ".join(filter(None, (company_name(subject.company), subject.form, when))) or translated(
        "A page without a name"
    )


def in_markdown(annotations: Iterable[tuple[Annotation, Subject]]) -> str:
    """Annotations filing by filing, each quote with its note and a link to its place."""
    pieces: list[str] = []
    for subject, found in groupby(annotations, key=lambda one: one[1]):
        pieces.append(f"# {as_markdown(filing_called(subject))}")
        for annotation, _ in found:
            pieces.append(_markdown(annotation, subject))
    return "\n\n".join(pieces) + "\n"


def _line(annotation: Annotation, subject: Subject, place: Place | None, how: How) -> AnnotationLine:
    quote = f"“{cut(flat(annotation.quote.exact), _QUOTE)}”"
    text = cut(flat(annotation.note), _NOTE) or quote
    below = " · ".join(filter(None, (quote if annotation.note else "", annotation.section, FOUND[how])))
    return AnnotationLine(annotation, subject, text, below, place, how)


def _markdown(annotation: Annotation, subject: Subject) -> str:
    quote = "\n".join(f"> {as_markdown(line)}" for line in annotation.quote.exact.split("\n") if line.strip())
    where = as_markdown(annotation.section or annotation.document or translated("Its place"))
    place = annotation.places[0] if annotation.places else None
    source = f"[{where}]({link_to(subject.key, place)})"
    said = f"{source} · {annotation.kind}, {annotation.colour}, {day(annotation.made.date())}"
    note = "\n".join(as_markdown(line) for line in annotation.note.split("\n"))
    return "\n\n".join(filter(None, (quote, note, said)))
