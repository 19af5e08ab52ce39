"""What is shown of attachments that are not text: PDFs, pictures, and a quiet card for the rest."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QPixmap, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

_MARGIN = 24


def _buffer(content: bytes, parent: QWidget) -> QBuffer:
    buffer = QBuffer(parent)
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


def _quiet_line(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setObjectName("quiet")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


class PdfView(QWidget):
    """A PDF, its pages one under another, as wide as the pane."""

    def __init__(self, content: bytes, parent: QWidget) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._document = QPdfDocument(self)
        self._document.load(_buffer(content, self))
        if self._document.status() == QPdfDocument.Status.Error:
            layout.addWidget(_quiet_line("This PDF is damaged and cannot be shown. It can still be saved.", self))
            return
        view = QPdfView(self)
        view.setPageMode(QPdfView.PageMode.MultiPage)
        view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        view.setDocument(self._document)
        view.setAcceptDrops(False)
        layout.addWidget(view)
        self.setFocusProxy(view)


class ImageView(QScrollArea):
    """A picture in its own size, or as wide as the pane where it is wider."""

    def __init__(self, content: bytes, parent: QWidget) -> None:
        super().__init__(parent)
        reader = QImageReader(_buffer(content, self))
        reader.setAutoTransform(True)
        self._picture = QPixmap.fromImageReader(reader)
        self._label = QLabel(self)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        if self._picture.isNull():
            self._label = _quiet_line("This picture is damaged and cannot be shown. It can still be saved.", self)
        self.setWidget(self._label)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture to the pane's new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.viewport().width() - 2 * _MARGIN
        if self._picture.isNull() or room <= 0:
            return
        width = min(self._picture.width(), room)
        size = QSize(width, max(1, self._picture.height() * width // self._picture.width()))
        mode = Qt.TransformationMode.SmoothTransformation
        self._label.setPixmap(self._picture.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, mode))


class AttachmentCard(QWidget):
    """An attachment's name, kind and size, and what can be done with it."""

    save_requested = Signal(str)
    open_requested = Signal(str)

    def __init__(self, name: str, size: int, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        title = _quiet_line(name, self)
        title.setObjectName("attachment-name")
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        save, hand_over = QPushButton("Save as…", self), QPushButton("Open with system", self)
        save.clicked.connect(lambda: self.save_requested.emit(name))
        hand_over.clicked.connect(lambda: self.open_requested.emit(name))
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(save)
        buttons.addWidget(hand_over)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(title)
        layout.addWidget(_quiet_line(" · ".join(filter(None, (kind, _size_in_words(size)))), self))
        layout.addSpacing(12)
        layout.addLayout(buttons)
        layout.addStretch(3)


def _size_in_words(size: int) -> str:
    if size < 1_000:
        return f"{size} bytes"
    return f"{size / 1_000:,.0f} kB" if size < 1_000_000 else f"{size / 1_000_000:,.1f} MB"
