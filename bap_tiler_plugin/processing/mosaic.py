"""``baptiler:mosaic``: the tiles' results become one raster per date."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFolder,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputString,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
)

from .base import BapTilerAlgorithm

FORMATS = ("VRT", "COG")


class BuildMosaics(BapTilerAlgorithm):
    """One mosaic per date from the results of a run."""

    NAME = "mosaic"
    TITLE = "Mosaic"
    HELP = (
        "Joins the downloaded results of a run's tiles, one raster per date. Where tiles overlap, each gives the "
        "pixels of its own square. A VRT refers to the results; a COG (cloud-optimised GeoTIFF) is a file of its "
        "own.\n\n"
        "For every date it tells the share of pixels that have data: a finished tile has none where no scene had a "
        "usable value in that period."
    )

    FORMAT, TARGET_CRS, OUTPUT_FOLDER, MOSAICS = "FORMAT", "TARGET_CRS", "OUTPUT_FOLDER", "MOSAICS"
    VALID_SHARES = "VALID_SHARES"

    def initAlgorithm(self, config: Mapping[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_run_folder()
        self.add(
            QgsProcessingParameterEnum(self.FORMAT, self.tr("Format"), list(FORMATS), defaultValue=0),
            "VRT: small, refers to the results. COG: a file of its own.",
        )
        self.add(
            QgsProcessingParameterCrs(self.TARGET_CRS, self.tr("Target CRS"), optional=True),
            "Coordinate reference system of the mosaics. Empty: that of the results.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination(
                self.OUTPUT_FOLDER, self.tr("Output folder"), optional=True, createByDefault=False
            ),
            "Where to write. Empty: the folder mosaics in the run folder.",
        )
        self.addOutput(QgsProcessingOutputFolder(self.OUTPUT_FOLDER, self.tr("Output folder")))
        self.addOutput(QgsProcessingOutputMultipleLayers(self.MOSAICS, self.tr("Mosaics")))
        self.addOutput(QgsProcessingOutputString(self.VALID_SHARES, self.tr("Shares of pixels with data, as JSON")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Build the mosaics."""
        from ..core.mosaics import build_mosaics

        run = self.open_run(parameters, context)
        crs = self.parameterAsCrs(parameters, self.TARGET_CRS, context)
        chosen = self.parameterAsFileOutput(parameters, self.OUTPUT_FOLDER, context)
        folder = Path(chosen) if chosen else run.mosaic_folder
        mosaics = build_mosaics(
            run,
            folder,
            format=FORMATS[self.parameterAsEnum(parameters, self.FORMAT, context)],
            target_crs=crs.authid() or crs.toWkt() if crs.isValid() else None,
            progress=lambda share: feedback.setProgress(100 * share),
            is_canceled=feedback.isCanceled,
        )
        if feedback.isCanceled():
            raise QgsProcessingException("Cancelled before all mosaics were written")
        if not mosaics:
            raise QgsProcessingException(f"Run folder: {run.folder} has no results yet. Run the jobs first.")
        for mosaic in mosaics:
            feedback.pushInfo(f"{mosaic.date}: {mosaic.path}{_share(mosaic.valid_share)}")
        for skipped in mosaics.skipped:
            feedback.pushWarning(f"Tile {skipped.tile_id}: {skipped.path.name} is in no mosaic: {skipped.reason}")
        return {
            self.OUTPUT_FOLDER: str(folder),
            self.MOSAICS: [str(mosaic.path) for mosaic in mosaics],
            self.VALID_SHARES: json.dumps({mosaic.path.stem: _rounded(mosaic.valid_share) for mosaic in mosaics}),
        }


def _share(share: float | None) -> str:
    return "" if share is None else f" ({share:.0%} of the pixels have data)"


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)
