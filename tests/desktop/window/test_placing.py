"""A window stands where it was left, if there still is a display there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from viewer.desktop.window.placing import placed, read, written

FIRST, SECOND = QRect(0, 0, 1920, 1080), QRect(1920, 0, 2560, 1440)


def test_a_window_that_can_be_reached_stays() -> None:
    frame = QRect(2000, 100, 1200, 800)
    assert placed(frame, [FIRST, SECOND]) == frame


def test_a_window_of_a_display_that_is_gone_comes_to_the_middle_of_the_first() -> None:
    now = placed(QRect(2000, 100, 1200, 800), [FIRST])
    assert FIRST.contains(now)
    assert now.center() == FIRST.center()
    assert now.size() == QRect(0, 0, 1200, 800).size()


def test_a_window_is_no_larger_than_its_display() -> None:
    now = placed(QRect(2000, 0, 2560, 1440), [FIRST])
    assert now == FIRST


@pytest.mark.parametrize("frame", [QRect(100, -500, 800, 600), QRect(1900, 100, 800, 600), QRect(-790, 0, 800, 600)])
def test_a_window_whose_edge_the_mouse_cannot_reach_is_brought_back(frame: QRect) -> None:
    assert FIRST.contains(placed(frame, [FIRST]))


def test_without_a_display_nothing_moves() -> None:
    assert placed(QRect(1, 2, 3, 4), []) == QRect(1, 2, 3, 4)


@pytest.mark.parametrize("line", ["", "1 2 3", "1 2 3 x", "1 2 0 4", "1 2 3 99999999", "² 2 3 4"])
def test_what_says_no_place_is_none(line: str) -> None:
    assert read(line) is None


def test_a_place_is_written_and_read() -> None:
    assert read(written(QRect(-5, 20, 800, 600))) == QRect(-5, 20, 800, 600)
