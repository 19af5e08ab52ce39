"""The reader's settings, as data: each with its name, type, default and one sentence of explanation."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from viewer.filing.model import Finding
from viewer.library.paths import directories
from viewer.library.state_file import StateFile

Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set; ``choices`` are the only values allowed, where there are any."""

    name: str
    type: type[str] | type[int] | type[float] | type[bool]
    default: Value
    doc: str
    choices: tuple[Value, ...] = ()

    def accepts(self, value: object) -> bool:
        """Whether ``value`` is of this setting's type and one of its choices."""
        kinds = (int, float) if self.type is float else (self.type,)
        right_type = isinstance(value, kinds) and (self.type is bool or not isinstance(value, bool))
        return right_type and (not self.choices or value in self.choices)


SETTINGS: tuple[Setting, ...] = (
    Setting("theme", str, "system", "Light, dark, or whichever the system uses.", ("system", "light", "dark")),
    Setting("zoom", float, 1.0, "How large pages are shown; 1 is the filer's own size."),
    Setting("notes-shown", bool, True, "Whether an amendment's notes are shown beside the original's text."),
    Setting("side-panel-shown", bool, True, "Whether the panel with contents, files and notes is shown."),
    Setting("side-panel-width", int, 304, "Width of the panel with contents, files and notes, in pixels."),
    Setting("window-width", int, 1440, "Width of the window when it was last closed, in pixels."),
    Setting("window-height", int, 900, "Height of the window when it was last closed, in pixels."),
    Setting("window-maximized", bool, False, "Whether the window filled the screen when it was last closed."),
    Setting("last-folder", str, "", "The folder that the Files panel listed last."),
    Setting("listed-folders", str, "", "The folders that the Files panel lists, one to a line."),
    Setting("unsearched-folders", str, "", "Folders whose filings are not indexed for searching, one to a line."),
    Setting("indexing-paused", bool, False, "Whether the index for searching is left as it is."),
    Setting("restore-tabs", bool, False, "Whether the filings open at the end are opened again at the start."),
    Setting("open-tabs", str, "", "The filings open when the window was last closed, one path to a line."),
)
_BY_NAME = {setting.name: setting for setting in SETTINGS}


class Settings:
    """The settings in force, kept in one file; every change is saved at once."""

    def __init__(self, path: Path | None = None) -> None:
        self._file = StateFile(path or directories().settings / "settings.json", version=1)
        stored, findings = self._file.load()
        content = stored if isinstance(stored, dict) else {}
        self._values: dict[str, Value] = {
            name: value for name, value in content.items() if name in _BY_NAME and _BY_NAME[name].accepts(value)
        }
        wrong = [name for name in content if name in _BY_NAME and name not in self._values]
        self.findings: tuple[Finding, ...] = findings + tuple(
            Finding("note", f"The setting “{name}” had a value it cannot take; its default is used.") for name in wrong
        )

    def text(self, name: str) -> str:
        """A setting that is text."""
        return str(self._value(name))

    def number(self, name: str) -> float:
        """A setting that is a number."""
        return float(self._value(name))

    def flag(self, name: str) -> bool:
        """A setting that is on or off."""
        return bool(self._value(name))

    def change(self, **values: Value) -> None:
        """Set and save; names are written with underscores. Raises ``ValueError`` for a value that cannot be taken."""
        named = {name.replace("_", "-"): value for name, value in values.items()}
        for name, value in named.items():
            if not _BY_NAME[name].accepts(value):
                raise ValueError(f"{name} cannot be {value!r}")
        if any(self._value(name) != value for name, value in named.items()):
            self._values.update(named)
            self._save()

    def _value(self, name: str) -> Value:
        return self._values.get(name, _BY_NAME[name].default)

    def _save(self) -> None:
        try:
            self._file.save(self._values)
        except OSError as error:
            self.findings = (Finding("warning", f"Settings could not be saved ({error.strerror})."),)
