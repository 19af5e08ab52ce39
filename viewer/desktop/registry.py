"""The registry of commands; menus, shortcuts, the palette and the shortcut sheet all come from it.

It knows no window: a command is given whatever its context is, which is the window that has its action.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from viewer.language import translated

MENUS = ("File", "Edit", "View", "Go", "Help")

Context = TypeVar("Context", bound=QWidget)


@dataclass(frozen=True, slots=True)
class Command(Generic[Context]):
    """One thing the reader can tell the program to do; ``starts_group`` sets a line above it in its menu."""

    name: str
    text: str
    menu: str
    doc: str
    """One sentence about it."""
    run: Callable[[Context], None]
    keys: tuple[str, ...] = ()
    enabled: Callable[[Context], bool] | None = None
    checked: Callable[[Context], bool] | None = None
    starts_group: bool = False


class Commands(Generic[Context]):
    """The commands of one subject, in the order in which they stand in their menus."""

    def __init__(self) -> None:
        self._registered: list[Command[Context]] = []

    def __iter__(self) -> Iterator[Command[Context]]:
        return iter(self._registered)

    def command(
        self,
        name: str,
        text: str,
        *,
        menu: str,
        keys: tuple[str, ...] = (),
        enabled: Callable[[Context], bool] | None = None,
        checked: Callable[[Context], bool] | None = None,
        starts_group: bool = False,
    ) -> Callable[[Callable[[Context], None]], Callable[[Context], None]]:
        """Register a function of the window as a command; its docstring is what the palette says of it."""

        def register(run: Callable[[Context], None]) -> Callable[[Context], None]:
            doc = translated((run.__doc__ or "").strip())
            self._registered.append(
                Command(name, translated(text), menu, doc, run, keys, enabled, checked, starts_group)
            )
            return run

        return register


class Actions(Generic[Context]):
    """The commands as one window's actions; ``refresh`` after anything that changes what can be done."""

    def __init__(self, window: Context, commands: Iterable[Command[Context]]) -> None:
        self._window = window
        self.registered = tuple(commands)
        self._actions: dict[str, QAction] = {}
        for one in self.registered:
            taken = {key for other in self.registered if other.name in self._actions for key in other.keys}
            if one.menu not in MENUS or one.name in self._actions or taken & {*one.keys}:
                raise ValueError(f"{one.name}: no such menu, registered twice, or its keys are another's")
            self._actions[one.name] = self._action(one)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def available(self) -> Iterator[tuple[Command[Context], QAction]]:
        """Every command that can be given now."""
        self.refresh()
        return ((one, self[one.name]) for one in self.registered if self[one.name].isEnabled())

    def fill(self, menu: QMenu, title: str) -> None:
        """Put the commands of one menu into ``menu``."""
        for one in self.registered:
            if one.menu == title:
                if one.starts_group:
                    menu.addSeparator()
                menu.addAction(self[one.name])

    def refresh(self) -> None:
        """Ask every command again whether it can be given and whether it is on."""
        for one in self.registered:
            self[one.name].setEnabled(one.enabled is None or one.enabled(self._window))
            if one.checked is not None:
                self[one.name].setChecked(one.checked(self._window))

    def _action(self, one: Command[Context]) -> QAction:
        action = QAction(one.text, self._window)
        action.setObjectName(one.name)
        action.setShortcuts([QKeySequence(key) for key in one.keys])
        action.setToolTip(tooltip(one))
        action.setStatusTip("")
        action.setCheckable(one.checked is not None)
        action.triggered.connect(lambda: self._run(one))
        self._window.addAction(action)
        return action

    def _run(self, one: Command[Context]) -> None:
        one.run(self._window)
        self.refresh()


def keys_text(one: Command[Context]) -> str:
    """A command's shortcuts as this system writes them."""
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in one.keys)


def tooltip(one: Command[Context]) -> str:
    """A command's sentence, with its first shortcut."""
    keys = keys_text(one).split(", ")[0]
    words = one.doc.rstrip(".")
    return f"{words} ({keys})" if keys else words
