"""A quiet button with a menu that is made anew each time it is shown, and is called by what was chosen in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QToolButton

from viewer.desktop.widgets.layouts import quiet_button


def menu_button(fill: Callable[[QMenu], None]) -> QToolButton:
    """The button; ``fill`` puts what can be chosen now into its menu."""
    button = quiet_button()
    menu = QMenu(button)

    def refill() -> None:
        menu.clear()
        fill(menu)

    menu.aboutToShow.connect(refill)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button


def call_button(button: QToolButton, name: str, narrowed: str) -> None:
    """Call a button by what it narrows the list to, in the reader's own colour; by what it is for while it does not."""
    button.setText(f"{narrowed or name} ▾")
    button.setAccessibleName(f"{name}: {narrowed}" if narrowed else name)
    button.setProperty("narrowing", bool(narrowed))
    button.style().polish(button)


def add_choice(menu: QMenu, name: str, is_chosen: bool, then: Callable[[], None]) -> None:
    """Put something that can be chosen into a menu, with a check where it is."""
    action = menu.addAction(name, then)
    action.setCheckable(True)
    action.setChecked(is_chosen)
