"""A file is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.export import write


def test_a_disk_that_fills_up_leaves_the_old_file_and_no_half_of_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fills_up(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    target = tmp_path / "memo.md"
    target.write_text("before")
    monkeypatch.setattr("os.fsync", fills_up)
    with pytest.raises(OSError, match=r"memo\.md'$"):
        write("after", target)
    assert target.read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["memo.md"]


def test_a_link_is_written_through_and_not_replaced(tmp_path: Path) -> None:
    target, link = tmp_path / "memo.md", tmp_path / "link.md"
    target.write_text("before")
    link.symlink_to(target)
    write("after", link)
    assert link.is_symlink()
    assert target.read_text() == "after"
