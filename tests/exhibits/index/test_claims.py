"""Where an index says that an exhibit lies, in the columns of a table without rules."""

from __future__ import annotations

from viewer.edgar.exhibit_numbers import label_of
from viewer.exhibits.index.claims import claim_in


def test_a_form_a_file_number_and_a_date_in_columns_say_where_it_lies() -> None:
    claim = claim_in("10.1 Lease of the mill 10-K 001-12345 10.4(a) 3/31/2013", label_of("10.1"))
    assert claim is not None
    assert claim.source == "10-K 001-12345 10.4(a) 3/31/2013"


def test_figures_without_a_date_behind_them_say_nothing_and_take_no_time() -> None:
    assert claim_in(f"10.1 Lease of the mill 10-K {'111 ' * 150}x", label_of("10.1")) is None
