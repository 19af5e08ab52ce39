"""Undo and redo over all that a reader changes: whichever kind was changed last is taken back first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance


class Undoable(Protocol):
    """What keeps changes of one kind, and can take them back one by one."""

    @property
    def kept(self) -> SignalInstance: ...  # noqa: D102
    @property
    def can_undo(self) -> bool: ...  # noqa: D102
    @property
    def can_redo(self) -> bool: ...  # noqa: D102
    def undo(self) -> None: ...  # noqa: D102
    def redo(self) -> None: ...  # noqa: D102


class Undoing(QObject):
    """The order in which kinds of changes were made; those that cannot be taken back just now are passed over."""

    def __init__(self, kinds: Sequence[Undoable], parent: QObject) -> None:
        super().__init__(parent)
        self._done: list[Undoable] = []
        self._undone: list[Undoable] = []
        for kind in kinds:
            kind.kept.connect(lambda _kind=kind: self._note(_kind))

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return any(kind.can_undo for kind in self._done)

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back and nothing changed since."""
        return any(kind.can_redo for kind in self._undone)

    def undo(self) -> None:
        """Take the last change back."""
        at = next((at for at in reversed(range(len(self._done))) if self._done[at].can_undo), None)
        if at is not None:
            kind = self._done.pop(at)
            self._undone.append(kind)
            kind.undo()

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        at = next((at for at in reversed(range(len(self._undone))) if self._undone[at].can_redo), None)
        if at is not None:
            kind = self._undone.pop(at)
            self._done.append(kind)
            kind.redo()

    def _note(self, kind: Undoable) -> None:
        self._done.append(kind)
        self._undone.clear()
