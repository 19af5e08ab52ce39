"""One ladder for keys, menu and wheel."""

from __future__ import annotations

import pytest

from viewer.desktop.pane.zoom import stepped, within


def test_a_step_back_undoes_a_step() -> None:
    assert stepped(stepped(1.0, 1), -1) == 1.0


@pytest.mark.parametrize(("factor", "larger", "smaller"), [(1.0, 1.1, 0.9), (1.07, 1.25, 1.0), (3.0, 3.0, 2.5)])
def test_a_step_leads_to_a_rung_and_never_off_the_ladder(factor: float, larger: float, smaller: float) -> None:
    assert (stepped(factor, 1), stepped(factor, -1)) == (larger, smaller)


def test_a_factor_from_elsewhere_is_brought_within_the_ladder() -> None:
    assert (within(0.01), within(1.3), within(40)) == (0.5, 1.3, 3.0)
