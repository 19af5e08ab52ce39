"""The forms under which what amends or supplements a filing meets it."""

from __future__ import annotations

import re

from viewer.edgar.forms import FORMS, base_form_of, form_of

_FORM_PREFIX = re.compile(r"^(?:SCHEDULE|SCH)\s+")


def canonical_form(form: str | None) -> str | None:
    """The form under which an original and its amendment meet.

    10-K405 is a 10-K whose Item 405 box is checked; 10-KSB40 likewise a 10-KSB, which is a form of its own.
    SCHEDULE 13D is the later name of SC 13D.
    """
    base = base_form_of(form)
    if base is None:
        return None
    base = _FORM_PREFIX.sub("SC ", base)
    return base.removesuffix("405").removesuffix("40") if form_of(base).kind == "annual report" else base


def form_family(form: str | None) -> str | None:
    """The forms among which an original is looked for: 10-K, 10-KSB and 10-KT are one family, 8-K and 8-K12G3 too."""
    return form_of(form).family or canonical_form(form)


def families_amended(form: str | None) -> frozenset[str | None]:
    """The families among which an amendment's original is: its own; any registration statement's for a "POS AM".

    Those of a supplement's are the families of what it may supplement.
    """
    row = form_of(form)
    if row.may_supplement:
        return frozenset(
            form_family(name) for other in FORMS for name in other.base_forms if may_be_supplemented(name, form)
        )
    if row.base_forms or not row.is_registration:
        return frozenset({form_family(form)})
    registrations_of = (other for other in FORMS if other.is_registration)
    return frozenset(form_family(name) for other in registrations_of for name in (*other.base_forms, *other.amended_as))


def may_be_supplemented(form: str | None, by: str | None) -> bool:
    """Whether what is filed on one form may be supplemented by what is filed on another, which holds no more than that.

    A prospectus may lie in a registration statement; additional material follows a definitive proxy statement.
    """
    row, supplement = form_of(form), form_of(by)
    if not supplement.may_supplement:
        return False
    if supplement.kind == "prospectus":
        return row.kind in ("prospectus", "registration statement")
    return row.kind == supplement.kind and not row.may_supplement
