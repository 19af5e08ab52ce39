from __future__ import annotations

from tests.coverage_floors import below, reached


def test_rooms_are_folders_and_modules_and_the_desktop_is_told_folder_by_folder() -> None:
    files = {
        "viewer/cli.py": (8, 10),
        "viewer/page/model.py": (3, 4),
        "viewer/page/notes/cards.py": (3, 4),
        "viewer/desktop/application.py": (1, 2),
        "viewer/desktop/tab/leaf.py": (1, 4),
    }
    told = {path: {"summary": {"covered_lines": run, "num_statements": whole}} for path, (run, whole) in files.items()}
    assert reached({"files": told}) == {
        "cli": 80.0,
        "desktop/application": 50.0,
        "desktop/tab": 25.0,
        "page": 75.0,
    }


def test_a_room_under_its_floor_and_one_without_a_floor_are_told() -> None:
    assert below({"page": 90.0, "cli": 79.8, "facts": 95.0}, {"page": 91.0, "cli": 80.0}) == [
        "facts has no floor yet: 95.0 %",
        "page is covered by 90.0 %, its floor is 91.0 %",
    ]
