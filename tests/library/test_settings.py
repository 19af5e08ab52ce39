"""Each setting is described once; a change is saved and told at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.library.settings import PAGES, SETTINGS, Settings
from viewer.library.settings.setting import Setting

SIZE = Setting("size", int, 0, "How large.", least=8, most=40, default_words="As filed")


def test_what_the_reader_can_choose_has_words_and_a_page_and_every_page_has_something() -> None:
    chosen = [one for one in SETTINGS if one.is_chosen]
    assert all(one.label and not one.label.endswith(".") for one in chosen)
    assert {one.page for one in chosen} == set(PAGES)
    assert all(one.label == "" for one in SETTINGS if not one.is_chosen)


@pytest.mark.parametrize(
    ("value", "is_taken"), [(0, True), (8, True), (40, True), (7, False), (41, False), ("9", False)]
)
def test_a_number_is_within_its_bounds_or_the_default(value: object, is_taken: bool) -> None:
    assert SIZE.accepts(value) is is_taken


def test_a_number_that_the_reader_chooses_has_bounds() -> None:
    numbers = [one for one in SETTINGS if one.is_chosen and one.type in (int, float) and not one.choices]
    assert all(one.least is not None and one.most is not None for one in numbers)


def test_whoever_watches_a_setting_hears_of_its_changes_alone(tmp_path: Path) -> None:
    heard: list[str] = []
    settings = Settings(tmp_path / "settings.json")
    settings.watch("theme", lambda: heard.append(settings.text("theme")))
    settings.change(theme="dark", zoom=1.5)
    settings.change(theme="dark")
    settings.set("zoom", 2.0)
    assert heard == ["dark"]


def test_defaults_come_back_and_what_is_remembered_stays(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.change(theme="dark", zoom=1.5, window_width=777)
    settings.restore_defaults()
    again = Settings(tmp_path / "settings.json")
    assert (again.text("theme"), again.number("zoom"), again.number("window-width")) == ("system", 1.0, 777)
