"""A desktop with a tray and notifications, as far as D-Bus goes; prints a line of JSON for each notification."""

from __future__ import annotations

import json
import sys
from typing import Any

from PyQt5.QtCore import Q_CLASSINFO, QCoreApplication, QObject, pyqtProperty, pyqtSlot
from PyQt5.QtDBus import QDBusAbstractAdaptor, QDBusConnection, QDBusMessage


def tell(what: dict[str, Any]) -> None:
    """Print a line at once."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


class Tray(QDBusAbstractAdaptor):
    """Where programs register their icons."""

    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")

    @pyqtProperty(bool)
    def IsStatusNotifierHostRegistered(self) -> bool:
        """There is a tray."""
        return True

    @pyqtSlot(str)
    def RegisterStatusNotifierItem(self, service: str) -> None:
        """Take an icon."""


class Notifications(QDBusAbstractAdaptor):
    """Where programs send notifications."""

    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

    @pyqtSlot(QDBusMessage)
    def Notify(self, message: QDBusMessage) -> None:
        """Print title and text."""
        title, text = message.arguments()[3:5]
        tell({"title": title, "text": text})
        bus.send(message.createReply(1))


application = QCoreApplication([])
bus = QDBusConnection.sessionBus()
tray, notifications = QObject(), QObject()
adaptors = (Tray(tray), Notifications(notifications))
bus.registerObject("/StatusNotifierWatcher", tray)
bus.registerObject("/org/freedesktop/Notifications", notifications)
for service in ("org.freedesktop.Notifications", "org.kde.StatusNotifierWatcher"):
    assert bus.registerService(service), service
tell({"ready": True})
application.exec()
