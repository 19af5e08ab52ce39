"""The verbs in which amendments state their purpose, as data: each with its forms and the purpose it stands for."""

from __future__ import annotations

from typing import NamedTuple

from viewer.amendments.model import Purpose


class Verb(NamedTuple):
    """A verb's forms and its purpose; a generic one says that something is amended, and not how."""

    purpose: Purpose
    base: str
    third: str
    gerund: str
    participle: str
    is_generic: bool = False


def _regular(purpose: Purpose, *bases: str, is_generic: bool = False) -> list[Verb]:
    return [Verb(purpose, base, *_forms(base), is_generic) for base in bases]


def _forms(base: str) -> tuple[str, str, str]:
    if base.endswith(("s", "x", "sh", "ch")):
        return f"{base}es", f"{base}ing", f"{base}ed"
    if base.endswith("e"):
        return f"{base}s", f"{base[:-1]}ing", f"{base}d"
    if base.endswith("y") and base[-2] not in "aeou":
        return f"{base[:-1]}ies", f"{base}ing", f"{base[:-1]}ied"
    return f"{base}s", f"{base}ing", f"{base}ed"


_ALL = (
    *_regular("correct", "correct", "fix", "rectify", "remedy", "cure", "resolve", "repair", "reformat", "realign"),
    *_regular("restate", "restate", "recast"),
    *_regular("restate", "reissue", is_generic=True),
    *_regular("replace", "replace", "substitute", "supersede", "refile", "re-file", "re-attach"),
    *_regular("add", "add", "supplement", "append"),
    *_regular("include", "include", "provide", "disclose", "report", "present", "insert", "restore", "reinsert"),
    *_regular("include", "supply", "list", "reinstate", "specify"),
    *_regular("include", "describe", "incorporate", "identify", "indicate", "state", "contain"),
    *_regular("furnish", "furnish", "refurnish", "re-furnish"),
    *_regular("file", "file", "attach", "register"),
    *_regular("delete", "delete", "remove", "eliminate", "redact"),
    *_regular(
        "update", "update", "clarify", "enhance", "complete", "extend", "expand", "adjust", "reclassify", "reflect"
    ),
    *_regular("update", "explain", "discuss", "quantify", "confirm", "rename", "renumber", "retitle", "redesignate"),
    *_regular("update", "move", "transfer", "relocate"),
    *_regular("correct", "recalculate", "recompute", "uncheck"),
    Verb("correct", "check the box", "checks the box", "checking the box", "checked the box"),
    *_regular("update", "amend", "revise", "modify", "change", is_generic=True),
    *_regular("respond", "respond", "address"),
    *_regular("conform", "conform"),
    Verb("include", "set forth", "sets forth", "setting forth", "set forth"),
    Verb("include", "set out", "sets out", "setting out", "set out"),
    Verb("include", "give", "gives", "giving", "given"),
    Verb("include", "show", "shows", "showing", "shown"),
    Verb("update", "give effect to", "gives effect to", "giving effect to", "given effect to"),
    Verb("update", "make", "makes", "making", "made"),
    Verb("update", "effect", "effects", "effecting", "effected"),
    Verb("file", "submit", "submits", "submitting", "submitted"),
    Verb("file", "transmit", "transmits", "transmitting", "transmitted"),
    Verb("replace", "resubmit", "resubmits", "resubmitting", "resubmitted"),
    Verb("replace", "re-submit", "re-submits", "re-submitting", "re-submitted"),
    Verb("delete", "strike", "strikes", "striking", "struck"),
    Verb("delete", "withdraw", "withdraws", "withdrawing", "withdrawn"),
    Verb("delete", "omit", "omits", "omitting", "omitted"),
)

BASE = {verb.base: verb for verb in _ALL}
THIRD = {verb.third: verb for verb in _ALL}
GERUND = {verb.gerund: verb for verb in _ALL}
PARTICIPLE = {verb.participle: verb for verb in _ALL}

# "reflects the restatement of": the noun tells more than its verb does.
NOUNS: dict[str, Purpose] = {
    "correction": "correct",
    "corrections": "correct",
    "corrected": "correct",
    "correct": "correct",
    "restatement": "restate",
    "restatements": "restate",
    "replacement": "replace",
    "substitution": "replace",
    "addition": "add",
    "additions": "add",
    "deletions": "delete",
    "inclusion": "include",
    "insertion": "include",
    "incorporation": "include",
    "restoration": "include",
    "elimination": "delete",
    "clarification": "update",
    "expansion": "update",
    "reclassification": "update",
    "submission": "file",
    "resubmission": "replace",
    "filing": "file",
    "furnishing": "furnish",
    "amendment and restatement": "restate",
    "refiling": "replace",
    "re-filing": "replace",
    "removal": "delete",
    "deletion": "delete",
    "revision": "update",
    "revisions": "update",
    "modification": "update",
    "update": "update",
    "conforming": "conform",
}
# What a text says once it is revised ("revised to state that"), and no new part of it.
SAYS = frozenset({"describe", "identify", "indicate", "state", "specify", "show", "explain", "discuss"})
# What a text comes to say: "to reflect that it should have been furnished".
REFLECTS = SAYS | {"reflect", "report", "disclose", "clarify"}
# Verbs that say nothing without their noun.
EMPTY = frozenset({"reflect", "make", "effect", "give effect to"})

# An answer to the Commission's staff is why something is revised, not what is done to it.
REASONS = frozenset({"respond", "address"})
# What a report does all the time ("was filed to report"): no purpose of an amendment when said in the passive.
OF_EVERY_FILING = frozenset(
    {"filed", "reported", "provided", "included", "disclosed", "presented", "stated", "described", "incorporated"}
    | {
        "identified",
        "indicated",
        "submitted",
        "furnished",
        "attached",
        "registered",
        "completed",
        "extended",
        "omitted",
    }
    | {"addressed", "adjusted", "reclassified", "contained", "issued", "set forth", "withdrawn", "made", "effected"}
    | {"supplied", "listed", "specified", "given", "shown", "transmitted", "explained", "discussed", "quantified"}
    | {"confirmed", "checked the box", "recalculated", "recomputed", "renamed", "moved", "transferred"}
    | {"relocated"}
)
SAID_OF_THIS = {word: verb for word, verb in PARTICIPLE.items() if word not in OF_EVERY_FILING}


def verb_of(word: str) -> Verb | None:
    """The verb that has this form."""
    for forms in (BASE, GERUND, THIRD, PARTICIPLE):
        if word in forms:
            return forms[word]
    return None


def form_key(word: str) -> str:
    """A matched word as the tables have it."""
    return " ".join(word.casefold().split())


def any_of(words: dict[str, Verb] | dict[str, Purpose]) -> str:
    """A pattern for any of these words, the longest first."""
    return "|".join(sorted((word.replace(" ", r"\s+") for word in words), key=len, reverse=True))


ADVERB = r"(?:(?:also|again|hereby|herewith|now|further|therefore|\w{2,14}ly)\s+){0,2}"
NOT_A_NOUN = r"(?!\s+(?:of|where|in\s+value|value|in\s+control)\b)"
# "to add the city and state": a verb that goes on with a list has an object.
HAS_OBJECT = r"(?!\s*(?:[.,;:)]|$))"
