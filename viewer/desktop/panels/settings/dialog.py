"""The settings: pages at the left, on each what can be set there with a sentence; all of it holds at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from viewer.desktop.panels.settings.fields import Field, field
from viewer.desktop.widgets.layouts import column, words
from viewer.desktop.widgets.theme import give_size, scaled
from viewer.language import translated
from viewer.library.settings import PAGES, SETTINGS, Page, Setting, Settings

_PAGES_WIDTH = 190


class SettingsDialog(QDialog):
    """Stays beside the window; what is set elsewhere meanwhile is shown here too."""

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._settings = settings
        self.fields: dict[str, Field] = {}
        self.setWindowTitle(translated("Settings"))
        self.setObjectName("settingsDialog")
        give_size(self, 720, 520)
        self.pages = QListWidget()
        self.pages.setAccessibleName(translated("Pages of settings"))
        self.pages.setFixedWidth(scaled(_PAGES_WIDTH))
        self.pages.ensurePolished()  # the style says how high rows are, and is not asked again once they have a place
        self.stack = QStackedWidget()
        for page in PAGES:
            self.pages.addItem(translated(page))
            self.stack.addWidget(self._page(page))
        self.pages.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.pages.setCurrentRow(0)
        self.restore = QPushButton(translated("Restore defaults"))
        self.restore.setToolTip(translated("Give every setting on these pages the value that it had at first"))
        self.restore.clicked.connect(settings.restore_defaults)
        self._lay_out()
        for setting in SETTINGS:
            if setting.is_chosen:
                self._show(setting)
                settings.watch(setting.name, self._showing(setting))

    def _page(self, page: Page) -> QWidget:
        inner = QWidget()
        layout = column(inner, (22, 16, 22, 16), 4)
        for setting in SETTINGS:
            if setting.page == page:
                made = self.fields[setting.name] = field(setting, self._setting_of(setting))
                if setting.type is not bool:
                    label = words(translated(setting.label), wrapped=True)
                    label.setBuddy(made.widget)
                    layout.addWidget(label)
                alone = setting.look in ("lines", "font")
                layout.addWidget(made.widget, 0, Qt.AlignmentFlag(0) if alone else Qt.AlignmentFlag.AlignLeft)
                layout.addWidget(words(translated(setting.doc), "small", wrapped=True))
                layout.addSpacing(14)
        layout.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return scroll

    def _lay_out(self) -> None:
        closing = QPushButton(translated("Close"))
        closing.setDefault(True)
        closing.clicked.connect(self.close)
        for button in (self.restore, closing):
            button.setProperty("raised", True)
        across = QHBoxLayout()
        across.addWidget(self.pages)
        across.addWidget(self.stack, 1)
        below = QHBoxLayout()
        below.addWidget(self.restore)
        below.addStretch(1)
        below.addWidget(closing)
        layout = column(self, (14, 14, 14, 12), 10)
        layout.addLayout(across, 1)
        layout.addLayout(below)

    def _setting_of(self, setting: Setting) -> Callable[[object], None]:
        def take(value: object) -> None:
            assert isinstance(value, str | int | float | bool)
            self._settings.set(setting.name, value)

        return take

    def _showing(self, setting: Setting) -> Callable[[], None]:
        return lambda: self._show(setting)

    def _show(self, setting: Setting) -> None:
        self.fields[setting.name].show(self._settings.value(setting.name))
