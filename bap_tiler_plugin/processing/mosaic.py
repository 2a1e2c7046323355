"""``baptiler:mosaic``: the tiles' results become one raster per date."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
from qgis.PyQt.QtCore import QT_TR_NOOP, QCoreApplication

from ..core.errors import InputError
from ..words.gap_words import gap_text
from ..words.number_words import number_text, percent_text
from .base import BapTilerAlgorithm

if TYPE_CHECKING:
    from ..core.mosaics import Mosaics, SkippedRaster
    from ..core.tile_run import TileRun

FORMATS = ("VRT", "COG")


class BuildMosaics(BapTilerAlgorithm):
    """One mosaic per date from the results of a run."""

    NAME = "mosaic"
    TITLE = QT_TR_NOOP("Mosaic")
    HELP = QT_TR_NOOP(
        "Joins the downloaded results of a run's tiles, one raster per date. Where tiles overlap, each gives the "
        "pixels of its own square. A VRT refers to the results; a COG (cloud-optimised GeoTIFF) is a file of its "
        "own.\n\n"
        "For every date it tells the share of pixels that have data: a finished tile has none where no scene had a "
        "usable value in that period. Tiles that are not in a mosaic are named; when results of finished tiles are "
        "gone or damaged, the mosaics are written without them and the algorithm ends with an error."
    )

    FORMAT, TARGET_CRS, OUTPUT_FOLDER, MOSAICS = "FORMAT", "TARGET_CRS", "OUTPUT_FOLDER", "MOSAICS"
    VALID_SHARES = "VALID_SHARES"

    def initAlgorithm(self, config: Mapping[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_run_folder()
        self.add(
            QgsProcessingParameterEnum(self.FORMAT, self.tr("Format"), list(FORMATS), defaultValue=0),
            self.tr("VRT: small, refers to the results. COG: a file of its own."),
        )
        self.add(
            QgsProcessingParameterCrs(self.TARGET_CRS, self.tr("Target CRS"), optional=True),
            self.tr("Coordinate reference system of the mosaics. Empty: that of the results."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination(
                self.OUTPUT_FOLDER, self.tr("Output folder"), optional=True, createByDefault=False
            ),
            self.tr("Where to write. Empty: the folder mosaics in the run folder."),
        )
        self.addOutput(QgsProcessingOutputFolder(self.OUTPUT_FOLDER, self.tr("Output folder")))
        self.addOutput(QgsProcessingOutputMultipleLayers(self.MOSAICS, self.tr("Mosaics")))
        self.addOutput(QgsProcessingOutputString(self.VALID_SHARES, self.tr("Shares of pixels with data, as JSON")))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Check the run and the target CRS."""
        self.check_run_folder(parameters, context)
        crs = self.parameterAsCrs(parameters, self.TARGET_CRS, context)
        given = parameters.get(self.TARGET_CRS)
        if isinstance(given, str) and given.strip() and not crs.isValid():
            raise InputError("Target CRS", f"“{given[:60]}” is not known", "Give one such as EPSG:32631")

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Build the mosaics."""
        with self.open_run(parameters, context) as run:
            return self._build(run, parameters, context, feedback)

    def _build(
        self,
        run: TileRun,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..core.mosaic_gaps import gaps_in, lost_tiles
        from ..core.mosaics import build_mosaics

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
            raise QgsProcessingException(self.tr("Cancelled before all mosaics were written"))
        states = run.states()
        lost = lost_tiles(mosaics, states)
        if not mosaics and not lost:
            raise InputError("Run folder", f"{run.folder} has no results yet", "Run the jobs first")
        for mosaic in mosaics:
            feedback.pushInfo(f"{mosaic.date}: {mosaic.path}{_share(mosaic.valid_share)}")
        for skipped in mosaics.skipped:
            feedback.pushWarning(_about_skipped(skipped))
        for sentence in gaps_in(mosaics, states):
            feedback.pushWarning(gap_text(sentence))
        if lost:
            raise QgsProcessingException(_about_lost(lost, mosaics, folder))
        return {
            self.OUTPUT_FOLDER: str(folder),
            self.MOSAICS: [str(mosaic.path) for mosaic in mosaics],
            self.VALID_SHARES: json.dumps({mosaic.path.stem: _rounded(mosaic.valid_share) for mosaic in mosaics}),
        }


def _about_lost(tiles: list[str], mosaics: Mosaics, folder: Path) -> str:
    """Return what to do about finished tiles whose results are gone or damaged."""
    written = QCoreApplication.translate("Algorithms", "There is no mosaic.")
    if mosaics:
        written = QCoreApplication.translate("Algorithms", "The mosaics in {folder} have no data there.")
    text = QCoreApplication.translate(
        "Algorithms",
        "Results of {n} finished tiles are gone or damaged. {written} To download them again, or to compute them again "
        "where the backend has them no more, which may cost credits: {command}, then baptiler:runjobs and "
        "baptiler:mosaic.",
    )
    command = f"baptiler:retryjobs TILES={','.join(tiles)} STATUSES=finished"
    return text.format(n=number_text(len(tiles)), written=written.format(folder=folder), command=command)


def _about_skipped(skipped: SkippedRaster) -> str:
    if skipped.path.name == skipped.tile_id:
        text = QCoreApplication.translate("Algorithms", "Tile {tile}: {reason}")
    else:
        text = QCoreApplication.translate("Algorithms", "Tile {tile}: {file} is in no mosaic: {reason}")
    return text.format(tile=skipped.tile_id, file=skipped.path.name, reason=skipped.reason)


def _share(share: float | None) -> str:
    if share is None:
        return ""
    text = QCoreApplication.translate("Algorithms", "{share} of the pixels have data")
    return f" ({text.format(share=percent_text(share))})"


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)
