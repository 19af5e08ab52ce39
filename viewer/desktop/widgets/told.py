"""What a screen reader is told of widgets that Qt takes for something else: choices, their groups, cards."""

from __future__ import annotations

from weakref import ref

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QFrame, QToolButton, QWidget
from shiboken6 import isValid

from viewer.language import translated

Role = QAccessible.Role


class ToldFrame(QFrame):
    """A frame with a role of its own; what can be pressed says what that does."""

    def __init__(self, role: QAccessible.Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = role
        _tell(self)

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
        _tell(self)


class _Told(QAccessibleWidget):
    def __init__(self, widget: ToldFrame | Choice) -> None:
        super().__init__(widget, widget.role)
        self._named = ref(widget)

    def state(self) -> QAccessible.State:
        """Chosen or not, in the words of the role."""
        state, widget = super().state(), self._named()
        if isinstance(widget, Choice):
            is_chosen = int(widget.isChecked())
            if widget.role == Role.PageTab:
                state.selectable, state.selected = 1, is_chosen
            else:
                state.checkable, state.checked = 1, is_chosen
        return state

    def actionNames(self) -> list[str]:
        """What holds others cannot be pressed."""
        return [] if isinstance(self._named(), ChoiceGroup) else [translated("Press")]

    def doAction(self, name: str) -> None:
        """Press it."""
        widget = self._named()
        if name == "Press" and widget is not None:
            widget.press()


def _tell(widget: ToldFrame | Choice) -> None:
    """Have Qt tell this of a widget from now on.

    Each is registered by itself: a factory of accessible interfaces in Python is called by Qt where Python may not run,
    and ends the program. What is registered Qt deletes with its widget, and must not be collected before.
    """
    told = _Told(widget)
    QAccessible.registerAccessibleInterface(told)
    if len(_registered) >= _MANY:
        _registered[:] = filter(isValid, _registered)
    _registered.append(told)


_registered: list[_Told] = []
_MANY = 256
"""So many are looked through for those whose widgets are gone."""
