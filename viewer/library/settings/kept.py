"""The settings in force, kept in one file; every change is saved, and told, at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from viewer.library.paths import directories
from viewer.library.settings.described import SETTINGS
from viewer.library.settings.setting import Setting, Value
from viewer.library.state_file import StateFile

if TYPE_CHECKING:
    from viewer.filing.model import Finding

_BY_NAME = {setting.name: setting for setting in SETTINGS}


class Settings:
    """The value of each setting; ``watch`` tells of every change, whoever makes it.

    Only what is changed is written: what another program saved since stays. What the disk refuses is written with the
    next change; ``on_written`` is called with the reason, and with None when all is written.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._file = StateFile(path or directories().settings / "settings.json", version=1)
        stored, findings = self._file.load()
        content = stored if isinstance(stored, dict) else {}
        self._values: dict[str, Value] = {
            name: value for name, value in content.items() if name in _BY_NAME and _BY_NAME[name].accepts(value)
        }
        self._watching: list[tuple[str, Callable[[], object]]] = []
        self._unsaved: dict[str, Value] = {}
        self.on_written: Callable[[OSError | None], object] = lambda _refused: None
        wrong = [name for name in content if name in _BY_NAME and name not in self._values]
        self.findings: tuple[Finding, ...] = findings + tuple(map(_default_used, wrong))

    def text(self, name: str) -> str:
        """A setting that is text."""
        return str(self.value(name))

    def number(self, name: str) -> float:
        """A setting that is a number."""
        return float(self.value(name))

    def flag(self, name: str) -> bool:
        """A setting that is on or off."""
        return bool(self.value(name))

    def value(self, name: str) -> Value:
        """A setting of any type."""
        return self._values.get(name, _BY_NAME[name].default)

    def change(self, **values: Value) -> None:
        """Set, save and tell; names are written with underscores.

        Raises ``ValueError`` for a value that cannot be taken.
        """
        self._set({_described(name.replace("_", "-")): value for name, value in values.items()})

    def set(self, name: str, value: Value) -> None:
        """Set, save and tell one, by its name. Raises ``ValueError`` for a value that cannot be taken."""
        self._set({_described(name): value})

    def restore_defaults(self) -> None:
        """Give everything that the reader can choose its default; what the program remembers by itself stays."""
        self._set({setting: setting.default for setting in SETTINGS if setting.is_chosen})

    def watch(self, name: str, act: Callable[[], object]) -> None:
        """Call ``act`` after every change of a setting, for as long as the settings live."""
        self._watching.append((_described(name).name, act))

    def _set(self, values: dict[Setting, Value]) -> None:
        for setting, value in values.items():
            if not setting.accepts(value):
                raise ValueError(f"{setting.name} cannot be {value!r}")
        changed = {one.name: value for one, value in values.items() if self.value(one.name) != value}
        if not changed:
            return
        self._values.update(changed)
        self._unsaved.update(changed)
        self._save()
        for name, act in tuple(self._watching):
            if name in changed:
                act()

    def _save(self) -> None:
        try:
            self._file.change(self._merged)
        except OSError as error:
            self.on_written(error)
        else:
            self._unsaved.clear()
            self.on_written(None)

    def _merged(self, stored: Any) -> dict[str, Value]:
        if not isinstance(stored, dict):
            return dict(self._values)
        sound = {name: value for name, value in stored.items() if name not in _BY_NAME or _BY_NAME[name].accepts(value)}
        return {**sound, **self._unsaved}


def _described(name: str) -> Setting:
    return _BY_NAME[name]


def _default_used(name: str) -> Finding:
    from viewer.filing.model import Finding  # what filings are made of: the settings are read before it is needed

    return Finding("note", f"The setting “{name}” had a value it cannot take; its default is used.")
