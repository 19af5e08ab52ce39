"""A versioned JSON file of state that survives damage: what cannot be read is kept aside, and said."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from viewer.library.atomic import make_private, write_atomically
from viewer.library.locking import locked

if TYPE_CHECKING:
    from viewer.filing.model import Finding


@dataclass(frozen=True, slots=True)
class StateFile:
    """One file of state: ``{"version": N, "content": …}``."""

    path: Path
    version: int

    def load(self) -> tuple[Any, tuple[Finding, ...]]:
        """What the file holds, or None where it is absent, damaged or of a later version, with what to say of that."""
        try:
            stored = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None, ()
        except OSError as error:
            return None, (_warning(f"{self.path} cannot be read ({error.strerror})."),)
        except (ValueError, RecursionError):
            return None, (self._kept_aside("is damaged"),)
        if not isinstance(stored, dict) or not isinstance(stored.get("version"), int):
            return None, (self._kept_aside("is damaged"),)
        if stored["version"] > self.version:
            return None, (self._kept_aside("was written by a newer version of this program"),)
        return stored.get("content"), ()

    def save(self, content: Any) -> None:
        """Write the state; raises ``OSError`` when the disk refuses."""
        text = json.dumps({"version": self.version, "content": content}, indent=1, ensure_ascii=False)
        make_private(self.path.parent)
        write_atomically(self.path, text + "\n", private=True)

    def change(self, change: Callable[[Any], Any]) -> Any:
        """Write what ``change`` makes of what the file holds now (None for nothing), and return that.

        No other program writes meanwhile, so that neither loses what the other saved. Raises ``OSError`` when the disk
        refuses, or refuses to say what is held now, which then stays.
        """
        make_private(self.path.parent)
        with locked(self.path) as whose:
            if whose == "theirs":  # to go on would be to lose what that program saves
                raise OSError(errno.EBUSY, "another program is writing it", str(self.path))
            held, findings = self.load()
            if findings and self.path.exists():
                raise OSError(errno.EACCES, "what it holds cannot be read", str(self.path))
            content = change(held)
            self.save(content)
        return content

    def _kept_aside(self, trouble: str) -> Finding:
        aside = self.path.with_name(self.path.name + ".damaged")
        try:
            self.path.replace(aside)
        except OSError:
            return _warning(f"{self.path} {trouble}; it is not used.")
        return _warning(f"{self.path} {trouble}; it was kept as {aside.name} and a new one begun.")


def _warning(what: str) -> Finding:
    from viewer.filing.model import Finding  # what filings are made of: the settings are read before it is needed

    return Finding("warning", what)
