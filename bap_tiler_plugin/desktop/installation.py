"""The windows about the installation: Python packages and self-check. Made when they are first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtCore import QObject, pyqtSlot

from .dependency_setup import is_all_there

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .dependency_dialog import DependencyDialog
    from .self_check_dialog import SelfCheckDialog


class Installation(QObject):
    """Opens the two windows, and goes on with what the user wanted once the packages are there."""

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__(iface.mainWindow())
        self._parent = iface.mainWindow()
        self._then: Callable[[], None] | None = None
        self.packages: DependencyDialog | None = None
        self.self_check: SelfCheckDialog | None = None

    def with_packages(self, wanted: Callable[[], None]) -> None:
        """Call ``wanted`` when all packages are there and fit: now, or after the user has let them be added."""
        if is_all_there():
            wanted()
            return
        self._then = wanted
        self.show_packages()

    @pyqtSlot()
    def show_packages(self) -> None:
        """Open the window that adds and removes packages."""
        if self.packages is None:
            from .dependency_dialog import DependencyDialog

            self.packages = DependencyDialog(self._parent)
            self.packages.completed.connect(self._go_on)
            self.packages.selfCheckRequested.connect(self.show_self_check)
        self.packages.show()
        self.packages.raise_()
        self.packages.activateWindow()
        self.packages.start()

    @pyqtSlot()
    def show_self_check(self) -> None:
        """Open the self-check and look at everything anew."""
        if self.self_check is None:
            from .self_check_dialog import SelfCheckDialog

            self.self_check = SelfCheckDialog(self._parent)
            self.self_check.packagesRequested.connect(self.show_packages)
        self.self_check.show()
        self.self_check.raise_()
        self.self_check.activateWindow()
        self.self_check.start()

    @pyqtSlot()
    def _go_on(self) -> None:
        wanted, self._then = self._then, None
        if wanted is not None and self.packages is not None:
            self.packages.close()
            wanted()

    def close(self) -> None:
        """Take the windows away; packages that are just being added are not added."""
        for window in (self.packages, self.self_check):
            if window is not None:
                window.shut_down()
        self.packages = self.self_check = None
        self.deleteLater()
