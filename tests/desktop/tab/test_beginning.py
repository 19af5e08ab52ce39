from __future__ import annotations

import re
from dataclasses import replace

from pytestqt.qtbot import QtBot

from tests.building import corrected_release
from tests.desktop.conftest import TOP, Open
from tests.desktop.plain_pane import pane_of
from viewer.comparison.model import Claim
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.library.opening import Opened
from viewer.page.composition import compose
from viewer.page.model import CardRef
from viewer.page.theme import LIGHT
from viewer.telling.beginning import point_of
from viewer.telling.spots.history import Spot


def with_changes(opened: Opened, *claims: Claim) -> Opened:
    amended = opened.amended
    assert amended is not None
    assert amended.comparison is not None
    kept = tuple(replace(change, claim=one) for change, one in zip(amended.comparison.changes, claims, strict=False))
    return replace(opened, amended=replace(amended, comparison=replace(amended.comparison, changes=kept)))


def test_a_pair_is_about_the_first_change_that_a_note_names() -> None:
    point = point_of(corrected_release.pair())
    assert point is not None
    assert (point.place, point.card) == (corrected_release.CELL, CardRef("change", 0))


def test_a_change_that_the_note_does_not_mention_is_passed_over() -> None:
    point = point_of(with_changes(corrected_release.pair(), "outside", "named"))
    assert point is not None
    assert (point.place, point.card) == (corrected_release.DAY, CardRef("change", 1))


def test_where_no_note_speaks_of_a_change_a_pair_is_about_what_its_first_note_names() -> None:
    point = point_of(with_changes(corrected_release.pair(), "outside", "outside"))
    assert point is not None
    assert (point.place, point.card) == (corrected_release.CELL, CardRef("note", 0))


def test_a_filing_alone_has_no_point() -> None:
    assert point_of(corrected_release.alone()) is None
    assert point_of(corrected_release.amendment_alone()) is None


def test_a_pair_opened_for_the_first_time_shows_its_point_and_back_leads_to_the_top(
    window: MainWindow, open_: Open, qtbot: QtBot
) -> None:
    view = open_(corrected_release.pair())
    assert pane_of(view).cards == ["change-0"]
    assert pane_of(view).went_to == [corrected_release.CELL]
    assert view.header.count.text() == "change 1 of 2"
    with qtbot.waitSignal(view.document_shown):
        window.commands["back"].trigger()
    assert view.here == TOP
    assert not window.commands["back"].isEnabled()


def test_a_pair_opened_before_returns_to_where_it_was(open_: Open) -> None:
    view = open_(corrected_release.pair(), Spot("original", Place(0, 4)))
    assert view.here == Spot("original", Place(0, 4))
    assert pane_of(view).cards == []


def test_a_change_has_one_number_on_both_sides_in_the_header_and_in_the_memo(open_: Open) -> None:
    view = open_(corrected_release.pair())
    pages = [
        compose(reading, 1, theme=LIGHT, amended=corrected_release.pair().amended, with_notes=True).html
        for reading in (corrected_release.original(), corrected_release.amendment())
    ]
    folds = [re.findall(r'data-fold="(change-\d+)"[^>]*>(\w+)<', page) for page in pages]
    assert folds[0] == folds[1] == [("change-0", "1"), ("change-1", "2")]
    assert view.header.count.text() == "change 1 of 2"


def test_a_note_is_no_change_and_is_told_by_its_letter() -> None:
    assert [CardRef("note", index).number for index in (0, 1, 25, 26)] == ["a", "b", "z", "aa"]
