"""What the reader said of headings, kept for each filing in one file; each change can be undone while one reads."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from viewer.filing.model import Filing, Finding, Place
from viewer.library.kept.by_filing import KeptByFiling, Row
from viewer.library.paths import directories
from viewer.outline.overrides import Override

_Overrides = tuple[Override, ...]
_Stacks = dict[str, list[tuple[_Overrides, _Overrides]]]
"""By filing, what each change took away and what it put: undone the other way round."""


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

    def of(self, filing: Filing) -> _Overrides:
        """What was said of a filing, in the order of its places; nothing where the filing can be read no more."""
        found = _listed(self._shelf.row(filing))
        if None in found:
            self._shelf.tell_senseless()
        return tuple(one for one in found if one is not None)

    def change(self, filing: Filing, override: Override) -> None:
        """Keep an override, in place of what was said of the same place; raises ``OSError`` when the disk refuses."""
        taken = tuple(one for one in self.of(filing) if one.position == override.position)
        self._put(filing, taken, (override,))
        key = self._shelf.key(filing) or ""
        self._done.setdefault(key, []).append((taken, (override,)))
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
        taken, put = source[key][-1]
        self._put(filing, put, taken)
        source[key].pop()
        target.setdefault(key, []).append((put, taken))
        return frozenset(one.place.document for one in {*taken} ^ {*put})

    def _put(self, filing: Filing, taken: _Overrides, put: _Overrides) -> None:
        """Take overrides away and put others; what another window said of other places stays."""
        places = {one.position for one in (*taken, *put)}

        def change(row: Any) -> Row | None:
            others = [one for one in _listed(row) if one is not None and one.position not in places]
            stored = [asdict(one) for one in sorted([*others, *put], key=lambda one: one.position)]
            return {"path": str(filing.path.absolute()), "overrides": stored} if stored else None

        self._shelf.change(change, filing)


def overrides_of(filing: Filing) -> tuple[tuple[Override, ...], tuple[Finding, ...]]:
    """What was said of a filing's headings, and what was odd about how that was kept."""
    kept = KeptOverrides()
    return kept.of(filing), kept.findings


def _listed(row: Any) -> list[Override | None]:
    stored = row.get("overrides") if isinstance(row, dict) else None
    return [_override(one) for one in stored] if isinstance(stored, list) else []


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
