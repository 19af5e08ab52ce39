"""Which widget of a window has the focus, or will have it when the window is in front."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def focused_of(widget: QWidget) -> QWidget | None:
    """What has the focus in a widget's window.

    PySide6 has the window keep what it answers, as its child, for as long as there is a window: the page's own widget,
    which is another one in every view, would never be let go. So it is told whose child it is.
    """
    focused = widget.window().focusWidget()
    if focused is not None:
        focused.setParent(focused.parentWidget())  # nothing to Qt, as it is there already
    return focused
