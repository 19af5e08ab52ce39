"""An annotation as other programs read it, and back: W3C Web Annotation Data Model, in JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from viewer.annotations.model import COLOURS, FOUND, Annotation, Kind, Quote, Subject
from viewer.filing.model import Place

Json = dict[str, Any]

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_MOTIVATIONS: dict[Kind, str] = {"highlight": "highlighting", "note": "commenting", "bookmark": "bookmarking"}
_ACCESSION, _CONTENT = "urn:sec-accession:", "urn:sha256:"
_OWN = "filing-viewer"
"""Under this name stands what the model has no words for: where the words stood, and the facts of the filing."""


def as_web_annotation(annotation: Annotation, subject: Subject) -> Json:
    """One annotation of a filing as an object of JSON."""
    quote = annotation.quote
    selector = {"type": "TextQuoteSelector", "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix}
    source = f"{_ACCESSION}{subject.accession}" if subject.accession else f"{_CONTENT}{subject.key}"
    return {
        "@context": _CONTEXT,
        "id": f"urn:uuid:{annotation.id}",
        "type": "Annotation",
        "motivation": _MOTIVATIONS[annotation.kind],
        "created": _instant(annotation.made),
        "modified": _instant(annotation.changed),
        "body": [
            *([{"type": "TextualBody", "value": annotation.note, "format": "text/plain"}] if annotation.note else []),
            {"type": "TextualBody", "purpose": "tagging", "value": annotation.colour},
        ],
        "target": {"source": source, "selector": selector},
        _OWN: {
            "filing": {
                "key": subject.key,
                "form": subject.form,
                "company": subject.company,
                "period": _day(subject.period),
                "filed": _day(subject.filed),
            },
            "document": annotation.document,
            "section": annotation.section,
            "at": quote.at,
            "origin": annotation.origin,
            "brought": annotation.brought,
            "places": [[one.document, one.block, one.start, one.end] for one in annotation.places],
        },
    }


def from_web_annotation(row: Any) -> tuple[Annotation, Subject]:
    """An annotation and its filing; raises ``ValueError`` in one sentence where that is none, or has no quote."""
    if not isinstance(row, Mapping) or row.get("type") != "Annotation":
        raise ValueError("This is no Web Annotation.")
    target, own = _mapping(row.get("target")), _mapping(row.get(_OWN))
    quote = _quote(target.get("selector"), own)
    made = _when(row.get("created"))
    kind: Kind = next((name for name, said in _MOTIVATIONS.items() if row.get("motivation") == said), "highlight")
    bodies = _bodies(row.get("body"))
    tags = [text for text, is_tag in bodies if is_tag]
    note = "\n\n".join(text for text, is_tag in bodies if not is_tag)
    annotation = Annotation(
        _id(row),
        kind,
        tuple(_places(own.get("places"))),
        quote,
        made,
        _when(row.get("modified")) if row.get("modified") else made,
        next((colour for colour in COLOURS if colour in tags), COLOURS[0]),
        note,
        _text(own.get("document")),
        _text(own.get("section")),
        _text(own.get("origin")),
        next((how for how in FOUND if own.get("brought") == how), None),
    )
    return annotation, _subject(_text(target.get("source")), _mapping(own.get("filing")))


def collection(annotations: Iterable[tuple[Annotation, Subject]]) -> Json:
    """Many annotations as one object: W3C's annotation collection of a single page."""
    items = [as_web_annotation(*one) for one in annotations]
    page = {"type": "AnnotationPage", "items": items}
    return {"@context": _CONTEXT, "type": "AnnotationCollection", "total": len(items), "first": page}


def listed(stored: Any) -> list[Any]:
    """The annotations that a file holds, as they stand there: a collection's, a page's, a list's, or the only one."""
    if isinstance(stored, Mapping):
        if stored.get("type") == "AnnotationCollection":
            return listed(stored.get("first"))
        if stored.get("type") == "AnnotationPage":
            return listed(stored.get("items"))
        return [stored]
    return list(stored) if isinstance(stored, list) else []


def _quote(selectors: Any, own: Mapping[str, Any]) -> Quote:
    each = selectors if isinstance(selectors, list) else [selectors]
    found = next((_mapping(one) for one in each if _mapping(one).get("type") == "TextQuoteSelector"), None)
    if found is None:
        raise ValueError("The annotation quotes no words by which its place could be found.")
    at = own.get("at")
    share = float(at) if isinstance(at, int | float) and 0 <= at <= 1 else 0.0
    return Quote(_text(found.get("exact")), _text(found.get("prefix")), _text(found.get("suffix")), share)


def _bodies(body: Any) -> list[tuple[str, bool]]:
    """The texts of an annotation, and which of them are tags."""
    each = body if isinstance(body, list) else [body]
    found = [(one, {}) if isinstance(one, str) else (_mapping(one).get("value"), _mapping(one)) for one in each]
    return [(text, said.get("purpose") == "tagging") for text, said in found if isinstance(text, str) and text]


def _places(stored: Any) -> Iterable[Place]:
    for row in stored if isinstance(stored, list) else ():
        if isinstance(row, list) and len(row) == 4 and all(one is None or _is_count(one) for one in row):
            document, block, start, end = row
            if document is not None and block is not None:
                yield Place(document, block, start, end)


def _is_count(one: Any) -> bool:
    return isinstance(one, int) and not isinstance(one, bool) and one >= 0


def _subject(source: str, filing: Mapping[str, Any]) -> Subject:
    accession = source.removeprefix(_ACCESSION) if source.startswith(_ACCESSION) else None
    key = _text(filing.get("key")) or accession or source.removeprefix(_CONTENT)
    form, company = (_text(filing.get(name)) or None for name in ("form", "company"))
    return Subject(key, form, company, _day_of(filing.get("period")), _day_of(filing.get("filed")), accession)


def _id(row: Mapping[str, Any]) -> str:
    """The number of an annotation; of one that another program numbered otherwise the same each time it is read."""
    stored = _text(row.get("id"))
    try:
        return str(UUID(stored.removeprefix("urn:uuid:")))
    except ValueError:
        return str(uuid5(NAMESPACE_URL, stored or json.dumps(row, sort_keys=True, default=str)))


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _when(stored: Any) -> datetime:
    try:
        moment = datetime.fromisoformat(_text(stored))
    except ValueError:
        raise ValueError("The annotation does not say when it was made.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day_of(stored: Any) -> date | None:
    try:
        return date.fromisoformat(_text(stored))
    except ValueError:
        return None
