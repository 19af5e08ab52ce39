"""Words on one line that give way when there is no room: at their end, a path in its middle."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton

from viewer.desktop.widgets.plain import as_plain


class ElidedLabel(QLabel):
    """One line of plain words that gives way at its end, or where ``mode`` says, when there is no room."""

    def __init__(self, role: str, kept: int = 60, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__()
        self._kept = kept
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._whole = ""

    @property
    def whole(self) -> str:
        """The words, shown or not."""
        return self._whole

    def sizeHint(self) -> QSize:
        """As wide as the whole text."""
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 4, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """A few letters are better than none."""
        return QSize(min(self._kept, self.sizeHint().width()), super().sizeHint().height())

    def show_text(self, text: str) -> None:
        """Show as much of ``text`` as there is room for."""
        self._whole = text
        self.updateGeometry()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, self._mode, self.width())
        self.setText(shown)
        self.setToolTip(as_plain(self._whole if shown != self._whole else ""))


class ElidedButton(QToolButton):
    """Words that can be clicked, and that give way before anything else does."""

    def __init__(self, look: str = "quiet") -> None:
        super().__init__()
        self.setProperty(look, True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._whole = ""
        self._padding = 6 if look == "link" else 14

    def sizeHint(self) -> QSize:
        """As wide as the whole text."""
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + self._padding, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Nothing at all, where there is no room."""
        return QSize(0, super().sizeHint().height())

    def show_text(self, text: str) -> None:
        """Show as much of ``text`` as there is room for."""
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self._padding + 1
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room) if room > 30 else ""
        self.setText(shown.replace("&", "&&"))
