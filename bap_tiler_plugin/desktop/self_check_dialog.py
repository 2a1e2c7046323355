"""The page that says what this installation is made of and whether its parts fit together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import QGuiApplication, QIcon
from qgis.PyQt.QtWidgets import QDialog, QStyle, QTreeWidgetItem, QWidget

from ..core.self_check import Section, Verdict, as_text
from .background import BackgroundTask
from .self_check_facts import facts, look
from .self_check_words import shown

FORM, _ = uic.loadUiType(str(Path(__file__).with_suffix(".ui")))
_SIZE_IN_LETTERS = (110, 34)


class SelfCheckDialog(QDialog, FORM):
    """Shows the findings as a tree, and copies them as text. ``packagesRequested`` asks for the packages' window."""

    packagesRequested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self._task: BackgroundTask | None = None
        self._sections: list[Section] = []
        self.copyButton.clicked.connect(self._copy)
        self.packagesButton.clicked.connect(self.packagesRequested)
        self.closeButton.clicked.connect(self.close)
        self.findingsTree.header().setStretchLastSection(False)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * _SIZE_IN_LETTERS[0], metrics.lineSpacing() * _SIZE_IN_LETTERS[1])

    def start(self) -> None:
        """Look at everything anew."""
        if self._task is not None:
            return
        self.findingsTree.clear()
        self.copyButton.setEnabled(False)
        self.headlineLabel.setText(self.tr("Looking at this installation …"))
        known = facts()
        task = self._task = BackgroundTask(self.tr("BAP Tiler: self-check"), lambda: look(known))
        task.succeeded.connect(self._show_sections)
        task.failed.connect(self._show_failure)
        QgsApplication.taskManager().addTask(task)

    @pyqtSlot(object)
    def _show_sections(self, sections: list[Section]) -> None:
        self._task = None
        self._sections = sections
        for section in sections:
            top = QTreeWidgetItem([shown(section.title)])
            top.setIcon(0, self._icon(section.verdict))
            for finding in section.findings:
                item = QTreeWidgetItem([shown(finding.what), shown(finding.found)])
                item.setIcon(0, self._icon(finding.verdict))
                item.setToolTip(1, item.text(1))
                top.addChild(item)
            self.findingsTree.addTopLevelItem(top)
        self.findingsTree.expandAll()
        for column in (0, 1):
            self.findingsTree.resizeColumnToContents(column)
        self.copyButton.setEnabled(True)
        bad = sum(finding.verdict is Verdict.BAD for section in sections for finding in section.findings)
        self.headlineLabel.setText(self._headline(bad))

    def _headline(self, bad: int) -> str:
        if bad == 0:
            return self.tr("Everything fits together.")
        return self.tr("1 problem was found.") if bad == 1 else self.tr("{n} problems were found.").format(n=bad)

    @pyqtSlot(object)
    def _show_failure(self, error: Exception) -> None:
        self._task = None
        self.headlineLabel.setText(self.tr("The self-check failed: {error}").format(error=error))

    def _icon(self, verdict: Verdict) -> QIcon:
        icons = QStyle.StandardPixmap
        kinds = {
            Verdict.GOOD: icons.SP_DialogApplyButton,
            Verdict.NOTE: icons.SP_MessageBoxInformation,
            Verdict.BAD: icons.SP_MessageBoxWarning,
        }
        return self.style().standardIcon(kinds[verdict])

    def report(self) -> str:
        """Return all findings as text, in English whatever QGIS speaks: it is for those who are asked for help."""
        return as_text(self._sections)

    @pyqtSlot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report())

    def keyPressEvent(self, event: Any) -> None:
        """Copy with the usual keys too."""
        if event.key() == Qt.Key.Key_C and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._copy()
            return
        super().keyPressEvent(event)

    def shut_down(self) -> None:
        """Tell nothing any more, because the plugin goes."""
        if self._task is not None:
            self._task.cancel()
        self.close()
        self.deleteLater()
