"""What stands in the place of a page that cannot be shown: why, and what can be done about it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer.desktop.tab.stage import Stage
from viewer.filing.carriers.entries import reason_of
from viewer.filing.model import FilingError, HoldsMany
from viewer.language import translated

_NEXT_STEPS = (("again", translated("Try again")), ("close", translated("Close tab")))


class Refusal(QObject):
    """Says it on the stage of a tab."""

    many_found = Signal()
    """The path holds many filings, to be listed and not read."""
    said = Signal()
    """It stands there."""

    def __init__(self, path: Path, stage: Stage) -> None:
        super().__init__(stage)
        self._path = path
        self._stage = stage

    def say(self, error: Exception) -> None:
        """Say why a filing cannot be opened, or a document of it not shown; a fault of the program is raised again."""
        if isinstance(error, HoldsMany):
            self.many_found.emit()
            return
        if not isinstance(error, FilingError | OSError):
            self._stage.say(
                translated("This cannot be shown"),
                translated("The program failed at {name}.", name=self._path.name),
                _NEXT_STEPS,
            )
            raise error
        path, reason = refused(error, self._path)
        where = translated("It lies in") if path.exists() else translated("It was looked for in")
        self._stage.say(
            translated("This cannot be opened"), f"{path.name} {reason}.\n{where} {path.parent}.", _NEXT_STEPS
        )
        self.said.emit()

    def say_stopped(self) -> None:
        """Say that the reader stopped the reading before there was anything to show."""
        self._stage.say(translated("Stopped"), translated("{name} was not read.", name=self._path.name), _NEXT_STEPS)


def refused(error: FilingError | OSError, path: Path) -> tuple[Path, str]:
    """What cannot be read, and why; ``path`` is what was opened."""
    return (error.path, error.reason) if isinstance(error, FilingError) else (path, reason_of(error))
