"""Mosaics as raster layers: bands, colours, and one stretch for all dates."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsLayerTreeGroup,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandGrayRenderer,
)

from bap_tiler_plugin.core.mosaics import Mosaic
from bap_tiler_plugin.desktop.mosaic_layers import add_mosaics, shown_bands, styled_mosaics

BANDS = ("B02", "B03", "B04")


@pytest.fixture
def project() -> Iterator[QgsProject]:
    """QGIS's project, emptied afterwards."""
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.fixture
def group(project: QgsProject) -> QgsLayerTreeGroup:
    """The group of a run."""
    return project.layerTreeRoot().addGroup("Run")


def mosaic(folder: Path, date: str, low: int, high: int, bands: tuple[str, ...] = BANDS) -> Mosaic:
    """A raster whose values go evenly from ``low`` to ``high``, with half of it nodata (0)."""
    path = folder / f"{date}.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 100, 200, len(bands), gdal.GDT_UInt16)
    dataset.SetGeoTransform((600_000, 10, 0, 5_100_000, 0, -10))
    values = np.zeros((200, 100), dtype=np.uint16)
    values[:100] = np.linspace(low, high, 10_000).reshape(100, 100)
    for number, name in enumerate(bands, start=1):
        band = dataset.GetRasterBand(number)
        band.SetDescription(name)
        band.SetNoDataValue(0)
        band.WriteArray(values)
    del dataset
    return Mosaic(date, path, bands)


def limits(layer: QgsRasterLayer) -> list[tuple[float, float]]:
    renderer = layer.renderer()
    enhancements = [
        *(renderer.redContrastEnhancement(), renderer.greenContrastEnhancement(), renderer.blueContrastEnhancement()),
    ]
    return [(item.minimumValue(), item.maximumValue()) for item in enhancements]


def test_true_colour_is_found_by_the_bands_names() -> None:
    assert shown_bands(("B02", "B03", "B04", "B08")) == (3, 2, 1)
    assert shown_bands(("B08", "B11", "B12")) == (1, 2, 3)
    assert shown_bands(("NDVI",)) == (1,)


def test_all_dates_have_one_stretch_without_nodata(
    tmp_path: Path, project: QgsProject, group: QgsLayerTreeGroup
) -> None:
    styled = styled_mosaics(
        [mosaic(tmp_path, "2022-06-01", 1_000, 2_000), mosaic(tmp_path, "2022-07-01", 3_000, 4_000)]
    )
    first, second = add_mosaics(styled, group, project)
    assert limits(first) == limits(second)
    assert limits(first)[0] == pytest.approx((1_020, 3_980), abs=2)
    assert isinstance(first.renderer(), QgsMultiBandColorRenderer)
    assert [first.renderer().redBand(), first.renderer().greenBand(), first.renderer().blueBand()] == [3, 2, 1]


def test_only_the_first_date_is_shown_and_all_are_in_the_group(
    tmp_path: Path, project: QgsProject, group: QgsLayerTreeGroup
) -> None:
    dates = ["2022-06-01", "2022-07-01", "2022-08-01"]
    layers = add_mosaics(styled_mosaics([mosaic(tmp_path, date, 1, 9_000) for date in dates]), group, project)
    assert [layer.name() for layer in layers] == dates
    assert [node.name() for node in group.findLayers()] == dates
    assert [node.isVisible() for node in group.findLayers()] == [True, False, False]


def test_a_single_band_is_grey(tmp_path: Path, project: QgsProject, group: QgsLayerTreeGroup) -> None:
    (layer,) = add_mosaics(styled_mosaics([mosaic(tmp_path, "2022-06-01", 10, 110, ("NDVI",))]), group, project)
    assert isinstance(layer.renderer(), QgsSingleBandGrayRenderer)
    enhancement = layer.renderer().contrastEnhancement()
    assert (enhancement.minimumValue(), enhancement.maximumValue()) == pytest.approx((12, 108), abs=1)


def test_a_file_that_is_gone_adds_no_layer(tmp_path: Path, project: QgsProject, group: QgsLayerTreeGroup) -> None:
    styled = styled_mosaics([mosaic(tmp_path, "2022-06-01", 1, 100)])
    styled[0].mosaic.path.unlink()
    assert add_mosaics(styled, group, project) == []


def test_adding_a_date_does_not_measure_it_on_the_gui_thread(
    tmp_path: Path, project: QgsProject, group: QgsLayerTreeGroup
) -> None:
    """The first layer of a raster reads all of it for its statistics; that has happened before, on another thread."""
    unmeasured = wide_mosaic(tmp_path, "2022-05-01")
    begun = time.thread_time()
    assert QgsRasterLayer(str(unmeasured.path), "first", "gdal").isValid()
    measuring = time.thread_time() - begun
    styled = styled_mosaics([wide_mosaic(tmp_path, date) for date in ("2022-06-01", "2022-07-01")])
    for item in styled:
        begun = time.thread_time()
        assert len(add_mosaics([item], group, project)) == 1
        stall = time.thread_time() - begun
        assert stall < measuring / 4, (stall, measuring)


def wide_mosaic(folder: Path, date: str) -> Mosaic:
    """A mosaic of 64 tiles, each a file, without statistics."""
    tiles = []
    values = np.random.default_rng(1).integers(1, 4_000, (250, 250))
    for number in range(64):
        path = folder / f"{date}_{number}.tif"
        dataset = gdal.GetDriverByName("GTiff").Create(str(path), 250, 250, 3, gdal.GDT_UInt16, ["COMPRESS=DEFLATE"])
        dataset.SetGeoTransform((600_000 + number % 8 * 2_500, 10, 0, 5_100_000 - number // 8 * 2_500, 0, -10))
        for band in range(1, 4):
            dataset.GetRasterBand(band).WriteArray(values)
        del dataset
        tiles.append(str(path))
    path = folder / f"{date}.vrt"
    gdal.BuildVRT(str(path), tiles).FlushCache()
    return Mosaic(date, path, BANDS)
