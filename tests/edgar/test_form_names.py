"""Forms by the words in which a cover names itself: a heading, a rule under which it is filed."""

from __future__ import annotations

import pytest

from viewer.edgar.form_names import form_named


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("Filed Pursuant to Rule 424(b)(5)", "424B5"),
        ("Filed under Rule 424 (b) (3)", "424B3"),
        ("Filed pursuant to Rule 433", "FWP"),
        ("Filed by Brass Lantern Corp. Pursuant to Rule 425 under the Securities Act of 1933", "425"),
        ("Filed pursuant to Rule 497(e)", "497"),
        ("FORM 15", "15"),
        ("FORM 8-K12B", "8-K12B"),
    ],
)
def test_a_cover_names_itself(line: str, form: str) -> None:
    named = form_named([line, "Brass Lantern Corp."])
    assert named is not None
    assert (named.form, named.certain) == (form, True)


def test_a_rule_that_a_sentence_speaks_of_names_no_form() -> None:
    assert form_named(["Rule 424(b)(5) says how a prospectus is filed.", "We rely on Rule 433."]) is None
