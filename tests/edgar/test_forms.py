import re

import pytest

from viewer.edgar.form_kinds import may_be_called
from viewer.edgar.forms import FORMS, base_form_of, form_of, is_amendment
from viewer.edgar.forms.naming import NAME, NAME_ALONE, edgar_name


def test_each_name_stands_in_one_row():
    names = [name for form in FORMS for name in (*form.base_forms, *form.amended_as)]
    assert len(names) == len(set(names))


def test_what_a_row_calls_its_items_it_has():
    for form in FORMS:
        for label in form.called.values():
            assert label.rpartition("Item ")[2] in form.by_number, (form.name, label)


@pytest.mark.parametrize(
    ("name", "base"),
    [
        ("10-K/A", "10-K"),
        ("S-8 POS", "S-8"),
        ("POSASR", "S-3ASR"),
        ("485BPOS", "N-1A"),
        ("DEFR14A", "DEF 14A"),
        ("486APOS", "N-2"),
        ("POS 8C", "N-2"),
        ("POS AM", "POS AM"),
        ("POS EX", "POS EX"),
        ("schedule 13d/a", "SCHEDULE 13D"),
    ],
)
def test_an_amendment_is_one_whatever_edgar_calls_it(name: str, base: str):
    assert is_amendment(name)
    assert base_form_of(name) == base


@pytest.mark.parametrize("name", ["10-K", "424B5", "DEFA14A", "S-3ASR", "", None])
def test_other_forms_amend_nothing(name: str | None):
    assert not is_amendment(name)


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("N-CSRS", "N-CSR"),
        ("10-KSB40/A", "10-KSB"),
        ("10-KT405", "10-K"),
        ("SCHEDULE 13G", "SC 13G"),
        ("S-8 POS", "S-8"),
        ("F-3ASR", "F-3"),
        ("N-PX-NT", "N-PX"),
    ],
)
def test_a_variant_of_a_form_has_its_row(name: str, row: str):
    assert form_of(name).name == row


@pytest.mark.parametrize("name", ["253G2", "DOS", "CERT", "NO FORM", None])
def test_a_form_that_is_not_in_the_table_has_no_facts(name: str | None):
    form = form_of(name)
    assert (form.name, form.items, form.kind, form.is_periodic) == ("", (), "other", False)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("10 K", "10-K"),
        ("10-K SB", "10-KSB"),
        ("13F", "13F-HR"),
        ("12b-25", "NT 10-K"),
        ("S - 3", "S-3"),
        ("40F", "40-F"),
    ],
)
def test_a_cover_writes_a_forms_name_in_its_own_way(written: str, name: str):
    assert edgar_name(written) == name


def test_only_telling_names_are_names_without_the_word_form():
    assert all(re.fullmatch(NAME, name) for name in ("D", "4"))
    assert all(re.fullmatch(NAME_ALONE, name) for name in ("10-K", "10K", "S-3", "8-K12G3", "N-CSR", "13F"))
    assert not any(re.fullmatch(NAME_ALONE, name) for name in ("D", "4", "25", "1-A", "S 1", "T-1"))


def test_words_name_a_filing_by_its_kind():
    assert may_be_called("the Annual Report", "10-KSB")
    assert not may_be_called("the Registration Statement", "10-K")
    assert may_be_called("this Registration Statement", "10-K")
    assert may_be_called("the Registration Statement", "POS AM")
    assert may_be_called("the Schedule 13D", "SCHEDULE 13D")
