"""What tabs are called so that no two are called alike: by file name, or by the folders in which they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path


def distinguished(tabs: Sequence[tuple[str, Path]]) -> list[str]:
    """The titles of tabs, each with its path; those that are alike are told apart by what differs of their paths."""
    alike: dict[str, list[int]] = defaultdict(list)
    for at, (title, _) in enumerate(tabs):
        alike[title].append(at)
    told = [title for title, _ in tabs]
    for title, places in alike.items():
        paths = [tabs[at][1] for at in places]
        if len(set(paths)) > 1:
            for at, mark in zip(places, _marks(paths), strict=True):
                told[at] = f"{title} · {mark}" if mark != title else title
    return told


def _marks(paths: Sequence[Path]) -> list[str]:
    """The shortest ends of paths that differ: the file's name, or as many folders before it as it takes."""
    deepest = max(len(path.parts) for path in paths)
    for length in range(1, deepest + 1):
        ends = ["/".join(path.parts[-length:]) for path in paths]
        if len(set(ends)) == len(set(paths)):
            return ends if length == 1 else [_shortened(path, length) for path in paths]
    return [str(path) for path in paths]


def _shortened(path: Path, length: int) -> str:
    """The folder in which a path differs, and its file's name."""
    folder = path.parts[-length] if length <= len(path.parts) else ""
    return f"{folder}/{path.name}" if length <= 2 else f"{folder}/…/{path.name}"
