"""What an amendment says of itself, in the JSON shape of ``notes``."""

from __future__ import annotations

from viewer.amendments.model import Note, Pairing, Statement, Target
from viewer.automation.shapes import Json, evidence, filing, place
from viewer.reading import AmendedReading


def notes(amended: AmendedReading) -> Json:
    """What an amendment says of itself, with its targets in either filing."""
    return {
        "amendment": filing(amended.amendment.filing.header),
        "original": original_of(amended),
        "pairing": pairing(amended.pairing),
        **_statement(amended.statement),
    }


def original_of(amended: AmendedReading) -> Json | None:
    """The filing that is amended, or null."""
    return filing(amended.original.filing.header) if amended.original else None


def pairing(found: Pairing) -> Json:
    """How sure it is that two filings are a pair."""
    return {"status": found.status, "evidence": evidence(found.evidence)}


def _statement(statement: Statement) -> Json:
    named = statement.original
    return {
        "named": named
        and {"form": named.form, "dates": list(named.dates), "quote": named.quote, "place": place(named.place)},
        "notes": [note(each) for each in statement.notes],
        "scope": [{"quote": each.quote, "place": place(each.place)} for each in statement.scope],
    }


def note(said: Note) -> Json:
    """One sentence in which an amendment speaks of itself, and what it is about."""
    return {
        "quote": said.quote,
        "place": place(said.place),
        "purpose": said.purpose,
        "targets": [_target(each) for each in said.targets],
        "evidence": evidence(said.evidence),
    }


def _target(target: Target) -> Json:
    return {
        "text": target.text,
        "kind": target.kind,
        "label": target.label,
        "original": place(target.original),
        "amendment": place(target.amendment),
        "evidence": evidence(target.evidence),
    }
