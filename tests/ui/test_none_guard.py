"""Some releases of Qt for Python lose a reference to None at each call, and crash after thousands of calls."""

import sys

from PySide6.QtWidgets import QApplication, QGraphicsRectItem


def test_calls_into_qt_do_not_use_up_none(qapp: QApplication) -> None:
    item = QGraphicsRectItem()
    before = sys.getrefcount(None)
    for number in range(200):
        item.setPos(number, number)
    assert sys.getrefcount(None) > before - 100
