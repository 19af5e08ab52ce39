"""What a reader said of an earlier filing, at the passages of a later one that say the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from viewer.annotations.anchoring import found_again, quote_at
from viewer.annotations.model import Anchored, Annotation, Subject
from viewer.edgar.forms import base_form_of
from viewer.filing.model import Document
from viewer.quotes.words import worded


def earlier_of(subject: Subject, known: Iterable[Subject]) -> Subject | None:
    """The filing of the same company and form before one: the latest of those known that is earlier."""
    own = _dated(subject)
    found = [
        one
        for one in known
        if one.key != subject.key
        and _named(one) == _named(subject)
        and base_form_of(one.form) == base_form_of(subject.form)
        and own is not None
        and (dated := _dated(one)) is not None
        and dated < own
    ]
    return max(found, key=lambda one: _dated(one) or "", default=None)


def offered(
    earlier: Iterable[Annotation], here: Iterable[Annotation], documents: Sequence[Document]
) -> tuple[Anchored, ...]:
    """The annotations of an earlier filing that were not brought over yet, where their words stand in this one."""
    brought = {one.origin for one in here}
    wanted = [one for one in earlier if one.id not in brought]
    texts = worded(documents) if wanted else ()
    return tuple(found_again(one, [text for text in texts if _is_of_type(text.type, one)]) for one in wanted)


def brought_over(found: Anchored, document: Document, when: datetime, section: str) -> Annotation:
    """An annotation of this filing, made of one of the earlier that was found in it."""
    return replace(
        found.annotation,
        id=str(uuid4()),
        places=found.places,
        quote=quote_at(document, found.places),
        made=when,
        changed=when,
        document=document.type,
        section=section,
        origin=found.annotation.id,
        brought=found.how,
    )


def _is_of_type(type: str, annotation: Annotation) -> bool:
    return type.removesuffix("/A") == annotation.document.removesuffix("/A")


def _named(subject: Subject) -> str:
    return " ".join((subject.company or "").casefold().replace(",", " ").replace(".", " ").split())


def _dated(subject: Subject) -> str | None:
    dated = subject.period or subject.filed
    return dated.isoformat() if dated else None
