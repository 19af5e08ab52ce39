"""Above the hits: the field for the query, what is searched, the order, and what else can be done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from viewer.desktop.panels.search.model import ORDERS, Order
from viewer.desktop.widgets.layouts import column, quiet_button, row
from viewer.desktop.widgets.menu_button import add_choice, call_button, menu_button
from viewer.language import translated
from viewer.telling.scopes import SCOPES, Scope

_TYPING_PAUSE = 350


class SearchBar(QWidget):
    """Says when there is something else to search for, or in another way."""

    asked = Signal()
    """Search for what stands in the field now."""
    ordered = Signal()
    csv_asked = Signal()
    grid_asked = Signal()
    rebuilding_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scope: Scope = "listed"
        self.order: Order = "best"
        self.field = QLineEdit()
        self.field.setPlaceholderText(translated("Search filings"))
        self.field.setAccessibleName(translated("Search filings"))
        self.field.setClearButtonEnabled(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(self.asked)
        self.field.textEdited.connect(lambda: self._pause.start())
        self.field.textChanged.connect(lambda text: None if text else self.ask())
        self.scopes = menu_button(self._fill_scopes)
        self.orders = menu_button(self._fill_orders)
        self.without = quiet_button(translated("Not in"))
        self.without.setCheckable(True)
        self.without.setToolTip(translated("List the filings in which it is not"))
        self.without.toggled.connect(lambda: self.ask())
        self.more = menu_button(self._fill_more)
        self.more.setText("⋯")
        self.more.setAccessibleName(translated("More"))
        layout = column(self, spacing=4)
        box = QWidget()
        column(box, (12, 0, 12, 0)).addWidget(self.field)
        layout.addWidget(box)
        buttons = QWidget()
        across = row(buttons, (8, 0, 8, 0), 2)
        for button in (self.scopes, self.orders, self.without):
            across.addWidget(button)
        across.addStretch(1)
        across.addWidget(self.more)
        layout.addWidget(buttons)
        self._say()

    @property
    def text(self) -> str:
        """What is searched for."""
        return self.field.text().strip()

    @property
    def is_waiting(self) -> bool:
        """Whether something was typed that was not asked for yet."""
        return self._pause.isActive()

    def ask(self) -> None:
        """Ask at once."""
        self._pause.stop()
        self.asked.emit()

    def choose(self, scope: Scope) -> None:
        """Search there from now on; asks for nothing."""
        self.scope = scope
        self.without.setEnabled(scope == "listed")
        if scope != "listed":
            self.without.blockSignals(True)
            self.without.setChecked(False)
            self.without.blockSignals(False)
        self._say()

    def _fill_scopes(self, menu: QMenu) -> None:
        for scope, name in SCOPES.items():
            add_choice(menu, name, scope == self.scope, partial(self._on_scope_chosen, scope))

    def _fill_orders(self, menu: QMenu) -> None:
        for order, name in ORDERS.items():
            add_choice(menu, name, order == self.order, partial(self._on_order_chosen, order))

    def _fill_more(self, menu: QMenu) -> None:
        menu.addAction(translated("Show the hits as a table"), self.grid_asked.emit)
        menu.addAction(translated("Save the hits as CSV…"), self.csv_asked.emit)
        menu.addAction(translated("Build the index anew"), self.rebuilding_asked.emit)

    def _on_scope_chosen(self, scope: Scope) -> None:
        self.choose(scope)
        self.ask()

    def _on_order_chosen(self, order: Order) -> None:
        self.order = order
        self._say()
        self.ordered.emit()

    def _say(self) -> None:
        call_button(self.scopes, translated("Listed filings"), "" if self.scope == "listed" else SCOPES[self.scope])
        call_button(self.orders, translated("Order"), "" if self.order == "best" else ORDERS[self.order])
