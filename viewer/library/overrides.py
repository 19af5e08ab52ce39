"""What the reader said of headings, kept for each filing in one file; each change can be undone while one reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from errno import ENOENT
from os import strerror
from pathlib import Path
from typing import Any

from viewer.filing.model import Filing, Finding, Place
from viewer.library.paths import directories
from viewer.library.recent import filing_key
from viewer.library.state_file import StateFile
from viewer.outline.overrides import Override

_Stacks = dict[str, list[tuple[Override, ...]]]


class KeptOverrides:
    """The overrides of every filing, by accession number or content.

    The file is read anew each time, for another window may have written it. ``findings`` tells what was odd about it.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._file = StateFile(path or directories().data / "headings.json", version=1)
        self._done: _Stacks = {}
        self._undone: _Stacks = {}
        self._keys: dict[Path, str] = {}
        self.findings: tuple[Finding, ...] = ()

    def of(self, filing: Filing) -> tuple[Override, ...]:
        """What was said of a filing, in the order of its places; nothing where the filing can be read no more."""
        rows = self._rows()
        key = self._key(filing) if rows else None
        return self._restored(rows.get(key)) if key is not None else ()

    def change(self, filing: Filing, override: Override) -> None:
        """Keep an override, in place of what was said of the same place; raises ``OSError`` when the disk refuses."""
        before = self.of(filing)
        after = [one for one in before if one.position != override.position]
        self._keep(filing, tuple(sorted([*after, override], key=lambda one: one.position)))
        key = self._key(filing) or ""
        self._done.setdefault(key, []).append(before)
        self._undone.pop(key, None)

    def can_undo(self, filing: Filing) -> bool:
        """Whether something was said of a filing since the program began."""
        return bool(self._done) and bool(self._done.get(self._key(filing) or ""))

    def can_redo(self, filing: Filing) -> bool:
        """Whether something was undone and nothing said since."""
        return bool(self._undone) and bool(self._undone.get(self._key(filing) or ""))

    def undo(self, filing: Filing) -> frozenset[int]:
        """Take the last change back; the documents that it concerns. Raises ``OSError`` when the disk refuses."""
        return self._step(filing, self._done, self._undone)

    def redo(self, filing: Filing) -> frozenset[int]:
        """Make the change that was taken back; the documents that it concerns. Raises ``OSError`` likewise."""
        return self._step(filing, self._undone, self._done)

    def _step(self, filing: Filing, source: _Stacks, target: _Stacks) -> frozenset[int]:
        key = self._key(filing) or ""
        if not source.get(key):
            return frozenset()
        present, wanted = self.of(filing), source[key][-1]
        self._keep(filing, wanted)
        source[key].pop()
        target.setdefault(key, []).append(present)
        return frozenset(one.place.document for one in {*present} ^ {*wanted})

    def _keep(self, filing: Filing, overrides: Sequence[Override]) -> None:
        key = self._key(filing)
        if key is None:
            raise FileNotFoundError(ENOENT, strerror(ENOENT), str(filing.path))
        rows = {name: row for name, row in self._rows().items() if name != key}
        if overrides:
            rows[key] = {"path": str(filing.path.absolute()), "overrides": [asdict(one) for one in overrides]}
        self._file.save(rows)

    def _key(self, filing: Filing) -> str | None:
        """What the filing is known by; None where it went away and its content must be known."""
        if filing.path not in self._keys:
            try:
                self._keys[filing.path] = filing_key(filing.path, filing.header)
            except OSError:
                return None
        return self._keys[filing.path]

    def _rows(self) -> dict[str, Any]:
        stored, findings = self._file.load()
        self.findings += findings
        return stored if isinstance(stored, dict) else {}

    def _restored(self, row: Any) -> tuple[Override, ...]:
        stored = row.get("overrides") if isinstance(row, dict) else None
        found = [_override(one) for one in stored] if isinstance(stored, list) else []
        if None in found:
            self.findings += (Finding("warning", f"{self._file.path} holds a changed heading that makes no sense."),)
        return tuple(one for one in found if one is not None)


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
