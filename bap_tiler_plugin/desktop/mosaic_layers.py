"""Mosaics as raster layers that all look the same, whatever tile a pixel comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import (
    QgsContrastEnhancement,
    QgsLayerTreeGroup,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandGrayRenderer,
)

if TYPE_CHECKING:
    from ..core.mosaics import Mosaic

TRUE_COLOUR = ("B04", "B03", "B02")


@dataclass(frozen=True)
class StyledMosaic:
    """A mosaic with the bands to show and the values that become black and white, the same for all tiles.

    :ivar band_numbers: one band (grey) or three (red, green, blue), counted from 1.
    :ivar ranges: lowest and highest value by band number's position.
    """

    mosaic: Mosaic
    band_numbers: tuple[int, ...]
    ranges: tuple[tuple[float, float], ...]


def shown_bands(names: Sequence[str]) -> tuple[int, ...]:
    """Return the numbers, from 1, of the bands to show: true colour, else the first three, else the first."""
    if all(band in names for band in TRUE_COLOUR):
        return tuple(names.index(band) + 1 for band in TRUE_COLOUR)
    return (1, 2, 3) if len(names) >= 3 else (1,)


def styled_mosaics(mosaics: Sequence[Mosaic]) -> list[StyledMosaic]:
    """Measure the stretch of each mosaic (2nd to 98th percentile of all tiles together); reads pixels.

    All dates share one stretch, so that they can be compared by switching between them. Call it off the GUI thread:
    QGIS measures a raster when it is opened as a layer for the first time, and keeps what it found beside the raster.
    """
    from ..core.mosaics import joint_stretch

    styled = []
    for mosaic in mosaics:
        numbers = shown_bands(mosaic.bands)
        styled.append(StyledMosaic(mosaic, numbers, tuple(joint_stretch(mosaic.path, list(numbers)))))
        QgsRasterLayer(str(mosaic.path), mosaic.date, "gdal", _options())
    return [_with_common_ranges(item, styled) for item in styled]


def _with_common_ranges(item: StyledMosaic, styled: Sequence[StyledMosaic]) -> StyledMosaic:
    alike = [other.ranges for other in styled if other.band_numbers == item.band_numbers]
    ranges = tuple((min(low for low, _ in band), max(high for _, high in band)) for band in zip(*alike))
    return StyledMosaic(item.mosaic, item.band_numbers, ranges)


def add_mosaics(mosaics: Sequence[StyledMosaic], group: QgsLayerTreeGroup, project: QgsProject) -> list[QgsRasterLayer]:
    """Add one styled layer per mosaic on top of the group, the first date visible; returns the layers."""
    layers = []
    for number, styled in enumerate(mosaics):
        layer = QgsRasterLayer(str(styled.mosaic.path), styled.mosaic.date, "gdal", _options())
        if not layer.isValid():
            continue
        set_stretch(layer, styled)
        project.addMapLayer(layer, False)
        node = group.insertLayer(number, layer)
        node.setItemVisibilityChecked(number == 0)
        node.setExpanded(False)
        layers.append(layer)
    return layers


def _options() -> QgsRasterLayer.LayerOptions:
    return QgsRasterLayer.LayerOptions(loadDefaultStyle=False)


def set_stretch(layer: QgsRasterLayer, styled: StyledMosaic) -> None:
    """Give the layer a colour (three bands) or grey (one band) renderer with the mosaic's ranges."""
    provider = layer.dataProvider()
    enhancements = [
        _enhancement(provider.dataType(number), *limits) for number, limits in zip(styled.band_numbers, styled.ranges)
    ]
    if len(enhancements) == 3:
        renderer = QgsMultiBandColorRenderer(provider, *styled.band_numbers)
        renderer.setRedContrastEnhancement(enhancements[0])
        renderer.setGreenContrastEnhancement(enhancements[1])
        renderer.setBlueContrastEnhancement(enhancements[2])
    else:
        renderer = QgsSingleBandGrayRenderer(provider, styled.band_numbers[0])
        renderer.setContrastEnhancement(enhancements[0])
    layer.setRenderer(renderer)


def _enhancement(data_type: int, low: float, high: float) -> QgsContrastEnhancement:
    enhancement = QgsContrastEnhancement(data_type)
    enhancement.setMinimumValue(low)
    enhancement.setMaximumValue(high)
    enhancement.setContrastEnhancementAlgorithm(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
    )
    return enhancement
