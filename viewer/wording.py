"""How filings, documents, dates and counts are named in the window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from viewer.filing.model import Document, Header
from viewer.filing.spelling import NO_TEXT, Spelling
from viewer.language import counted, translated

if TYPE_CHECKING:
    from viewer.amendments.model import OriginalNamed, Pairing
    from viewer.comparison.model import Change, Claim, Relation, WeightKind
    from viewer.ties.model import Untied

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_LONGEST_BOX = 120
_BULLETS = frozenset(f"{sign} " for sign in "•·●▪◦○–—-o")

CLAIMS: dict[Claim, str] = {
    "named": translated("named in a note"),
    "within": translated("within a note"),
    "outside": translated("outside the notes"),
    "silent": translated("no note"),
}
"""What the amendment's notes say of a change, in the words of cards, lists and memos."""
CLAIMS_AT_LENGTH: dict[Claim, str] = {
    "named": translated("A note speaks of this very thing."),
    "within": translated("A note amends what this lies in, and does not speak of it."),
    "outside": translated("The notes promise that nothing else changes, or speak of other things alone."),
    "silent": translated("The amendment has no note that was read."),
}

SIDES: dict[Relation, tuple[str, str]] = {
    "amendment": ("original", "amendment"),
    "next-period": (translated("earlier report"), translated("later report")),
    "versions": (translated("earlier version"), translated("later version")),
    "unrelated": (translated("first filing"), translated("second filing")),
}
"""What the two filings of a pair are called, by what they are to each other."""

WEIGHTS: dict[WeightKind, str] = {
    "recast": translated("Figures of earlier periods, given otherwise now"),
    "negation": translated("A “not” more or less"),
    "conclusion": translated("Conclusions"),
    "figure": translated("Figures, by how much they differ"),
    "replaced": translated("Words replaced, added or removed"),
    "added": translated("Words replaced, added or removed"),
    "deleted": translated("Words replaced, added or removed"),
    "moved": translated("Moved"),
    "quiet": translated("Comes with any filing, or changes no word"),
}
"""The kinds of a change's weight as headings, the gravest first."""
NAMED_IN_A_NOTE = translated("Named in a note")
"""The heading above them all, of the changes that a note speaks of."""
NO_SUCH_CHANGE = translated("no such change found")
"""What is said of a note that no change answers."""

_MARKUP = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|"})


def day(when: date | None) -> str:
    """A date as it is read: "Jan 29, 2014"; empty when not known."""
    return f"{_MONTHS[when.month - 1][:3]} {when.day}, {when.year}" if when else ""


def month_and_year(when: date) -> str:
    """A month as it is read: "Jun 2019"."""
    return f"{_MONTHS[when.month - 1][:3]} {when.year}"


def day_at_length(when: date | None) -> str:
    """A date as it is printed: "January 29, 2014"; empty when not known."""
    return f"{_MONTHS[when.month - 1]} {when.day}, {when.year}" if when else ""


def plural(count: int, noun: str) -> str:
    """A count with its noun: "1 finding", "3 findings"."""
    return counted(count, noun, f"{noun}s")


def listed_of(listed: int, total: int, noun: str) -> str:
    """How many of all are listed: "12 of 40 changes"; "40 changes" where it is all of them."""
    return (
        plural(total, noun)
        if listed == total
        else translated("{listed:,} of {count}", listed=listed, count=plural(total, noun))
    )


def flat(text: str | None) -> str:
    """Text on one line."""
    return " ".join(text.split()) if text else ""


def cut(text: str | None, longest: int) -> str:
    """Text on one line, cut between words where it has more characters than ``longest``."""
    text = flat(text)
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    return (kept.rpartition(" ")[0] or kept).rstrip(",;") + "…"


def without_bullet(text: str) -> str:
    """A sentence on one line without the bullet before it and the room that was left after that."""
    line = flat(text)
    return line[2:] if line[:2] in _BULLETS else line


def claimed(claim: Claim) -> str:
    """What the amendment's notes say of a change; empty where it has none."""
    return "" if claim == "silent" else CLAIMS[claim]


def calm(text: str, spelling: Spelling = NO_TEXT) -> str:
    """Words without the capitals that EDGAR's headers and filers' headings are set in; others as they are.

    ``spelling`` is the filing's: "AT&T" and "MetLife" are no words to be calmed.
    """
    return spelling.calm(text)


def company_name(name: str | None) -> str:
    """A company's name as it is read: as the filing spells it."""
    return name.strip() if name else ""


def tab_title(header: Header, fallback: str) -> str:
    """What a tab is called: company, form, date; the file's name where none is known."""
    company = short_company(header.company_as_spelled) or fallback
    return " · ".join(filter(None, (company, form_name(header), day(header.filed or header.period))))


def pair_title(one: str, other: str) -> str:
    """What a tab is called that shows two filings beside each other: the company once, where it is the same one's."""
    company, parting, rest = other.partition(" · ")
    is_same = bool(parting) and one.startswith(company + parting)
    return translated("{one} beside {other}", one=one, other=rest if is_same else other)


def form_name(header: Header) -> str:
    """What a form is called in a line: "10-K/A", but "Form 4", for a number alone says nothing; empty without one."""
    form = header.form or ""
    return f"Form {form}" if form.removesuffix("/A").isdecimal() else form


def filing_named(header: Header) -> str:
    """A filing among others of its company: "8-K/A No. 2 filed Jan 30, 2014"."""
    told = [form_name(header) or translated("Filing")]
    if header.amendment_number:
        told.append(translated("No. {amendment_number}", amendment_number=header.amendment_number))
    return " ".join(filter(None, (*told, _dated(header, by_period=False))))


def filing_headed(header: Header, *, by_period: bool) -> str:
    """A filing over what is told of it: "8-K/A · filed Jan 29, 2014".

    ``by_period``: one of a series, which is known by the period that it is for: "10-K · for Dec 31, 2013".
    """
    told = (header.form or translated("Amendment"), _dated(header, by_period=by_period))
    return " · ".join(part for part in told if part)


def _dated(header: Header, *, by_period: bool) -> str:
    """When a filing was filed or what it is for, whichever is known; empty where neither is."""
    if header.filed and not (by_period and header.period):
        return translated("filed {filed}", filed=day(header.filed))
    return translated("for {period}", period=day(header.period)) if header.period else ""


def short_company(name: str | None) -> str:
    """A company's name without the words that say it is one: "Alder Ridge Mining"."""
    words = company_name(name).replace(",", " ").split()
    endings = {"inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "lp", "plc"}
    while len(words) > 1 and (words[-1].strip(".").lower() in endings or words[-1].startswith("/")):
        if words[-2] in ("&", "and"):
            break  # "Merck & Co."
        words.pop()
    return " ".join(words)


def original_named(named: OriginalNamed | None) -> str:
    """What an amendment calls the filing it amends: "8-K of Jan 29, 2014"."""
    form = (named.form if named else None) or translated("the original")
    first = next(iter(named.dates), None) if named else None
    return translated("{form} of {day}", form=form, day=day(date.fromisoformat(first))) if first else form


def pairing_named(pairing: Pairing) -> str:
    """How sure a pair is, in a word or two."""
    if pairing.is_chosen:
        return translated("chosen by you")
    return {"none": translated("not at hand"), "awaited": translated("looked for")}.get(
        pairing.status, translated(pairing.status)
    )


def document_name(document: Document) -> str:
    """What a document is called where its outline gives no title."""
    description = document.description.strip()
    if description and description.upper() != document.type.upper():
        return calm(description)
    if document.media == "xml" and document.type and not document.is_exhibit:
        return calm(document.type)
    name = document.filename if document.index else document.type
    return document.exhibit_name or name or document.type or translated("Document")


def signed(number: float) -> str:
    """A number with its sign, thousands apart, without needless decimals: "+270,000", "−0.25"."""
    digits = f"{abs(number):,.4f}".rstrip("0").rstrip(".")
    return f"{'−' if number < 0 else '+'}{digits}"


def amount(delta: float | None, percent: float | None, unit: str | None = None) -> tuple[str, str]:
    """By how much a number differs, and by how many percent: "−3,600", "−7.6 %"; empty where it does not say."""
    difference = "" if delta is None else f"{signed(delta)} {unit or ''}".rstrip()
    return difference, "" if percent is None else f"{signed(round(percent, 1))} %"


def number(value: Decimal) -> str:
    """A number in full, thousands apart: "1,235", "−0.5"."""
    return f"{'−' if value < 0 else ''}{abs(value):,f}"


def untied_said(one: Untied) -> str:
    """What does not tie, in a sentence: "The rows add to 1,235; the total says 1,234: differs by 1."."""
    said, other = number(one.said), number(one.other)
    by = translated(": differs by {number}.", number=number(abs(one.difference)))
    if one.kind == "total":
        return translated(
            "{value} to {other}; the total says {said}{by}",
            value=translated("The rows add") if one.is_down else translated("The columns add"),
            other=other,
            said=said,
            by=by,
        )
    if one.kind == "calculation":
        return translated("The facts that make it up add to {other}; it says {said}{by}", other=other, said=said, by=by)
    if one.kind == "repeated":
        return translated(
            "The same fact is told as {said} here and as {other} elsewhere{by}", said=said, other=other, by=by
        )
    return translated("The page says {said}; its tag says {other}.", said=said, other=other)


def set_out(how: str | None, pages: int | None) -> str:
    """That an Item is set out in full now, and over how many pages, or values exchanged; empty for any other change."""
    if how == "exchanged":
        return how
    if how not in ("reference", "anew"):
        return ""
    return (
        translated("now set out in full, {count}", count=plural(pages, "page"))
        if pages and pages > 1
        else translated("now set out in full")
    )


def told_in_words(change: Change) -> str:
    """What is said of a change in place of its words: "box checked: Amendment", "rewritten: 41 paragraphs reworded".

    Empty where its words are told.
    """
    if change.how in ("checked", "unchecked"):
        return translated(
            "box {value}: {row}",
            value="checked" if change.how == "checked" else "cleared",
            row=cut(change.row, _LONGEST_BOX),
        )
    if not change.pieces:
        return ""
    if change.how != "rewritten":
        where = plural(len(change.pieces), "place")
        return (
            translated("reworded in {where}", where=where)
            if change.how == "reworded"
            else translated("punctuation alone, in {where}", where=where)
        )
    return translated("rewritten: {paragraphs_told}", paragraphs_told=_paragraphs_told(change.pieces))


def _paragraphs_told(pieces: Sequence[Change]) -> str:
    words = [one for one in pieces if one.kind == "text" and not one.is_quiet]
    reworded = len({(one.original.document, one.original.block) for one in words if one.original})
    counts = [translated("{count} reworded", count=plural(reworded, "paragraph"))]
    for kind, what in (("inserted", "new"), ("deleted", "gone"), ("moved", "moved")):
        count = sum(one.kind == kind for one in pieces)
        counts += [f"{count:,} {what}"] if count else []
    return ", ".join(counts)


def size_text(count: int) -> str:
    """A number of bytes for a person: "48 kB", "3.9 MB"."""
    if count < 1000:
        return plural(count, "byte")
    if count < 1_000_000:
        return f"{count / 1000:.0f} kB"
    return f"{count / 1_000_000:.1f} MB"


def as_markdown(text: str) -> str:
    """Text that Markdown shows as it is."""
    return text.translate(_MARKUP)
