"""A picture attachment, zoomed with the wheel, as wide as the pane or in its own size."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QMouseEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from viewer.desktop.pane.buffers import buffer
from viewer.desktop.pane.zoom import is_zoom, within
from viewer.desktop.widgets.layouts import quiet_line
from viewer.filing.pictures import media_of, too_large
from viewer.language import translated

_MARGIN: Final = 24
_DAMAGED: Final = translated("This picture is damaged and cannot be shown. It can still be saved.")
_LARGE: Final = translated("This picture is too large to be shown. It can still be saved.")
_LARGEST_SIDE: Final = 12_000


class ImageView(QScrollArea):
    """A picture no wider than the pane at a zoom of 1.0; a double click shows it in its own size, and back."""

    zoom_asked = Signal(int)

    def __init__(self, content: bytes, parent: QWidget) -> None:
        super().__init__(parent)
        reader = QImageReader(buffer(content, self))
        reader.setAutoTransform(True)
        self._picture = QPixmap.fromImageReader(reader) if media_of(content) else QPixmap()
        self._zoom = 1.0
        self._is_natural = False
        self._label = (
            QLabel(self) if not self._picture.isNull() else quiet_line(_LARGE if too_large(content) else _DAMAGED)
        )
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setToolTip("" if self._picture.isNull() else translated("Double-click: fit or 100 %"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidget(self._label)
        self._fit()

    @property
    def shown_width(self) -> int:
        """How wide the picture is drawn, in pixels."""
        return self._label.pixmap().width()

    def set_zoom(self, factor: float) -> None:
        """Zoom so that 1.0 fits the pane."""
        self._zoom, self._is_natural = factor, False
        self._fit()

    def fitting_zoom(self) -> float:
        """The zoom by which it fills the pane's width."""
        room = self.viewport().width() - 2 * _MARGIN
        return within(room / max(min(self._picture.width(), room), 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture to the pane's new width."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel."""
        if not is_zoom(event, self.zoom_asked.emit):
            super().wheelEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the picture in its own size, or fit it again."""
        self._is_natural = not self._is_natural
        self._fit()
        event.accept()

    def _fit(self) -> None:
        room = self.viewport().width() - 2 * _MARGIN
        if self._picture.isNull() or room <= 0:
            return
        width = self._picture.width()
        if not self._is_natural:
            width = min(int(min(width, room) * self._zoom), _LARGEST_SIDE)
        size = QSize(width, max(1, self._picture.height() * width // self._picture.width()))
        mode = Qt.TransformationMode.SmoothTransformation
        self._label.setPixmap(self._picture.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, mode))
