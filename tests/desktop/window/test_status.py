"""What is said in the status bar stays until it was read."""

from __future__ import annotations

import pytest

from viewer.desktop.window import status
from viewer.desktop.window.window import MainWindow


def test_a_message_goes_when_the_reader_goes_on_some_time_after_it(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = window.status
    bar.show_message("Copied.")
    window.front.moved.emit()
    assert bar.message.text() == "Copied."
    monkeypatch.setattr(status, "READ_BY_THEN", 0)
    window.front.moved.emit()
    assert bar.message.text() == ""


def test_a_message_that_can_be_acted_on_stays(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(status, "READ_BY_THEN", 0)
    window.status.show_message("Exporting a.pdf…", ("Cancel", lambda: None))
    window.front.moved.emit()
    assert window.status.message.text() == "Exporting a.pdf…"
