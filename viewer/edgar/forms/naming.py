"""How texts write the names of forms, made of the table: "10 K405" and "10-K405", "Form 13F" for EDGAR's 13F-HR."""

from __future__ import annotations

import re

from viewer.edgar.forms import FORMS

_TOKENS = re.compile(r"\d+|[KQ](?=SB|T)|[A-Za-z]+")
_NOT_SAID = ("schedule", "proxy statement", "prospectus", "letter")
# What is a number or letters alone, or may number a list ("1-A", "T-1"), names a form after the word only.
_SAID_AFTER_FORM = re.compile(r"\d{1,3}|[A-Z]{1,3}|[1-5CDTU]-.*")

_EDGAR = {
    re.sub(r"[\s-]", "", written).upper(): name
    for form in reversed(FORMS)
    if form.kind not in _NOT_SAID
    for written, name in (*((base, base) for base in reversed(form.base_forms)), *form.written.items())
}
_WRITTEN = sorted(
    {written for form in FORMS if form.kind not in _NOT_SAID for written in (*form.base_forms, *form.written)},
    key=lambda written: (-len(written), written),
)


def _pattern(written: str, between: str = r"\s?-?\s?") -> str:
    """A name as a pattern: blanks and dashes may come or go between its letters and its numbers."""
    return between.join(_TOKENS.findall(written))


def _alone(written: str) -> str:
    """The same where no word says that it is a form: "10K", "10 - K", but "S-1" with its dash ("company's 1" is none)."""
    return _pattern(written, r"(?:\s?-\s?)?") if written[0].isdigit() else re.escape(written)


NAME = (
    rf"(?:{'|'.join(map(_pattern, _WRITTEN))}"
    r"|[SF]\s?-\s?\d{1,2}|TA\s?-\s?[12W]|MA\s?-\s?(?:NR|[IWA])|N\s?-\s?[0-9A-Z]{1,5}|U\s?-\s?\w{1,4}|ABS-\w{2,4})"
)
"""A form's name behind the word "Form", as a pattern (its letters in any case); some have a known shape alone."""

NAME_ALONE = (
    rf"(?:{'|'.join(_alone(one) for one in _WRITTEN if not _SAID_AFTER_FORM.fullmatch(one))}"
    r"|[SF]-\d{1,2}|N-[A-Z0-9]{1,4})"
)
"""A form's name that needs no such word, as a pattern."""


def edgar_name(written: str) -> str:
    """EDGAR's name of a form that a text writes: "10 K405" is "10-K405", "13F" is "13F-HR"."""
    return _EDGAR.get(re.sub(r"[\s-]", "", written).upper(), re.sub(r"\s+", "", written).upper())
