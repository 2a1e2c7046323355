"""Tells about a run in QGIS's message bar, and on the desktop when QGIS is not in front."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING

from qgis.core import Qgis
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton, QSystemTrayIcon, QWidget

if TYPE_CHECKING:
    from qgis.gui import QgisInterface, QgsMessageBarItem

    Button = tuple[str, Callable[[], object]]

TITLE = "BAP Tiler"
_LONGEST_TEXT = 600
_SHORT_LINE, _LONG_WORD = 64, 40
_AROUND_BUTTON, _AROUND_TEXT, _LEAST_ROOM = 26, 170, 300
_LONGEST_DETAILS = 4000
_DESKTOP_MS = 10_000
_BREAKABLE = re.compile(r"[ \t\r\n]+")


class RunNotices(QObject):
    """Messages by kind: a new one takes the place of the last of its kind."""

    def __init__(self, iface: QgisInterface, parent: QObject) -> None:
        super().__init__(parent)
        self._iface = iface
        self._items: dict[str, QgsMessageBarItem] = {}
        self._staying: dict[str, Callable[[], object]] = {}
        self._tray: QSystemTrayIcon | None = None

    def tell(
        self,
        kind: str,
        text: str,
        level: Qgis.MessageLevel,
        buttons: Sequence[Button] = (),
        *,
        tip: str = "",
        details: str = "",
        stays: bool = False,
    ) -> None:
        """Show a message with buttons until somebody closes it; what backends wrote may be part of the text.

        ``tip`` is what the mouse over the message shows, ``details`` what a button of that name does. One that
        ``stays`` does so when a button is pressed, and in front of those that come later.
        """
        self._staying.pop(kind, None)
        short = self._show(kind, text, level, buttons, tip=tip, details=details, stays=stays)
        if not self._iface.mainWindow().isActiveWindow():
            self._tell_desktop(short, level)
        for other, again in list(self._staying.items()):
            if other in self.shown:
                again()
        if stays:
            self._staying[kind] = lambda: self._show(kind, text, level, buttons, tip=tip, details=details, stays=True)

    def _show(
        self, kind: str, text: str, level: Qgis.MessageLevel, buttons: Sequence[Button], *, tip: str, details: str,
        stays: bool,
    ) -> str:  # fmt: skip
        """Put a message in front of all others, and return it as it is shown."""
        self.withdraw(kind)
        bar = self._iface.messageBar()
        short = text if stays else _in_one_line(text, bar, [label for label, _ in buttons])
        if short != text:
            details = f"{text}\n{details}".strip()
        item = bar.createMessage(TITLE, escape(short, quote=False))
        item.setToolTip(f"<p>{escape(tip[:_LONGEST_TEXT])}</p>" if tip else "")
        for label, action in buttons:
            button = QPushButton(label, item)
            button.clicked.connect(_without_argument(action))
            if not stays:
                button.clicked.connect(_without_argument(lambda: self.withdraw(kind)))
            item.layout().addWidget(button)
        if details:
            more = QPushButton(self.tr("Details"), item)
            more.clicked.connect(_without_argument(lambda: self._show_details(short, details)))
            item.layout().addWidget(more)
        self._items[kind] = bar.pushWidget(item, level, 0) or item
        return short

    def withdraw(self, kind: str) -> None:
        """Take the message of a kind away."""
        item = self._items.pop(kind, None)
        if item is not None and not sip.isdeleted(item):
            self._iface.messageBar().popWidget(item)

    @property
    def shown(self) -> frozenset[str]:
        """The kinds of messages that nobody has closed."""
        return frozenset(kind for kind, item in self._items.items() if not sip.isdeleted(item))

    def close(self) -> None:
        """Take all messages away."""
        for kind in list(self._items):
            self.withdraw(kind)
        self._hide_tray()

    def _show_details(self, text: str, details: str) -> None:
        box = QMessageBox(self._iface.mainWindow())
        box.setObjectName("bapTilerDetails")
        box.setWindowTitle(TITLE)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.setInformativeText(escape(details[:_LONGEST_DETAILS], quote=False).replace("\n", "<br>"))
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.finished.connect(box.deleteLater)
        box.open()

    def _tell_desktop(self, text: str, level: Qgis.MessageLevel) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return
        icons = QSystemTrayIcon.MessageIcon
        icon = icons.Warning if level in (Qgis.MessageLevel.Warning, Qgis.MessageLevel.Critical) else icons.Information
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._iface.mainWindow().windowIcon(), self)
        self._tray.show()
        self._tray.showMessage(TITLE, text, icon, _DESKTOP_MS)
        QTimer.singleShot(_DESKTOP_MS, self._hide_tray)

    def _hide_tray(self) -> None:
        if self._tray is not None:
            self._tray.hide()


def _in_one_line(text: str, bar: QWidget, labels: Sequence[str]) -> str:
    """Return a text that fits beside these buttons and *Details*; what is left out is for the details."""
    line = _BREAKABLE.sub(" ", text).strip(" ")
    metrics = bar.fontMetrics()
    taken = sum(metrics.horizontalAdvance(label) + _AROUND_BUTTON for label in (*labels, "Details"))
    room = max(bar.width() - taken - metrics.horizontalAdvance(f"{TITLE}: ") - _AROUND_TEXT, _LEAST_ROOM)
    if len(line) <= _SHORT_LINE or metrics.horizontalAdvance(line) <= room:
        return line
    line = " ".join(word if len(word) <= _LONG_WORD else f"…{word[-_LONG_WORD // 2 :]}" for word in line.split(" "))
    while " " in line and len(line) > _SHORT_LINE and metrics.horizontalAdvance(f"{line} …") > room:
        line = line.rsplit(" ", 1)[0]
    return f"{line} …"


def _without_argument(action: Callable[[], object]) -> Callable[..., None]:
    return lambda *_: (action(), None)[1]
