"""A field for each kind of setting; what is typed or chosen in it holds at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent, QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QPlainTextEdit, QSpinBox, QWidget

from viewer.language import translated
from viewer.library.settings import Setting, Value

_LINES = 4
_PERCENT = 100


class Field(Protocol):
    """Shows a value, and tells what the reader makes of it."""

    widget: QWidget

    def show(self, value: Value) -> None:
        """Show a value that came from elsewhere; tells nothing."""


def field(setting: Setting, told: Callable[[Value], object]) -> Field:
    """The field of a setting; ``told`` takes every value that the reader gives it."""
    made: Field
    if setting.type is bool:
        made = _Tick(setting, told)
    elif setting.choices:
        made = _Choice(tuple((value, translated(words)) for value, words in setting.choices), told)
    elif setting.look == "font":
        made = _Choice(((setting.default, translated(setting.default_words)), *_families()), told)
    elif setting.look == "lines":
        made = _Lines(told)
    elif setting.type is int or setting.look == "percent":
        made = _Number(setting, told)
    else:
        made = _Fraction(setting, told)
    made.widget.setObjectName(setting.name)
    made.widget.setAccessibleName(translated(setting.label))
    made.widget.setAccessibleDescription(translated(setting.doc))
    return made


class _Tick:
    def __init__(self, setting: Setting, told: Callable[[Value], object]) -> None:
        self.widget: QWidget = QCheckBox(translated(setting.label))
        assert isinstance(self.widget, QCheckBox)
        self._box = self.widget
        self._box.toggled.connect(lambda on: told(on))

    def show(self, value: Value) -> None:
        with QSignalBlocker(self._box):
            self._box.setChecked(bool(value))


class _Choice:
    def __init__(self, choices: tuple[tuple[Value, str], ...], told: Callable[[Value], object]) -> None:
        self._box = QComboBox()
        self.widget: QWidget = self._box
        for value, words in choices:
            self._box.addItem(words, value)
        self._box.activated.connect(lambda row: told(self._box.itemData(row)))

    def show(self, value: Value) -> None:
        row = self._box.findData(value)
        if row < 0:  # a font, say, that this machine does not have
            self._box.addItem(str(value), value)
            row = self._box.count() - 1
        self._box.setCurrentIndex(row)


class _Number:
    """A whole number, or a share of 1 in per cent; below its least stands what the default is called, if anything."""

    def __init__(self, setting: Setting, told: Callable[[Value], object]) -> None:
        self._setting = setting
        self._by = _PERCENT if setting.look == "percent" else 1
        self._box = QSpinBox()
        self.widget: QWidget = self._box
        least, most, step = (round(self._by * (each or 0)) for each in (setting.least, setting.most, setting.step))
        self._below = least - step if setting.default_words else None
        self._box.setRange(least if self._below is None else self._below, most)
        self._box.setSingleStep(step)
        self._box.setSpecialValueText(translated(setting.default_words))
        self._box.setSuffix(" %" if setting.look == "percent" else f" {setting.unit}" if setting.unit else "")
        self._box.setKeyboardTracking(False)
        self._box.valueChanged.connect(lambda number: told(self._value(number)))

    def show(self, value: Value) -> None:
        is_below = self._below is not None and value == self._setting.default
        with QSignalBlocker(self._box):
            self._box.setValue(self._box.minimum() if is_below else round(float(value) * self._by))

    def _value(self, number: int) -> Value:
        if number == self._below:
            return self._setting.default
        if self._below is not None and number < self._below + self._box.singleStep():
            number = self._below + self._box.singleStep()
        return number / self._by if self._setting.type is float else number


class _Fraction:
    def __init__(self, setting: Setting, told: Callable[[Value], object]) -> None:
        self._box = QDoubleSpinBox()
        self.widget: QWidget = self._box
        self._box.setRange(setting.least or 0, setting.most or 0)
        self._box.setSingleStep(setting.step)
        self._box.setSuffix(f" {setting.unit}" if setting.unit else "")
        self._box.setKeyboardTracking(False)
        self._box.valueChanged.connect(lambda number: told(number))

    def show(self, value: Value) -> None:
        with QSignalBlocker(self._box):
            self._box.setValue(float(value))


class _Typed(QPlainTextEdit):
    """Lines that hold once the reader goes on to something else: half a path is none."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the reader has done."""
        super().focusOutEvent(event)
        self.left.emit()


class _Lines(QObject):
    def __init__(self, told: Callable[[Value], object]) -> None:
        super().__init__()
        self._box = _Typed()
        self.widget: QWidget = self._box
        self._box.setTabChangesFocus(True)
        self._box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._box.setFixedHeight(_LINES * self._box.fontMetrics().lineSpacing() + 14)
        self._box.left.connect(lambda: told("\n".join(filter(None, map(str.strip, self._text().splitlines())))))

    def show(self, value: Value) -> None:
        if self._text() != value:
            self._box.setPlainText(str(value))

    def _text(self) -> str:
        return self._box.toPlainText()


def _families() -> tuple[tuple[Value, str], ...]:
    """The fonts of this machine, without those that the system keeps for itself."""
    return tuple((name, name) for name in QFontDatabase.families() if not QFontDatabase.isPrivateFamily(name))
