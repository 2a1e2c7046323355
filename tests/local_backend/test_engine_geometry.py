"""Which pixels belong to a polygon."""

from __future__ import annotations

import numpy as np
import pytest
from engine_tools import UTM, utm_box, utm_polygon
from osgeo import gdal, ogr
from pyproj import Transformer

from bap_tiler_plugin.local_backend.engine.errors import EngineError
from bap_tiler_plugin.local_backend.engine.geometry import parse_bounding_box, parse_geojson
from bap_tiler_plugin.local_backend.engine.grid import Grid, Window

GRID = Grid(UTM, 500000.0, 5200000.0, 10.0, 10.0, 60, 50)


def mask(geometry: dict, grid: Grid = GRID) -> np.ndarray:
    return parse_geojson(geometry, "filter_spatial").projected(grid.crs).mask(grid)


def gdal_mask(geometry: dict, grid: Grid = GRID) -> np.ndarray:
    raster = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, 1, gdal.GDT_Byte)
    raster.SetGeoTransform(grid.geotransform)
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("")
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(
        ogr.CreateGeometryFromJson(str({k: geometry[k] for k in ("type", "coordinates")}).replace("'", '"'))
    )
    layer.CreateFeature(feature)
    gdal.RasterizeLayer(raster, [1], layer, burn_values=[1])
    return raster.ReadAsArray().astype(bool)


@pytest.mark.parametrize("seed", range(12))
def test_agrees_with_gdal_on_any_polygon(seed: int) -> None:
    random = np.random.default_rng(seed)
    angles = np.sort(random.uniform(0, 2 * np.pi, 17))
    radius = random.uniform(50, 240, 17)
    points = zip(500300 + radius * np.cos(angles), 5199750 + radius * np.sin(angles))
    polygon = utm_polygon(*points)
    assert np.array_equal(mask(polygon), gdal_mask(polygon))
    polygon["coordinates"][0].reverse()
    assert np.array_equal(mask(polygon), gdal_mask(polygon))


def test_holes_and_several_polygons() -> None:
    outer, hole = utm_box(500000, 5199600, 500400, 5200000), utm_box(500100, 5199700, 500200, 5199800)
    ring = {**outer, "coordinates": [outer["coordinates"][0], hole["coordinates"][0]]}
    assert mask(ring).sum() == 40 * 40 - 10 * 10
    multi = {
        **outer,
        "type": "MultiPolygon",
        "coordinates": [outer["coordinates"], utm_box(500500, 5199900, 500600, 5200000)["coordinates"]],
    }
    assert mask(multi).sum() == 40 * 40 + 10 * 10
    collection = {
        "type": "FeatureCollection",
        "crs": outer["crs"],
        "features": [{"type": "Feature", "properties": {}, "geometry": outer}],
    }
    assert mask(collection).sum() == 40 * 40


@pytest.mark.parametrize("shift", [0.0, 2.5, 5.0, 7.3])
def test_areas_that_touch_neither_share_nor_lose_a_pixel(shift: float) -> None:
    """Edges of a 5 m shift run exactly through pixel centres."""
    tiles = [
        utm_box(
            500000 + shift + 200 * x, 5199500 + shift + 200 * y, 500200 + shift + 200 * x, 5199700 + shift + 200 * y
        )
        for x in range(2)
        for y in range(2)
    ]
    counts = sum(mask(tile).astype(int) for tile in tiles)
    assert counts.max() == 1
    assert counts.sum() == 40 * 40


def test_triangles_that_share_a_slanted_edge_through_pixel_centres() -> None:
    lower = utm_polygon((500005, 5199505), (500405, 5199505), (500405, 5199905))
    upper = utm_polygon((500405, 5199905), (500005, 5199905), (500005, 5199505))
    counts = mask(lower).astype(int) + mask(upper)
    assert counts.max() == 1
    assert counts.sum() == 40 * 40


@pytest.mark.parametrize("offset", [0.0, 5.0])
def test_lonlat_neighbours_with_a_common_edge(offset: float) -> None:
    """The edge between two lon/lat tiles is the same line for both, whichever way their rings run."""
    to_lonlat = Transformer.from_crs(UTM, "EPSG:4326", always_xy=True)

    def tile(left: float) -> dict:
        corners = [
            (left, 5199500 + offset),
            (left + 250, 5199500 + offset),
            (left + 250, 5199800 + offset),
            (left, 5199800 + offset),
        ]
        ring = [list(to_lonlat.transform(*corner)) for corner in (*corners, corners[0])]
        return {"type": "Polygon", "coordinates": [ring]}

    counts = mask(tile(500000 + offset)).astype(int) + mask(tile(500250 + offset))
    assert counts.max() == 1
    assert counts.any(axis=0).sum() == 50
    assert counts[counts.any(axis=1)][:, 1:49].all()


def test_answer_is_the_same_in_any_window() -> None:
    polygon = utm_polygon((500005, 5199505), (500395, 5199525), (500205, 5199995))
    whole = mask(polygon)
    window = Window(7, 33, 11, 29)
    assert np.array_equal(mask(polygon, GRID.crop(window)), whole[7:33, 11:29])


def test_long_lonlat_edges_are_followed() -> None:
    """A parallel is curved in UTM: over 1 degree at 47 degrees north by more than 200 m."""
    grid = Grid(UTM, 460000.0, 5220000.0, 20.0, 20.0, 4000, 800)
    inside = mask(
        {"type": "Polygon", "coordinates": [[[8.5, 47.0], [9.5, 47.0], [9.5, 47.1], [8.5, 47.1], [8.5, 47.0]]]}, grid
    )
    to_lonlat = Transformer.from_crs(UTM, "EPSG:4326", always_xy=True)
    lon, lat = to_lonlat.transform(*np.meshgrid(grid.x_centres(), grid.y_centres()))
    expected = (lon > 8.5) & (lon < 9.5) & (lat > 47.0) & (lat < 47.1)
    assert np.array_equal(inside, expected)


def test_bounding_boxes() -> None:
    box = parse_bounding_box(
        {"west": 500000, "south": 5199900, "east": 500100, "north": 5200000, "crs": 32632}, "filter_bbox"
    )
    assert box.projected(UTM).mask(GRID).sum() == 100


@pytest.mark.parametrize(
    "value",
    [
        None,
        {},
        "POLYGON",
        {"type": "Point", "coordinates": [1, 2]},
        {"type": "Polygon", "coordinates": [[[0, 0], [1, 1]]]},
        {"type": "Polygon", "coordinates": [[[0, 0], [1, float("nan")], [1, 0]]]},
        {"type": "Polygon", "coordinates": [["a"]]},
        {"type": "FeatureCollection", "features": []},
        {"type": "Feature", "geometry": None},
    ],
)
def test_what_is_no_area_is_refused(value: object) -> None:
    with pytest.raises(EngineError) as caught:
        parse_geojson(value, "filter_spatial")
    assert caught.value.code == "ProcessParameterInvalid"


@pytest.mark.parametrize(
    "extent",
    [None, {}, {"west": 1, "south": 1, "east": 0, "north": 2}, {"west": "a", "south": 1, "east": 2, "north": 2}],
)
def test_bad_boxes(extent: object) -> None:
    with pytest.raises(EngineError) as caught:
        parse_bounding_box(extent, "filter_bbox")
    assert caught.value.code == "ProcessParameterInvalid"
