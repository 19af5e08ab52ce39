"""What the reader said of headings, kept for each filing in one file; each change can be undone while one reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from viewer.filing.model import Filing, Finding, Place
from viewer.library.kept.by_filing import KeptByFiling
from viewer.library.paths import directories
from viewer.outline.overrides import Override

_Stacks = dict[str, list[tuple[Override, ...]]]


class KeptOverrides:
    """The overrides of every filing."""

    def __init__(self, path: Path | None = None) -> None:
        self._shelf = KeptByFiling(path or directories().data / "headings.json", "a changed heading")
        self._done: _Stacks = {}
        self._undone: _Stacks = {}

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was odd about how they are kept."""
        return self._shelf.findings

    def of(self, filing: Filing) -> tuple[Override, ...]:
        """What was said of a filing, in the order of its places; nothing where the filing can be read no more."""
        row = self._shelf.row(filing)
        stored = row.get("overrides") if isinstance(row, dict) else None
        found = [_override(one) for one in stored] if isinstance(stored, list) else []
        if None in found:
            self._shelf.tell_senseless()
        return tuple(one for one in found if one is not None)

    def change(self, filing: Filing, override: Override) -> None:
        """Keep an override, in place of what was said of the same place; raises ``OSError`` when the disk refuses."""
        before = self.of(filing)
        after = [one for one in before if one.position != override.position]
        self._keep(filing, tuple(sorted([*after, override], key=lambda one: one.position)))
        key = self._shelf.key(filing) or ""
        self._done.setdefault(key, []).append(before)
        self._undone.pop(key, None)

    def can_undo(self, filing: Filing) -> bool:
        """Whether something was said of a filing since the program began."""
        return bool(self._done) and bool(self._done.get(self._shelf.key(filing) or ""))

    def can_redo(self, filing: Filing) -> bool:
        """Whether something was undone and nothing said since."""
        return bool(self._undone) and bool(self._undone.get(self._shelf.key(filing) or ""))

    def undo(self, filing: Filing) -> frozenset[int]:
        """Take the last change back; the documents that it concerns. Raises ``OSError`` when the disk refuses."""
        return self._step(filing, self._done, self._undone)

    def redo(self, filing: Filing) -> frozenset[int]:
        """Make the change that was taken back; the documents that it concerns. Raises ``OSError`` likewise."""
        return self._step(filing, self._undone, self._done)

    def _step(self, filing: Filing, source: _Stacks, target: _Stacks) -> frozenset[int]:
        key = self._shelf.key(filing) or ""
        if not source.get(key):
            return frozenset()
        present, wanted = self.of(filing), source[key][-1]
        self._keep(filing, wanted)
        source[key].pop()
        target.setdefault(key, []).append(present)
        return frozenset(one.place.document for one in {*present} ^ {*wanted})

    def _keep(self, filing: Filing, overrides: Sequence[Override]) -> None:
        stored = [asdict(one) for one in overrides]
        self._shelf.keep({"path": str(filing.path.absolute()), "overrides": stored} if stored else None, filing)


def overrides_of(filing: Filing) -> tuple[tuple[Override, ...], tuple[Finding, ...]]:
    """What was said of a filing's headings, and what was odd about how that was kept."""
    kept = KeptOverrides()
    return kept.of(filing), kept.findings


def _override(row: Any) -> Override | None:
    try:
        place, kind, level, words = Place(**row["place"]), row["kind"], row["level"], row["words"]
    except (KeyError, TypeError):
        return None
    numbers = (place.document, place.block, place.start or 0, level)
    if kind not in ("heading", "not-heading") or not isinstance(words, str):
        return None
    is_sound = all(isinstance(one, int) and one >= 0 for one in numbers)
    return Override(place, kind, level, words) if is_sound else None
