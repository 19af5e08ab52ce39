"""One side of a tab tells where its page leads, and goes where it is sent."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.building import corrected_release
from tests.desktop.conftest import TOP
from tests.desktop.plain_pane import PlainPane
from viewer.desktop.tab import stage
from viewer.desktop.tab.leaf import Leaf
from viewer.desktop.widgets.layouts import words
from viewer.desktop.widgets.theme import Appearance
from viewer.filing.model import Place
from viewer.telling.spots.history import Spot


@pytest.fixture
def leaf(qtbot: QtBot, appearance: Appearance, monkeypatch: pytest.MonkeyPatch) -> Leaf:
    monkeypatch.setattr(stage, "DocumentPane", PlainPane)
    made = Leaf(words("The line above"), appearance)
    qtbot.addWidget(made)
    made.begin(corrected_release.pair(), "original")
    with qtbot.waitSignal(made.shown):
        made.go(TOP)
    return made


def test_a_link_is_told_and_not_gone_to(leaf: Leaf, qtbot: QtBot) -> None:
    with qtbot.waitSignal(leaf.link_followed) as told:
        leaf.stage.pane.link_activated.emit(0)
    assert told.args == [Spot("original", Place(1, 0))]
    assert leaf.stage.holds("original", 0)


def test_another_document_is_announced_before_it_is_shown(leaf: Leaf, qtbot: QtBot) -> None:
    with qtbot.waitSignal(leaf.turned) as told:
        leaf.go(Spot("original", Place(1, 2)))
    assert told.args == [Spot("original", Place(1, 2))]
    assert leaf.here == Spot("original", Place(1, 2))


def test_the_other_filing_of_the_pair_is_another_side(leaf: Leaf, qtbot: QtBot) -> None:
    with qtbot.waitSignals([leaf.side_changed, leaf.shown]):
        leaf.go(Spot("amendment", Place(0, 0)))
    assert leaf.reading is not None
    assert leaf.reading.filing.path == corrected_release.AMENDMENT
    assert leaf.history.back() == TOP


def test_notes_are_left_out_at_the_same_place(leaf: Leaf, qtbot: QtBot) -> None:
    leaf.stage.pane.place_reached.emit(Place(0, 4))
    with qtbot.waitSignal(leaf.shown):
        leaf.show_notes(False)
    assert leaf.here == Spot("original", Place(0, 4))
