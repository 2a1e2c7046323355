"""pyproj on QGIS's own worker threads, again and again on the same one: pyproj 3.7 crashed there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BEGIN = """
import sys, threading
from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QCoreApplication, QThreadPool
application = QgsApplication([], False)
application.initQgis()
QThreadPool.globalInstance().setMaxThreadCount(1)
manager = QgsApplication.taskManager()
kept, answers = [], []

def run(task):
    kept.append(task)
    manager.addTask(task)
    while manager.count():
        QCoreApplication.processEvents()
"""
TASKS = """
from bap_tiler_plugin.core.projection import crs_of, transformer
from bap_tiler_plugin.desktop.background import BackgroundTask
for number in range(40):
    task = BackgroundTask("", lambda: crs_of("EPSG:32632").is_projected and transformer("EPSG:32632", "EPSG:4326"))
    task.succeeded.connect(answers.append)
    run(task)
"""
ALGORITHMS = """
from qgis.core import QgsProcessingAlgRunnerTask, QgsProcessingContext, QgsProcessingFeedback
from bap_tiler_plugin.processing.provider import BapTilerProvider
provider = BapTilerProvider()
QgsApplication.processingRegistry().addProvider(provider)
context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
for number in range(40):
    output = sys.argv[1] + f"/{number}.gpkg"
    values = {"EXTENT": "676000,680000,5150000,5154000 [EPSG:32632]", "TILE_SIZE": 2000, "OUTPUT": output}
    task = QgsProcessingAlgRunnerTask(provider.algorithm("tilegrid").create(), values, context, feedback)
    task.executed.connect(lambda fine, results: answers.append(fine or None))
    run(task)
"""
END = """
kept.clear()
task = provider = None
application.exitQgis()
print(sum(answer is not None for answer in answers), "answers")
"""


@pytest.mark.parametrize("work", [TASKS, ALGORITHMS], ids=["tasks", "algorithms"])
def test_pyproj_works_many_times_on_one_thread_of_qgis(work: str, tmp_path: Path) -> None:
    code = BEGIN + work + END
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "40 answers"), done.stderr[-2000:]
