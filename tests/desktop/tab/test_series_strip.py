"""The strip of a series shows what fits, and hides nothing for good."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.desktop.tab.series_strip import SeriesStrip
from viewer.telling.series import SeriesLine


@pytest.fixture
def strip(qtbot: QtBot) -> SeriesStrip:
    made = SeriesStrip()
    qtbot.addWidget(made)
    made.resize(600, 30)
    made.show_series([SeriesLine(Path(f"/filings/{year}.txt"), f"10-K Dec 31, {year}", year == 2019) for year in YEARS])
    return made


YEARS = range(2012, 2024)


def seen(strip: SeriesStrip) -> list[str]:
    return [name for name, button in strip.by_name().items() if button.isVisibleTo(strip)]


def test_the_filing_that_is_read_and_its_neighbours_are_shown(strip: SeriesStrip):
    shown = seen(strip)
    assert 1 < len(shown) < len(YEARS)
    assert {"10-K Dec 31, 2018", "10-K Dec 31, 2019"} <= set(shown)
    assert strip.more.isVisibleTo(strip)
    assert strip.more.text() == "12 filings ▾"


def test_the_menu_has_all_of_them_with_the_one_that_is_read_checked(strip: SeriesStrip):
    menu = strip.more.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == [f"10-K Dec 31, {year}" for year in YEARS]
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["10-K Dec 31, 2019"]


def test_what_is_chosen_in_the_menu_is_read(strip: SeriesStrip, qtbot: QtBot):
    menu = strip.more.menu()
    menu.aboutToShow.emit()
    with qtbot.waitSignal(strip.filing_chosen) as asked:
        menu.actions()[0].trigger()
    assert asked.args == [Path("/filings/2012.txt")]


def test_with_room_for_all_there_is_no_menu(strip: SeriesStrip):
    strip.resize(3000, 30)
    assert len(seen(strip)) == len(YEARS)
    assert not strip.more.isVisibleTo(strip)
    assert all(button.width() >= button.sizeHint().width() for button in strip.by_name().values())


def test_filings_of_the_series_that_are_further_off_are_found_in_the_menu_which_says_how_many_there_are(
    strip: SeriesStrip,
):
    lines = [
        SeriesLine(Path(f"/filings/{year}.txt"), f"10-K {year}", year == 2023, is_near=year >= 2020) for year in YEARS
    ]
    strip.resize(3000, 30)
    strip.show_series(lines)
    assert seen(strip) == ["10-K 2020", "10-K 2021", "10-K 2022", "10-K 2023"]
    assert strip.more.isVisibleTo(strip)
    assert strip.more.text() == "12 filings ▾"
    menu = strip.more.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == [f"10-K {year}" for year in YEARS]


def test_the_filing_that_is_on_the_page_is_not_asked_for_again(strip: SeriesStrip, qtbot: QtBot):
    buttons = strip.by_name()
    strip.show_read(Path("/filings/2018.txt"))
    with qtbot.assertNotEmitted(strip.filing_chosen):
        buttons["10-K Dec 31, 2018"].click()
        buttons["10-K Dec 31, 2019"].click()
    assert [name for name, button in buttons.items() if button.isChecked()] == ["10-K Dec 31, 2018"]
