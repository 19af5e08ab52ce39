"""Filings on the disk, opened in a window with plain panes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.building.submissions import page, submit
from tests.desktop.conftest import is_whole
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow

OpenFile = Callable[..., FilingView]


def write(path: Path, *lines: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    body = page("Item 8.01 Other Events", *(lines or ("The mine is open.",)))
    return submit(path, "8-K", ("8-K", body))


@pytest.fixture
def open_file(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> OpenFile:
    """Write a small filing and open it; whole when this returns."""

    def opened(name: str, *lines: str) -> FilingView:
        view = window.open_path(write(tmp_path / name, *lines))
        qtbot.waitUntil(lambda: is_whole(view) and not view.is_busy)
        return view

    return opened
