"""The room's front door: all facts of a filing, with what their concepts are called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from lxml import etree

from viewer.edgar.numbers import whole_number
from viewer.facts.contexts import NO_CONTEXT, contexts_in, local, units_in
from viewer.facts.inline import FACTS, NIL, InlineDocument, is_inline, read_inline
from viewer.facts.instance import is_instance, read_instance
from viewer.facts.labels import Labels, concept_named, labels_in
from viewer.facts.locating import Locator
from viewer.facts.model import Concept, Context, Fact
from viewer.facts.rendered import is_rendered, read_rendered
from viewer.facts.sources import source_of
from viewer.facts.transforms import NotTransformed, number, transformed
from viewer.filing.model import Document, Evidence, Filing, Finding, Place, Report
from viewer.language import translated

_IN_HEADERS = tuple(f"{{*}}{name}" for name in FACTS)
_MARKED = ("html", "xml", "data", "text")
_ON_THE_PAGE = Evidence(
    "inline-xbrl", 1.0, "The filer tagged this text with the concept, period and unit that are told."
)
_IN_THE_HEADER = Evidence("inline-xbrl-hidden", 1.0, "The filer tagged it in the document's hidden header.")
_AS_SHOWN = Evidence("inline-xbrl", 0.5, "The filer tagged this text; what it stands for could not be worked out.")


@dataclass(frozen=True, slots=True)
class FilingFacts:
    """A filing's facts in the order of its documents, what their concepts are called, and what was odd."""

    facts: tuple[Fact, ...]
    labels: Labels
    findings: tuple[Finding, ...] = ()

    def concept(self, fact: Fact) -> Concept:
        """What a fact's concept is called, and its definition where the filing's files give one."""
        return concept_named(fact.concept, self.labels)

    def member(self, name: str) -> Concept:
        """What an axis or a member of a dimension is called."""
        return concept_named(name, self.labels)


def facts_of_filing(filing: Filing, report: Report | None = None) -> FilingFacts:
    """The inline facts of a filing's documents; where it has none, those of its separate instance, else those
    that EDGAR's rendered pages show.

    Contexts and units of one document hold for the others too: together they are one instance. Raises ``Cancelled``
    when ``report`` does.
    """
    sources = [(document, source_of(document)) for document in filing.documents if document.media in _MARKED]
    pages = [(document, source) for document, source in sources if document.blocks and is_inline(source)]
    inlines: list[tuple[Document, InlineDocument]] = []
    for done, (document, source) in enumerate(pages):
        if report is not None:
            report(done / len(pages), translated("Reading facts"))
        inlines.append((document, read_inline(source)))
    findings: list[Finding] = []
    facts = list(_inline_facts(inlines, findings))
    if not facts:
        facts = [
            fact
            for document, source in sources
            if is_instance(source)
            for fact in read_instance(source, document.index)
        ]
    labels = _labels(filing)
    if not facts:
        for page in (read_rendered(document, source) for document, source in sources if is_rendered(source)):
            facts += page.facts
            labels = page.labels | labels
    return FilingFacts(tuple(facts), labels, tuple(findings))


def _labels(filing: Filing) -> dict[str, Concept]:
    meta = [one for one in filing.documents if one.filename.lower() == "metalinks.json"]
    bases = [one for one in filing.documents if one.filename.lower().endswith("_lab.xml") or one.type == "EX-101.LAB"]
    return labels_in(map(source_of, meta), map(source_of, bases))


def _inline_facts(inlines: list[tuple[Document, InlineDocument]], findings: list[Finding]) -> Iterator[Fact]:
    headers = [element for _, inline in inlines for element in inline.header]
    contexts, units = contexts_in(headers), units_in(headers)
    for document, inline in inlines:
        maker = _Maker(document.index, contexts, units, findings)
        for element in (one for header in inline.header for one in header.iter(*_IN_HEADERS)):
            text = "".join(str(part) for part in element.itertext())
            yield maker.fact(local(element.tag), _attributes(element), text, is_hidden=True, place=None)
        locator = Locator(inline, document.blocks, document.index)
        for tagged in inline.facts:
            place = locator.place_of(tagged) if tagged.is_seen else None
            text = inline.text_of(tagged)
            yield maker.fact(tagged.name, tagged.attributes, text, is_hidden=not tagged.is_seen, place=place)


def _attributes(element: etree._Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.items()}


class _Maker:
    """Makes the facts of one document, and says once of each format what could not be worked out."""

    def __init__(
        self, document: int, contexts: dict[str, Context], units: dict[str, str], findings: list[Finding]
    ) -> None:
        self._document = document
        self._contexts = contexts
        self._units = units
        self._findings = findings

    def fact(
        self, element: str, attributes: Mapping[str, str], text: str, *, is_hidden: bool, place: Place | None
    ) -> Fact:
        """The fact of an element with its attributes and all the text it holds."""
        is_number = element == "nonFraction"
        shown = " ".join(text.split())
        scale = attributes.get("scale", "")
        evidence = _IN_THE_HEADER if is_hidden else _ON_THE_PAGE
        value: str | None
        try:
            value = self._value(attributes, text, is_number=is_number)
        except NotTransformed as error:
            what = f"What is tagged as {attributes.get('name', '')} is not what its format says ({error})."
            self._findings.append(Finding("note", what, place))
            value, evidence = shown, _AS_SHOWN
        return Fact(
            concept=attributes.get("name", ""),
            value=value,
            shown=shown,
            unit=self._units.get(attributes.get("unitRef", "")) if is_number else None,
            decimals=attributes.get("decimals"),
            scale=whole_number(scale),
            context=self._contexts.get(attributes.get("contextRef", ""), NO_CONTEXT),
            hidden=is_hidden,
            document=self._document,
            place=place,
            evidence=evidence,
        )

    @staticmethod
    def _value(attributes: Mapping[str, str], text: str, *, is_number: bool) -> str | None:
        """The value by format, scale and sign; of text that is markup itself, its characters as markup has them."""
        if attributes.get(NIL) in ("true", "1"):
            return None
        value = transformed(attributes.get("format"), text)
        if is_number:
            return number(value, attributes.get("sign"), attributes.get("scale"))
        return escape(value, quote=False) if attributes.get("escape") in ("true", "1") else value
