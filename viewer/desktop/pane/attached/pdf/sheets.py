"""Where the pages of a PDF stand in its view, as ``QPdfView`` lays them out: one under another, each in the middle."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView

_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of a page, in points from its top left corner."""

    page: int
    point: QPointF


class PdfSheets:
    """Turns points of a view into points of its pages and back, however it is zoomed and scrolled."""

    def __init__(self, view: QPdfView, document: QPdfDocument) -> None:
        self._view = view
        self._sizes = [document.pagePointSize(page) for page in range(document.pageCount())]

    @property
    def widest(self) -> float:
        """The width of the widest page in its own size, in pixels."""
        return max((size.width() for size in self._sizes), default=1.0) * self._dots

    @property
    def room(self) -> float:
        """The width that pages have, in pixels."""
        margins = self._view.documentMargins()
        return self._view.viewport().width() - margins.left() - margins.right()

    def areas(self) -> list[QRectF]:
        """Each page's place in the viewport, in pixels."""
        margins, scale = self._view.documentMargins(), self._scale
        across, down = self._view.horizontalScrollBar().value(), self._view.verticalScrollBar().value()
        whole = max((size.width() * scale for size in self._sizes), default=0.0) + margins.left() + margins.right()
        whole = max(whole, self._view.viewport().width())
        areas, top = [], float(margins.top())
        for size in self._sizes:
            width, height = size.width() * scale, size.height() * scale
            areas.append(QRectF((whole - width) / 2 - across, top - down, width, height))
            top += height + self._view.pageSpacing()
        return areas

    def spot(self, point: QPointF) -> Spot:
        """The point of a page under a point of the viewport; of the nearest page where none is under it."""
        areas = self.areas()
        page = min(range(len(areas)), key=lambda at: _distance(areas[at], point.y()))
        area = areas[page]
        inside = QPointF(min(max(point.x(), area.left()), area.right()), min(max(point.y(), area.top()), area.bottom()))
        return Spot(page, (inside - area.topLeft()) / self._scale)

    def shown(self, page: int, area: QRectF, areas: list[QRectF] | None = None) -> QRectF:
        """A stretch of a page, in points, as it stands in the viewport."""
        corner, scale = (areas or self.areas())[page].topLeft(), self._scale
        return QRectF(corner + area.topLeft() * scale, area.size() * scale)

    def show_at_top(self, spot: Spot) -> None:
        """Scroll so that a point of a page stands at the viewport's top."""
        bar = self._view.verticalScrollBar()
        bar.setValue(round(bar.value() + self.areas()[spot.page].top() + spot.point.y() * self._scale))

    @property
    def _scale(self) -> float:
        return self._view.zoomFactor() * self._dots

    @property
    def _dots(self) -> float:
        """Pixels to a point."""
        return self._view.logicalDpiX() / _POINTS_PER_INCH


def _distance(area: QRectF, y: float) -> float:
    return max(area.top() - y, y - area.bottom(), 0.0)
