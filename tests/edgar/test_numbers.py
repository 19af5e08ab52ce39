"""Numbers are read in as many digits as they may have, and no other text is one."""

from __future__ import annotations

import pytest

from viewer.edgar.numbers import whole_number


@pytest.mark.parametrize(("written", "number"), [("7", 7), ("-6", -6), ("007", 7), ("123456789", 123_456_789)])
def test_a_whole_number_is_read_with_its_sign(written: str, number: int) -> None:
    assert whole_number(written) == number


@pytest.mark.parametrize("written", ["", "-", "--6", "1.5", "INF", "²", "٣", "9" * 5_000])
def test_what_is_no_whole_number_is_none(written: str) -> None:
    assert whole_number(written) is None
