"""The windows' code is there before the first window is asked for, and QGIS's start does not wait for it."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import sys, threading
from qgis.core import QgsApplication
application = QgsApplication([], True)
of_qgis = set(sys.modules)
from bap_tiler_plugin.desktop.read_ahead import ReadAhead
ahead, name = ReadAhead(), "bap_tiler_plugin.desktop.run_controller"
assert name not in sys.modules
ahead.end()
ahead.start()
assert threading.current_thread() is threading.main_thread()
ahead.start()
ahead.end()
assert name in sys.modules
assert not {"openeo", "pandas", "shapely", "geopandas"} & (set(sys.modules) - of_qgis)
from bap_tiler_plugin.desktop.run_dialog import RunDialog
dialog = RunDialog()
dialog.show()
assert dialog.isVisible()
dialog.end()
print("read")
sys.stdout.flush()
"""


def test_code_is_read_on_another_thread() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout.strip() == "read", done.stderr[-2000:]
