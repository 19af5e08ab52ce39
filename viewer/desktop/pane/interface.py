"""What a pane tells the window of its reader, whatever it is that shows the document."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from viewer.desktop.pane.keys_ahead import KeysAhead


class Pane(QWidget):
    """Shows one document of a filing at a time.

    ``ready`` comes when a shown page is laid out and painted, ``poured`` when the first of it is there that is shown
    while it is read; ``place_reached`` is the top visible block while the
    reader scrolls; ``link_activated`` gives the index of a link of the reading; ``found`` the number of the current
    match (from 1) and of all. ``card_activated`` gives a ``CardRef`` and the action asked for; "chosen" is the card
    that the reader picks out, or None. A place of ``selection_changed`` is None where the selection is outside the
    text.
    ``pointed`` tells what is pointed at (the index of a link, a place, an address), where that is in the pane, and
    whether to show it at once; ``beside_asked`` what the reader wants to see beside (``Reference``).
    ``annotation_activated`` gives the number of what the reader added and points at.
    ``fact_pointed`` tells the same of a fact that is shown on the page, by its index in the filing.
    ``menu_asked`` is the menu of a right click, before it is shown, and the place of the cell, row or block under it,
    if any. ``cells_picked`` are the places of the cells of a table that the reader picked with the mouse, none once
    they are picked no more; ``cells_copied`` is the wish to have them on the clipboard.
    ``unfolded`` gives the first blocks of the runs of unchanged text that are open, when one is opened or folded.
    ``touched`` comes once with each page, when the reader first clicks, presses a key or scrolls in it.
    ``stepped`` tells the reader's moves to whatever is kept in step: a ``Point`` (None: the very top) and the line of
    the window, in pixels of the page, that it is level with.
    """

    ready = Signal()
    poured = Signal()
    place_reached = Signal(object)
    link_activated = Signal(int)
    outside_link_activated = Signal(str)
    card_activated = Signal(object, str)
    annotation_activated = Signal(str)
    internal_jump = Signal(object)
    pointed = Signal(object, QRect, bool)
    fact_pointed = Signal(int, QRect, bool)
    pointer_left = Signal()
    beside_asked = Signal(object)
    found = Signal(int, int)
    unfolded = Signal(object)
    selection_changed = Signal(str, object)
    zoom_changed = Signal(float)
    menu_asked = Signal(object, object)
    cells_picked = Signal(list)
    cells_copied = Signal()
    touched = Signal()
    stepped = Signal(object, float)
    renderer_died = Signal()
    save_requested = Signal(str)
    open_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys = KeysAhead(self)
        self._was_touched = False
        self.touched.connect(self._on_touched)

    @property
    def was_touched(self) -> bool:
        """Whether the reader did anything yet, in a page that was shown or before there was one."""
        return self._was_touched or self.keys.were_pressed

    def _on_touched(self) -> None:
        self._was_touched = True
