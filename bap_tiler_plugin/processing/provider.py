"""The Processing provider ``baptiler``."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

ICON_PATH = Path(__file__).parent.parent / "resources" / "icon.svg"


class BapTilerProvider(QgsProcessingProvider):
    """Offers BAP Tiler's algorithms to the toolbox, models and ``qgis_process``."""

    def id(self) -> str:
        """Return the part before the colon in every algorithm's id."""
        return "baptiler"

    def name(self) -> str:
        """Return the provider's name in the toolbox."""
        return "BAP Tiler"

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(str(ICON_PATH))

    def svgIconPath(self) -> str:
        """Return where the icon is, for the model designer."""
        return str(ICON_PATH)

    def loadAlgorithms(self) -> None:
        """Add the algorithms."""
        from .cancel_jobs import CancelJobs
        from .create_run import CreateRun
        from .export_jobs import ExportJobs
        from .import_jobs import ImportJobs
        from .mosaic import BuildMosaics
        from .retry_jobs import RetryJobs
        from .run_jobs import RunJobs
        from .run_status import RunStatus
        from .status_map import StatusMap
        from .tile_composite import TileComposite
        from .tile_grid import MakeTileGrid

        for algorithm in (
            MakeTileGrid,
            CreateRun,
            RunJobs,
            RetryJobs,
            CancelJobs,
            RunStatus,
            BuildMosaics,
            StatusMap,
            ImportJobs,
            ExportJobs,
            TileComposite,
        ):
            self.addAlgorithm(algorithm())
