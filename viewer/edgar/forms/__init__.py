"""The forms as data: which Items each has, in which Part, under which titles through the years.

A new form is a new entry of ``FORMS``.
"""

from __future__ import annotations

from viewer.edgar.forms.form import Form, FormItem
from viewer.edgar.forms.others import (
    EIGHT_A,
    N_CSR,
    S_1,
    SCHEDULE_13D,
    SCHEDULE_13G,
    SCHEDULE_14D_9,
    SCHEDULE_TO,
    TEN_D,
)
from viewer.edgar.forms.reports import EIGHT_K, TEN_K, TEN_KSB, TEN_Q, TWENTY_F

__all__ = ["EIGHT_K", "FORMS", "Form", "FormItem", "form_of"]

FORMS = (
    EIGHT_K,
    TEN_K,
    TEN_KSB,
    TEN_Q,
    TWENTY_F,
    S_1,
    SCHEDULE_13D,
    SCHEDULE_13G,
    N_CSR,
    TEN_D,
    EIGHT_A,
    SCHEDULE_TO,
    SCHEDULE_14D_9,
)
_BY_BASE_FORM = {base: form for form in FORMS for base in form.base_forms}


def form_of(base_form: str | None) -> Form | None:
    """The form's table; None for forms that have no Items (then cover, headings and signature make the tree)."""
    return _BY_BASE_FORM.get(base_form.upper()) if base_form else None
