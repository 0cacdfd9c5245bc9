"""A button with words that may need more than one line: one thing that can be done about a finding."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from klantroutes.checks.fixes.fix import Offer

from ..appearance import colours, on_chosen
from ..wrapped_label import breakable

_SIDE, _ABOVE = 10, 6
_FLAGS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class FixButton(QAbstractButton):
    """`pointed` carries the offer while the mouse or the focus is on the button, and None after that."""

    pointed = Signal(object)

    def __init__(self, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer = offer
        self.setText(f"{offer.title}…" if offer.edit is None else offer.title)
        self.setAccessibleName(offer.title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return the size in a panel of usual width."""
        return QSize(220, self.heightForWidth(220))

    def minimumSizeHint(self) -> QSize:
        """Return the least size: one line."""
        return QSize(120, self.fontMetrics().height() + 2 * _ABOVE)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow button is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need."""
        room = QRect(0, 0, max(40, width - 2 * _SIDE), 10_000)
        return self.fontMetrics().boundingRect(room, _FLAGS, breakable(self.text())).height() + 2 * _ABOVE

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for all words; a list that scrolls does not ask again when it grows narrower."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setMinimumHeight(self.heightForWidth(event.size().width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, edge and words."""
        chosen = colours()
        on = self.isDown() or self.underMouse() or self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen(QColor(chosen.accent if on else chosen.edge), width))
        painter.setBrush(QColor(chosen.chosen if on else chosen.panel))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(QColor((on_chosen(chosen) if on else chosen).accent))
        painter.drawText(self.rect().adjusted(_SIDE, 0, -_SIDE, 0), _FLAGS, breakable(self.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do it with Enter too; let go of the preview with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.pointed.emit(None)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show what it would do."""
        super().enterEvent(event)
        self.pointed.emit(self.offer)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show it no longer."""
        super().leaveEvent(event)
        self.pointed.emit(None)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show what it would do."""
        super().focusInEvent(event)
        self.pointed.emit(self.offer)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        self.pointed.emit(None)
