"""The forms as data: their names, which Items each has, in which Part, under which titles through the years.

A new form is a new row of one of the tables here, and its sample; nothing else in the program names forms.
"""

from __future__ import annotations

import re
from functools import cache

from viewer.edgar.forms.foreign import FOREIGN
from viewer.edgar.forms.form import Form, FormItem, Subject
from viewer.edgar.forms.funds import FUNDS
from viewer.edgar.forms.others import OTHERS
from viewer.edgar.forms.registrations import REGISTRATIONS
from viewer.edgar.forms.regulation_a import REGULATION_A
from viewer.edgar.forms.reports import EIGHT_K, REPORTS
from viewer.edgar.forms.schedules import SCHEDULES
from viewer.edgar.forms.unitemised import UNITEMISED

__all__ = ["EIGHT_K", "FORMS", "Form", "FormItem", "Subject", "base_form_of", "form_of", "is_amendment"]

FORMS = (*REPORTS, *FOREIGN, *REGISTRATIONS, *SCHEDULES, *FUNDS, *OTHERS, *REGULATION_A, *UNITEMISED)
_BY_BASE_FORM = {base: form for form in FORMS for base in (*form.base_forms, *form.amended_as)}
_AMENDED = {amended: base for form in FORMS for amended, base in form.amended_as.items()}
# Since 2024 EDGAR says "SCHEDULE 13D" where it said "SC 13D".
_SCHEDULE = re.compile(r"^(?:SCHEDULE|SCH)\s+")
_NO_FORM = Form("", ())


@cache
def form_of(name: str | None) -> Form:
    """The row of a form, by EDGAR's name of it or of its amendment; one without any facts for forms not in the table.

    A name that only goes on from a known one ("N-CSRS", "10-KSB40") is taken for it where it is not in the table.
    """
    base = _SCHEDULE.sub("SC ", base_form_of(name) or "")
    return _BY_BASE_FORM.get(base) or _longest(base)


def is_amendment(name: str | None) -> bool:
    """Whether a form amends another filing: "/A", and what EDGAR calls post-effective amendments ("POS AM", "485BPOS")."""
    plain = _plain(name or "")
    return plain.endswith("/A") or plain in _AMENDED


def base_form_of(name: str | None) -> str | None:
    """The form that a filing is or amends; where the file number alone tells which it amends, the amendment's own."""
    plain = _plain(name or "").removesuffix("/A")
    return _AMENDED.get(plain, plain) or None


def _plain(name: str) -> str:
    return " ".join(name.upper().split())


def _longest(base: str) -> Form:
    known = (name for name in _BY_BASE_FORM if len(name) > 1 and base.startswith(name) and not _goes_on(base, name))
    return _BY_BASE_FORM.get(max(known, key=len, default=""), _NO_FORM)


def _goes_on(base: str, name: str) -> bool:
    """Whether the number or the word that ends a name goes on in the longer one: "S-1" in "S-11", "25" in "253G2"."""
    is_word = "-" not in name and " " not in name
    return is_word or (name[-1].isdigit() and base[len(name)].isdigit())
