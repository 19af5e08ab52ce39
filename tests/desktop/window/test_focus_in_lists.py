"""A list that has the focus shows at which of its rows the keys are, in both themes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QTableView, QTreeView
from pytestqt.qtbot import QtBot

from viewer.desktop.widgets.row_delegate import RowDelegate
from viewer.desktop.widgets.theme import Appearance


@pytest.fixture(params=["light", "dark"])
def themed(request: pytest.FixtureRequest, worn: Appearance) -> Iterator[Appearance]:
    worn.choose(request.param)
    yield worn
    worn.choose("light")


def filled(view: QAbstractItemView, qtbot: QtBot) -> QAbstractItemView:
    model = QStandardItemModel(view)
    for _row in range(3):
        model.appendRow([QStandardItem(""), QStandardItem("")])
    view.setModel(model)
    view.setCurrentIndex(model.index(1, 0))
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


def rows_of_tree(themed: Appearance) -> QTreeView:
    view = QTreeView()
    view.setItemDelegate(RowDelegate(view, themed))
    view.setAllColumnsShowFocus(True)
    view.setRootIsDecorated(False)
    return view


def is_blue(color: QColor, themed: Appearance) -> bool:
    """The system's own frame may lie over it, thin and nearly transparent."""
    wanted = themed.color("blue")
    parts = ((color.red(), wanted.red()), (color.green(), wanted.green()), (color.blue(), wanted.blue()))
    return all(abs(one - other) < 32 for one, other in parts)


def edges(view: QAbstractItemView, row: int, themed: Appearance) -> set[str]:
    """On which sides of a row something of the focus's colour stands."""
    picture: QImage = view.viewport().grab().toImage()
    last = 1 if isinstance(view.itemDelegate(), RowDelegate) else 0
    first = view.visualRect(view.model().index(row, 0))
    area = first.united(view.visualRect(view.model().index(row, last)))
    area = area.intersected(QRect(0, 0, picture.width(), picture.height()))
    middle = area.center()
    spots = {
        "top": [(middle.x(), area.top() + near) for near in range(3)],
        "bottom": [(middle.x(), area.bottom() - near) for near in range(3)],
        "left": [(near, middle.y()) for near in range(area.left() + 3)],
        "right": [(area.right() - near, middle.y()) for near in range(3)],
    }
    return {side for side, points in spots.items() if any(is_blue(picture.pixelColor(x, y), themed) for x, y in points)}


@pytest.mark.parametrize("kind", ["rows", "tree", "list", "table"])
def test_the_row_at_which_the_keys_are_has_a_ring(kind: str, themed: Appearance, qtbot: QtBot) -> None:
    made: dict[str, Callable[[], QAbstractItemView]] = {
        "rows": lambda: rows_of_tree(themed),
        "tree": QTreeView,
        "list": QListView,
        "table": QTableView,
    }
    view = filled(made[kind](), qtbot)
    assert {"top", "bottom"} <= edges(view, 1, themed)
    assert edges(view, 0, themed) == set()
    view.clearFocus()
    assert edges(view, 1, themed) == set()


def test_the_ring_stands_around_the_whole_row_of_several_columns(themed: Appearance, qtbot: QtBot) -> None:
    view = filled(rows_of_tree(themed), qtbot)
    assert edges(view, 1, themed) == {"top", "bottom", "left", "right"}
