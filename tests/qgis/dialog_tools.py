"""What tests of the run dialog share."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop

from bap_tiler_plugin.desktop.period_edit import PeriodEdit
from bap_tiler_plugin.desktop.run_controller import RunController
from bap_tiler_plugin.desktop.run_dialog import RunDialog

ANTWERP = "590000,600000,5660000,5670000 [EPSG:32631]"
PASSWORD = "correct horse battery staple"


def wait(condition: Callable[[], bool], seconds: float = 60) -> None:
    """Let events be handled until the condition holds."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


@contextmanager
def open_controller(window: SimpleNamespace, folder: Path) -> Iterator[RunController]:
    """A controller whose dialog is open and counts; runs go into ``folder``."""
    made = RunController(window)
    made.show()
    made.dialog.backends.folderWidget.setFilePath(str(folder))
    wait(lambda: made.dialog.countLabel.text() not in ("", "…"))
    yield made
    made.close()
    wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)


def with_four_tiles(controller: RunController) -> RunDialog:
    """The controller's dialog with the extent of four tiles of 5 km."""
    type_extent(controller.dialog, ANTWERP)
    wait(lambda: controller.dialog.countLabel.text().startswith("4 tiles"))
    return controller.dialog


def type_extent(dialog: RunDialog, text: str) -> None:
    """Type an extent."""
    edit = dialog.area.extent_edit()
    edit.selectAll()
    edit.insert(text)
    edit.textEdited.emit(text)
    edit.editingFinished.emit()


def choose_own_url(dialog: RunDialog, url: str, auth: str = "none", user: str = "", password: str = "") -> None:
    """Choose a backend of one's own and fill in what it needs."""
    dialog.backends.use_only("own")
    dialog.backends.authCombo.setCurrentIndex(dialog.backends.authCombo.findData(auth))
    dialog.backends.urlEdit.setText(url)
    dialog.backends.userEdit.setText(user)
    dialog.backends.passwordEdit.setText(password)


def period_edit(dialog: RunDialog) -> PeriodEdit:
    """The period of the BAP composite."""
    return dialog.process.form.edits["temporal_extent"].editor().widget
