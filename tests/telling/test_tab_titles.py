"""No two tabs are called alike."""

from __future__ import annotations

from pathlib import Path

from viewer.telling.tab_titles import distinguished


def test_titles_that_differ_stay_as_they_are() -> None:
    assert distinguished([("One", Path("/a/x.txt")), ("Other", Path("/b/x.txt"))]) == ["One", "Other"]


def test_two_files_of_one_title_are_told_apart_by_their_names() -> None:
    tabs = [("Ridge · 8-K", Path("/a/one.txt")), ("Ridge · 8-K", Path("/a/other.txt"))]
    assert distinguished(tabs) == ["Ridge · 8-K · one.txt", "Ridge · 8-K · other.txt"]


def test_two_files_of_one_name_are_told_apart_by_their_folders() -> None:
    tabs = [("Ridge", Path("/a/one/x.txt")), ("Ridge", Path("/a/other/x.txt"))]
    assert distinguished(tabs) == ["Ridge · one/x.txt", "Ridge · other/x.txt"]


def test_folders_far_up_are_named_too() -> None:
    tabs = [("Ridge", Path("/a/2013/q1/x.txt")), ("Ridge", Path("/a/2014/q1/x.txt"))]
    assert distinguished(tabs) == ["Ridge · 2013/…/x.txt", "Ridge · 2014/…/x.txt"]


def test_a_file_that_is_called_by_its_name_alone_is_not_called_so_twice() -> None:
    tabs = [("x.txt", Path("/one/x.txt")), ("x.txt", Path("/other/x.txt"))]
    assert distinguished(tabs) == ["x.txt · one/x.txt", "x.txt · other/x.txt"]
