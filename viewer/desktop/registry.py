"""The registry of commands; menus, shortcuts, the palette and the shortcut sheet all come from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from viewer.desktop.window.window import MainWindow

    Verb = Callable[[MainWindow], None]
    Condition = Callable[[MainWindow], bool]

MENUS = ("File", "Edit", "View", "Go", "Help")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the reader can tell the program to do; ``starts_group`` sets a line above it in its menu."""

    name: str
    text: str
    menu: str
    run: Verb
    keys: tuple[str, ...]
    enabled: Condition | None
    checked: Condition | None
    starts_group: bool

    @property
    def doc(self) -> str:
        """One sentence about it."""
        return (self.run.__doc__ or "").strip()


COMMANDS: dict[str, Command] = {}


def command(
    name: str,
    text: str,
    *,
    menu: str,
    keys: tuple[str, ...] = (),
    enabled: Condition | None = None,
    checked: Condition | None = None,
    starts_group: bool = False,
) -> Callable[[Verb], Verb]:
    """Register a function of the window as a command; its docstring is what the palette says of it."""
    if menu not in MENUS or name in COMMANDS:
        raise ValueError(f"{name}: no such menu, or registered twice")

    def register(run: Verb) -> Verb:
        COMMANDS[name] = Command(name, text, menu, run, keys, enabled, checked, starts_group)
        return run

    return register


class Actions:
    """The commands as one window's actions; ``refresh`` after anything that changes what can be done."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._actions = {one.name: self._action(one) for one in COMMANDS.values()}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def available(self) -> Iterator[tuple[Command, QAction]]:
        """Every command that can be given now."""
        self.refresh()
        return ((COMMANDS[name], action) for name, action in self._actions.items() if action.isEnabled())

    def fill(self, menu: QMenu, title: str) -> None:
        """Put the commands of one menu into ``menu``."""
        for one in COMMANDS.values():
            if one.menu == title:
                if one.starts_group:
                    menu.addSeparator()
                menu.addAction(self._actions[one.name])

    def refresh(self) -> None:
        """Ask every command again whether it can be given and whether it is on."""
        for name, action in self._actions.items():
            one = COMMANDS[name]
            action.setEnabled(one.enabled is None or one.enabled(self._window))
            if one.checked is not None:
                action.setChecked(one.checked(self._window))

    def _action(self, one: Command) -> QAction:
        action = QAction(one.text, self._window)
        action.setObjectName(one.name)
        action.setShortcuts([QKeySequence(key) for key in one.keys])
        action.setToolTip(tooltip(one))
        action.setStatusTip("")
        action.setCheckable(one.checked is not None)
        action.triggered.connect(lambda: self._run(one))
        self._window.addAction(action)
        return action

    def _run(self, one: Command) -> None:
        one.run(self._window)
        self.refresh()


def keys_text(one: Command) -> str:
    """A command's shortcuts as this system writes them."""
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in one.keys)


def tooltip(one: Command) -> str:
    """A command's sentence, with its first shortcut."""
    keys = keys_text(one).split(", ")[0]
    words = one.doc.rstrip(".")
    return f"{words} ({keys})" if keys else words
