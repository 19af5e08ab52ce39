"""What a screen reader is told of widgets that Qt takes for something else: choices, their groups, cards."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QFrame, QToolButton, QWidget

from viewer.language import translated

Role = QAccessible.Role


class ToldFrame(QFrame):
    """A frame with a role of its own; what can be pressed says what that does."""

    def __init__(self, role: QAccessible.Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = role
        _tell_roles()

    def press(self) -> None:
        """What Enter does."""


class ChoiceGroup(ToldFrame):
    """What holds choices of which one is chosen; ``are_tabs``: each of them brings a page of its own."""

    def __init__(self, name: str, *, are_tabs: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(Role.PageTabList if are_tabs else Role.Grouping, parent)
        self.are_tabs = are_tabs
        self.setAccessibleName(name)


class Choice(QToolButton):
    """One of the choices in a ``ChoiceGroup``; Qt itself would tell a check box, whatever group the button is in."""

    def __init__(self, group: ChoiceGroup) -> None:
        super().__init__(group)
        self.role = Role.PageTab if group.are_tabs else Role.RadioButton
        self.setCheckable(True)
        self.press = self.click


class _Told(QAccessibleWidget):
    def __init__(self, widget: ToldFrame | Choice) -> None:
        super().__init__(widget, widget.role)
        self._widget = widget

    def state(self) -> QAccessible.State:
        """Chosen or not, in the words of the role."""
        state = super().state()
        if isinstance(self._widget, Choice):
            is_chosen = int(self._widget.isChecked())
            if self._widget.role == Role.PageTab:
                state.selectable, state.selected = 1, is_chosen
            else:
                state.checkable, state.checked = 1, is_chosen
        return state

    def actionNames(self) -> list[str]:
        """What holds others cannot be pressed."""
        return [] if isinstance(self._widget, ChoiceGroup) else [translated("Press")]

    def doAction(self, name: str) -> None:
        """Press it."""
        if name == "Press":
            self._widget.press()


def _told(_name: str, widget: QObject) -> QAccessibleInterface | None:
    return _Told(widget) if isinstance(widget, ToldFrame | Choice) else None


@cache
def _tell_roles() -> None:
    """Once for the program: Qt asks for every widget that a screen reader comes to."""
    QAccessible.installFactory(_told)
