"""What a file will look like, beside the choices that make it so."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QFontDatabase, QImage, QImageReader, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from klantroutes.exporters.preview import Preview

from .saying import say

WAITING = "Het voorbeeld wordt gemaakt…"
_SHARPEST = QSize(2000, 2000)
"""A picture is kept in at most so many points; it is only looked at."""


class _Page(QWidget):
    """A picture as large as fits, on white with a thin edge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_image(self, data: bytes) -> None:
        """Show this PNG."""
        self._image = _read(data)
        self.update()

    @property
    def image(self) -> QImage:
        """The picture that is shown."""
        return self._image

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture at the top, in the middle."""
        if self._image.isNull():
            return
        room = self._image.size().scaled(self.size() - QSize(2, 2), Qt.AspectRatioMode.KeepAspectRatio)
        left = (self.width() - room.width()) // 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self.devicePixelRatioF()
        sharp = self._image.scaled(
            room * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        sharp.setDevicePixelRatio(ratio)
        painter.drawImage(left, 1, sharp)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(left - 1, 0, room.width() + 1, room.height() + 1)


def _read(data: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.width() > _SHARPEST.width() or size.height() > _SHARPEST.height():
        reader.setScaledSize(size.scaled(_SHARPEST, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class ExportPreview(QWidget):
    """A page or lines of text, with a sentence that says what is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = QLabel(self)
        self.said.setProperty("quiet", True)
        self.said.setWordWrap(True)
        self.said.setMinimumHeight(2 * self.said.fontMetrics().lineSpacing())
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.page = _Page(self)
        self.lines = QPlainTextEdit(self)
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setAccessibleName("Voorbeeld van het bestand")
        self._room = QStackedLayout()
        self._room.addWidget(self.page)
        self._room.addWidget(self.lines)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.said)
        layout.addLayout(self._room, 1)

    def wait(self) -> None:
        """Say that the example is being made; what is shown stays until it is there."""
        say(self.said, WAITING)

    def show_preview(self, found: Preview) -> None:
        """Show what was made."""
        say(self.said, found.said)
        self.page.show_image(found.picture)
        self.page.setAccessibleName(found.said)
        wrap = QPlainTextEdit.LineWrapMode
        self.lines.setLineWrapMode(wrap.NoWrap if found.is_code else wrap.WidgetWidth)
        self.lines.setFont(
            QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont) if found.is_code else self.font()
        )
        self.lines.setPlainText("\n".join(found.lines))
        self._room.setCurrentWidget(self.page if found.picture else self.lines)

    def show_fault(self, sentence: str) -> None:
        """Say why there is nothing to see."""
        say(self.said, sentence, wrong=True)
        self.page.show_image(b"")
        self.lines.clear()
        self._room.setCurrentWidget(self.page)
