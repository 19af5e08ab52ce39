"""Holdings since the last report, offered in a list."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.building.holdings import report, row
from viewer.desktop.widgets.palette import Choice
from viewer.desktop.window.window import MainWindow


def test_the_holdings_since_the_last_report_are_listed_and_one_leads_to_its_row(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    report(tmp_path, "20230331", row("Mill", "11111A101", 100, 5000), row("Vane", "22222B202", 300, 900))
    later = report(tmp_path, "20230630", row("Oak", "033333303", 1, 10), row("Mill", "11111A101", 130, 7000))
    view = window.open_path(later)
    qtbot.waitUntil(lambda: view.opened is not None and not view.is_busy)
    lists: list[list[Choice]] = []
    window.holdings_read.choices_offered.connect(lambda choices, _what: lists.append(choices))
    window.commands.refresh()
    window.commands["holdings"].trigger()
    qtbot.waitUntil(lambda: bool(lists))
    offered = {choice.text: choice for choice in lists[0]}
    assert {name: choice.aside for name, choice in offered.items()} == {
        "Mill · COM": "+30 to 130 · more",
        "Oak · COM": "1 · new",
        "Vane · COM": "300 · not reported any more",
    }
    offered["Mill · COM"].run()
    qtbot.waitUntil(lambda: view.here is not None and view.here.place.document == 1)
    offered["Vane · COM"].run()
    assert "does not say that it was sold" in window.status.message.text()
