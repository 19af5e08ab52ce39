"""How rows of the list of changes are painted: where and what the notes say; below, old → new and by how much."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.comparison.model import Claim
from viewer.desktop.panels.changes.model import IS_READ, LINE, SectionLine
from viewer.desktop.widgets.theme import Appearance, scaled
from viewer.telling.changes.lines import ChangeLine

_HEIGHT, _SECTION_HEIGHT = 47, 34
_INSET, _EDGE = 6, 14
_UPPER, _LOWER, _LINE = 5, 24, 18
_ARROW = " → "
_INKS: dict[Claim, str] = {"named": "green", "within": "soft", "outside": "amber", "silent": "soft"}
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class ChangesDelegate(QStyledItemDelegate):
    """Paints section headings and changes; one that was read has a check and soft ink."""

    def __init__(self, view: QListView, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All changes are as high as each other; a section's heading has air above it."""
        return QSize(80, scaled(_SECTION_HEIGHT if isinstance(index.data(LINE), SectionLine) else _HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row = index.data(LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, SectionLine):
            self._paint_section(painter, option.rect, row)
        elif isinstance(row, ChangeLine):
            self._paint_ground(painter, option)
            self._paint_change(painter, option.rect.adjusted(_EDGE, 0, -_EDGE, 0), row, bool(index.data(IS_READ)))
        painter.restore()

    def _paint_section(self, painter: QPainter, rect: QRect, section: SectionLine) -> None:
        place = rect.adjusted(_EDGE, scaled(10), -_EDGE, 0)
        self._use(painter, "soft", size=11)
        count = f"{section.count:,}"
        painter.drawText(place, _RIGHT, count)
        place.setRight(place.right() - painter.fontMetrics().horizontalAdvance(count) - 8)
        self._use(painter, "soft", size=11, bold=True)
        _draw(painter, place, section.title)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus) and self._view.hasFocus()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not (selected or hovered or focused):
            return
        painter.setPen(QPen(self._appearance.color("blue")) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(self._appearance.color("selected" if selected else "hover"))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(_INSET + 0.5, 0.5, -_INSET - 0.5, -0.5), 5, 5)

    def _paint_change(self, painter: QPainter, rect: QRect, line: ChangeLine, is_read: bool) -> None:
        upper = QRect(rect.left(), rect.top() + scaled(_UPPER), rect.width(), scaled(_LINE))
        self._use(painter, "soft" if is_read or line.is_quiet else _INKS[line.claim], size=11)
        said = f"✓ {line.claimed}".strip() if is_read else line.claimed
        painter.drawText(upper, _RIGHT, said)
        upper.setRight(upper.right() - painter.fontMetrics().horizontalAdvance(said) - (8 if said else 0))
        self._use(painter, "soft", size=12)
        _draw(painter, upper, line.where)
        lower = QRect(rect.left(), rect.top() + scaled(_LOWER), rect.width(), scaled(_LINE))
        self._paint_difference(painter, lower, line, is_read)

    def _paint_difference(self, painter: QPainter, place: QRect, line: ChangeLine, is_read: bool) -> None:
        if line.amount:
            self._use(painter, "soft", size=11)
            painter.drawText(place, _RIGHT, line.amount)
            place.setRight(place.right() - painter.fontMetrics().horizontalAdvance(line.amount) - 8)
        is_soft = is_read or line.is_quiet
        after = "soft" if is_soft else "amber"
        if not line.verb:
            self._use(painter, after, bold=not is_soft)
            wanted = painter.fontMetrics().horizontalAdvance(line.after)
            self._use(painter, "soft", struck=True)
            room = place.width() - painter.fontMetrics().horizontalAdvance(_ARROW)
            before = QRect(place.left(), place.top(), max(room // 2, room - wanted), place.height())
            place.setLeft(_draw(painter, before, line.before))
            self._use(painter, "soft")
            place.setLeft(_draw(painter, place, _ARROW))
        else:
            self._use(painter, "soft", size=12)
            place.setLeft(_draw(painter, place, f"{line.verb}  "))
        if line.verb == "removed":
            self._use(painter, "soft", struck=True)
            _draw(painter, place, line.before)
        else:
            is_moved = line.verb == "moved" and not is_read
            self._use(painter, "ink" if is_moved else after, bold=not line.verb and not is_soft)
            _draw(painter, place, line.after)

    def _use(self, painter: QPainter, role: str, *, size: int = 13, bold: bool = False, struck: bool = False) -> None:
        font = QFont(self._view.font())
        font.setPixelSize(scaled(size))
        font.setBold(bold)
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(self._appearance.color(role))


def _draw(painter: QPainter, place: QRect, text: str) -> int:
    """Draw text on one line, elided at the right; the x at which it ends."""
    if place.width() <= 0:
        return place.left()
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, _LEFT, shown)
    return place.left() + metrics.horizontalAdvance(shown)
