"""The program as a whole: its start page, its theme, its exception dialog, its pictures of itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from viewer.desktop.application import scale_all
from viewer.desktop.assembly import assemble
from viewer.desktop.panels.start_page import StartPage
from viewer.desktop.widgets.theme import Appearance, colors, style_sheet
from viewer.desktop.window.trouble import trouble_dialog
from viewer.desktop.window.window import MainWindow
from viewer.library.recent import RecentFiling
from viewer.library.settings import Settings
from viewer.page.theme import DARK, LIGHT, Theme

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_colour_of_the_style_sheet_is_a_token(theme: Theme) -> None:
    text = style_sheet(theme)
    assert "$" not in text.split("*/", 1)[1]
    allowed = {value for value in colors(theme).values() if value.startswith("#")}
    assert set(re.findall(r"#[0-9a-f]{6}\b", text)) <= allowed
    assert len(fields(theme)) > 8


def test_icons_follow_the_theme(appearance: Appearance) -> None:
    def darkest() -> int:
        image = appearance.icon("back").pixmap(16, 16).toImage()
        return min(
            image.pixelColor(x, y).lightness()
            for x in range(16)
            for y in range(16)
            if image.pixelColor(x, y).alpha() > 200
        )

    assert darkest() < 80
    appearance.choose("dark")
    assert darkest() > 150
    appearance.choose("light")


def test_the_start_page_offers_three_things_and_what_was_read_last(qtbot: QtBot, appearance: Appearance) -> None:
    page = StartPage(appearance)
    qtbot.addWidget(page)
    page.show()
    assert [button.accessibleName() for button in page.choices] == [
        "Open a file…",
        "Choose a folder…",
        "See the sample",
    ]
    page.show_recent([RecentFiling("k", Path("/filings/a.txt"), "ALDER RIDGE MINING CO", "8-K", date(2014, 1, 29))])
    rows = [button for button in page.findChildren(QPushButton) if button.objectName() == "recentRow"]
    assert [row.accessibleName() for row in rows] == ["ALDER RIDGE MINING CO, 8-K, Jan 29, 2014"]
    with qtbot.waitSignal(page.recent_chosen) as chosen:
        rows[0].click()
    assert chosen.args == [Path("/filings/a.txt")]


def test_the_start_page_says_where_each_filing_lies_and_which_is_gone(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("here")
    page = StartPage(appearance)
    qtbot.addWidget(page)
    page.show_recent([RecentFiling("k", path, "ALDER RIDGE MINING CO", "8-K", date(2014, 1, 29))])
    page.show()

    def told() -> list[str]:
        rows = [button for button in page.findChildren(QPushButton) if button.objectName() == "recentRow"]
        return [row.accessibleDescription() for row in rows if row.isVisible()]

    qtbot.waitUntil(lambda: told() == [str(path)])
    page.hide()
    path.unlink()
    page.show()
    qtbot.waitUntil(lambda: told() == [f"Not there any more: {path}"])


def test_what_went_wrong_can_be_copied(qtbot: QtBot) -> None:
    dialog = trouble_dialog("Traceback: the table has no rows")
    qtbot.addWidget(dialog)
    shown = dialog.findChild(QPlainTextEdit)
    assert shown is not None
    assert "the table has no rows" in shown.toPlainText()
    next(button for button in dialog.findChildren(QAbstractButton) if button.text() == "Copy report").click()
    assert "the table has no rows" in QGuiApplication.clipboard().text()


def take_picture(out: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "viewer",
        *arguments,
        "--screenshot",
        str(out),
        "--base-directory",
        str(out.parent),
    ]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


def test_the_window_takes_a_picture_of_itself_with_the_card_beside_the_cell(tmp_path: Path, samples: Path) -> None:
    out = tmp_path / "window.png"
    sample = str(samples / "alder-ridge-8-k.txt")
    done = take_picture(out, sample, "--at", "Exhibit 99.1", "--theme", "dark", "--size", "1300x800")
    assert done.returncode == 0, done.stderr
    picture = QImage(str(out))
    assert (picture.width(), picture.height()) == (1300, 800)
    assert picture.pixelColor(5, 795).name() == DARK.side
    amber = QColor(DARK.amber)
    assert any(picture.pixelColor(x, y) == amber for x in range(300, 1300) for y in range(100, 780))


def test_a_picture_of_a_place_that_is_not_there_is_refused_in_one_line(tmp_path: Path, samples: Path) -> None:
    done = take_picture(tmp_path / "window.png", str(samples / "alder-ridge-8-k.txt"), "--at", "Item 99.99")
    assert done.returncode == 2
    assert "There is no “Item 99.99” in this filing." in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_bare_frame_is_the_window_without_what_stands_in_it(
    qtbot: QtBot, home: Path, appearance: Appearance, choice: str
) -> None:
    appearance.choose(choice)
    settings = Settings()
    side = int(settings.number("side-panel-width"))
    window = MainWindow(appearance, settings)
    window.resize(1200, 800)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    frame = window.grab().toImage()
    assemble(window)
    QApplication.processEvents()
    whole = window.grab().toImage()
    appearance.choose("light")
    across = [(600, y) for y in (2, 42, 43, 44, 400, 772, 773, 774, 798)]
    along = [(x, 700) for x in (2, side - 1, side, side + 1, 1198)]
    for x, y in across + along:
        assert frame.pixelColor(x, y).name() == whole.pixelColor(x, y).name(), (x, y)


def test_a_window_is_assembled_once(window: MainWindow) -> None:
    tabs = window.tabs
    assemble(window)
    assert window.tabs is tabs


def imported_by(module: str, *names: str) -> list[str]:
    told = f"import sys, {module}; print(*[name for name in {names!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_the_frame_is_painted_before_the_parts_are_imported() -> None:
    parts = ("viewer.desktop.assembly", "viewer.desktop.panels.files.panel", "viewer.desktop.widgets.palette")
    rooms = ("viewer.page.composition", "viewer.telling.contents.tree", "viewer.reading", "PySide6.QtWebEngineCore")
    assert imported_by("viewer.desktop.application", *parts, *rooms) == []


def test_the_window_is_put_together_before_what_reads_and_writes_filings_is_imported() -> None:
    rooms = ("viewer.reading", "viewer.filing.reader", "viewer.library.scanning.scan", "viewer.export", "lxml", "bs4")
    assert imported_by("viewer.desktop.beginning", *rooms) == []


@pytest.mark.parametrize(
    ("asked_by_environment", "factor", "drawn"), [("", 1.5, "1.5"), ("3", 2.0, "3"), ("", 1.0, None)]
)
def test_the_window_is_drawn_as_large_as_the_settings_say(
    monkeypatch: pytest.MonkeyPatch, asked_by_environment: str, factor: float, drawn: str | None
) -> None:
    monkeypatch.setattr(os, "environ", {"QT_SCALE_FACTOR": asked_by_environment} if asked_by_environment else {})
    scale_all(factor)
    assert os.environ.get("QT_SCALE_FACTOR") == drawn
