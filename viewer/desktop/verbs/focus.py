"""F6: the focus goes round the panes of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from viewer.desktop.widgets.focus_ring import FocusRing
from viewer.desktop.widgets.focused import focused_of
from viewer.desktop.window.window import MainWindow


def step_focus(window: MainWindow, by: int) -> None:
    """Give the focus to the pane after (or before) the one that has it, and show which: list, page, bar at the top."""
    panes: list[QWidget] = [pane for pane in (window.side, window.tabs.stack, window.top) if pane.isVisible()]
    focused = focused_of(window)
    holding = [index for index, pane in enumerate(panes) if focused is not None and pane.isAncestorOf(focused)]
    start = holding[0] if holding else (-1 if by > 0 else 0)
    target = panes[(start + by) % len(panes)]
    if target is window.side:
        window.side.focus_list()
    elif target is window.top:
        window.top.find_bar.field.setFocus(Qt.FocusReason.TabFocusReason)
    elif window.view is not None:
        window.view.stage.focus()
    else:
        window.start_page.choices[0].setFocus(Qt.FocusReason.TabFocusReason)
    ring = window.findChild(FocusRing) or FocusRing(window)
    ring.show_around(target)
