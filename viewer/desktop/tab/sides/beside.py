"""A second document at the right of the first: its own place, its own way back, links that act in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame

from viewer.desktop.tab.leaf import Leaf
from viewer.desktop.widgets.elided import ElidedLabel
from viewer.desktop.widgets.layouts import close_button, row
from viewer.desktop.widgets.theme import Appearance, scaled
from viewer.filing.model import FilingError
from viewer.language import translated
from viewer.library.opening import Opened
from viewer.page.model import CardRef
from viewer.telling.headings.where import heading
from viewer.telling.spots.counterparts import counterpart
from viewer.telling.spots.history import Spot
from viewer.wording import tab_title


class Beside(Leaf):
    """A leaf that can be closed; made when it is first asked for and gone when it is closed."""

    close_asked = Signal()
    left = Signal()
    """The reader pressed Esc in it."""
    counterpart_asked = Signal(object)
    """The reader wants to see what a card is about in the other filing of the pair: a ``Spot``."""

    def __init__(
        self, opened: Opened, appearance: Appearance, zoom: float, *, notes_shown: bool, is_guest: bool = False
    ) -> None:
        """``is_guest``: it is of another filing than the tab, and none of the two is compared with the other."""
        line = _Line(appearance)
        self.is_guest = is_guest
        super().__init__(line, appearance, notes_shown=notes_shown)
        self._line = line
        self.setObjectName("beside")
        self.opened = opened
        self.stage.pane.set_zoom(zoom)
        self.escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self.escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.escape.activated.connect(self.left)
        self._line.close_button.clicked.connect(self.close_asked)
        self.turned.connect(self._on_turned)
        self.link_followed.connect(self.go)
        self.card_chosen.connect(self._on_card_chosen)
        self.failed.connect(self._on_failed)
        self.stage.action_chosen.connect(self._on_action)

    @property
    def title(self) -> ElidedLabel:
        """What the document is called, above its page."""
        return self._line.title

    @property
    def told(self) -> str:
        """What is said of it above the page."""
        return self._line.told.whole

    def tell(self, words: str) -> None:
        """Say in the line above the page what it is to the document beside it."""
        self._line.told.show_text(words)

    def _on_turned(self, spot: Spot) -> None:
        assert self.opened is not None
        reading = self.opened.shown(spot.side)
        self._line.title.show_text(heading(reading, spot.place.document).title)
        if self.is_guest:
            self.tell(tab_title(reading.filing.header, reading.filing.path.name))

    def _on_card_chosen(self, card: CardRef | None, action: str) -> None:
        if self.opened is None or card is None or action != "counterpart":
            return
        if (spot := counterpart(self.opened, self.side, card)) is not None:
            self.counterpart_asked.emit(spot)

    def _on_failed(self, error: Exception) -> None:
        self.stage.say(translated("This cannot be shown"), str(error), (("close", translated("Close this side")),))
        if not isinstance(error, FilingError | OSError):
            raise error

    def _on_action(self, action: str) -> None:
        if action == "reshow":
            self.reshow()
        else:
            self.close_asked.emit()


class _Line(QFrame):
    """The document's title, what it is to the one beside it, and a button that closes this side."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("readingHeader")
        self.setFixedHeight(scaled(52))
        self.title = ElidedLabel("title", kept=80)
        self.told = ElidedLabel("soft")
        self.close_button = close_button(
            appearance, translated("Close this side"), translated("Close this side (Ctrl+W)")
        )
        across = row(self, (22, 0, 12, 0), 8)
        across.addWidget(self.title)
        across.addWidget(self.told)
        across.addStretch(1)
        across.addWidget(self.close_button)
