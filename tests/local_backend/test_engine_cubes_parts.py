"""Processes that filter, mask, merge and move cubes, with cases after the openEO process specifications."""

from __future__ import annotations

import math

import numpy as np
import pytest
from engine_tools import UTM, call, cube, days, error_code, one, utm_box

from bap_tiler_plugin.local_backend.engine.grid import Grid

NAN = math.nan
FOUR_DAYS = days(2, 3, 20) + ["2022-08-05T00:00:00Z"]


def series(*values: float) -> np.ndarray:
    """One pixel's values along the dates, as a cube of 1x2 pixels."""
    return np.repeat(np.array(values, float)[:, None, None], 2, axis=2)


def test_merging_resolves_overlap_and_joins_the_rest() -> None:
    first, second = cube(series(1, 2), days(1, 3)), cube(series(10, 20), days(2, 3))
    added = one("add", x="$x", y="$y")
    result = call("merge_cubes", cube1=first, cube2=second, overlap_resolver=added)
    assert list(result.dimensions[0].labels) == days(1, 2, 3)
    assert result.values[:, 0, 0].tolist() == [1, 10, 22]
    assert error_code("merge_cubes", cube1=first, cube2=second) == "OverlapResolverMissing"


def test_merging_part_of_the_dates_leaves_the_others() -> None:
    first, second = cube(series(1, 2, 3), days(1, 2, 3)), cube(series(10), days(2))
    result = call("merge_cubes", cube1=first, cube2=second, overlap_resolver=one("add", x="$x", y="$y"))
    assert result.values[:, 0, 0].tolist() == [1, 12, 3]


def test_merging_where_each_has_a_dimension_of_its_own() -> None:
    first, second = cube(series(1, 2)[:, None], days(1, 2), ["a"]), cube(series(5, 0), days(1, 2))
    second = call("add_dimension", data=second, name="other", label=0)
    result = call(
        "merge_cubes",
        cube1=first,
        cube2=second,
        overlap_resolver=one("max", data=[{"from_parameter": "x"}, {"from_parameter": "y"}]),
    )
    assert result.names == first.names
    assert result.values[:, 0, 0, 0].tolist() == [5, 2]
    wide = cube(np.ones((2, 1, 2)), bands=["p", "q"])
    assert (
        error_code(
            "merge_cubes", cube1=cube(series(1, 2), days(1, 2)), cube2=wide, overlap_resolver=one("add", x="$x", y="$y")
        )
        == "IncompatibleDataCubes"
    )


def test_merging_bands_keeps_their_order_and_the_source_s_type() -> None:
    first = cube(np.ones((1, 2, 3)), bands=["B08"], stored=True)
    second = cube(np.zeros((2, 2, 3)), bands=["B02", "B01"], stored=True)
    result = call("merge_cubes", cube1=first, cube2=second)
    assert result.dimensions[0].labels == ("B08", "B02", "B01")
    assert result.stored == first.stored


def test_merging_with_a_cube_of_fewer_dimensions() -> None:
    first, second = cube(series(1, 2), days(1, 2)), cube([[10.0, 20.0]])
    minus = one("subtract", x="$x", y="$y")
    assert call("merge_cubes", cube1=first, cube2=second, overlap_resolver=minus).values[:, 0].tolist() == [
        [-9, -19],
        [-8, -18],
    ]
    swapped = call("merge_cubes", cube1=second, cube2=first, overlap_resolver=minus)
    assert swapped.values[:, 0].tolist() == [[9, 19], [8, 18]]


def test_mask_replaces_true_and_not_zero() -> None:
    data = cube([[1.0, 2.0, 3.0, NAN]], stored=True)
    masked = call("mask", data=data, mask=cube([[0.0, 2.0, 0.0, 0.0]]))
    np.testing.assert_array_equal(masked.values, [[1, NAN, 3, NAN]])
    assert masked.stored == data.stored
    replaced = call("mask", data=data, mask=cube(np.array([[True, False, False, False]])), replacement=-1)
    assert replaced.values[0, :3].tolist() == [-1, 2, 3]
    assert replaced.stored is None


def test_mask_of_fewer_dimensions_and_other_pixels() -> None:
    data = cube(np.ones((2, 2, 4, 4)), days(1, 2), ["a", "b"])
    coarse = Grid(UTM, 500000.0, 5200000.0, 20.0, 20.0, 2, 1)
    mask = cube(np.array([[[1.0, 0.0]], [[0.0, 0.0]]]), days(1, 2), grid=coarse)
    result = call("mask", data=data, mask=mask).values
    outside = [[True] * 4] * 2
    assert np.isnan(result[0, 1]).tolist() == [[True, True, False, False]] * 2 + outside
    assert np.isnan(result[1, 0]).tolist() == [[False] * 4] * 2 + outside
    other_days = cube(np.ones((2, 1, 2)), days(1, 5), grid=coarse)
    assert error_code("mask", data=data, mask=other_days) == "IncompatibleDataCubes"


def test_mask_polygon_inside_and_outside() -> None:
    data, square = cube(np.ones((4, 4))), utm_box(500000, 5199980, 500020, 5200000)
    outside = call("mask_polygon", data=data, mask=square).values
    assert np.argwhere(~np.isnan(outside)).tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    inside = call("mask_polygon", data=data, mask=square, inside=True, replacement=7).values
    assert (inside == 7).sum() == 4


def test_filter_spatial_crops_and_masks() -> None:
    data = cube(np.arange(1, 26.0).reshape(5, 5), stored=True)
    triangle = utm_box(500010, 5199960, 500030, 5199990)
    result = call("filter_spatial", data=data, geometries=triangle)
    assert result.values.tolist() == [[7, 8], [12, 13], [17, 18]]
    assert result.grid.geotransform == (500010.0, 10.0, 0.0, 5199990.0, 0.0, -10.0)
    assert result.stored == data.stored
    far = utm_box(600000, 5199960, 600030, 5199990)
    assert error_code("filter_spatial", data=data, geometries=far) == "NoDataAvailable"


def test_filter_bbox_temporal_bands_and_labels() -> None:
    data = cube(np.arange(8.0).reshape(2, 2, 1, 2), days(1, 2), ["a", "b"])
    box = {"west": 500010, "south": 5199990, "east": 500020, "north": 5200000, "crs": 32632}
    assert call("filter_bbox", data=data, extent=box).full_values.shape == (2, 2, 1, 1)
    late = call("filter_temporal", data=data, extent=["2022-06-02", None])
    assert list(late.dimensions[0].labels) == days(2)
    before = call("filter_temporal", data=data, extent=["2022-06-01", "2022-06-02"])
    assert list(before.dimensions[0].labels) == days(1)
    turned = call("filter_bands", data=data, bands=["b", "a"])
    assert turned.values[0, :, 0, 0].tolist() == [2, 0]
    picked = call("filter_labels", data=data, dimension="bands", condition=one("eq", x="$value", y="b"))
    assert picked.dimensions[1].labels == ("b",)
    assert error_code("filter_temporal", data=data, extent=["2022-06-02", "2022-06-02"]) == "TemporalExtentEmpty"
    assert error_code("filter_temporal", data=data, extent=["yesterday", None]) == "ProcessParameterInvalid"
    assert error_code("filter_bands", data=data, bands=["c"]) == "ProcessParameterInvalid"
    assert error_code("filter_bands", data=data) == "BandFilterParameterMissing"


def test_dimensions_are_added_dropped_and_renamed() -> None:
    data = cube([[1.0, 2.0]])
    added = call("add_dimension", data=data, name="bands", label="score", type="bands")
    assert added.names == ("bands", "y", "x")
    assert error_code("add_dimension", data=added, name="bands", label="b") == "DimensionExists"
    assert call("drop_dimension", data=added, name="bands").names == ("y", "x")
    two = cube(np.ones((2, 1, 1)), bands=["a", "b"])
    assert error_code("drop_dimension", data=two, name="bands") == "DimensionLabelCountMismatch"
    assert call("rename_dimension", data=two, source="bands", target="b").names[0] == "b"
    assert error_code("rename_dimension", data=two, source="z", target="b") == "DimensionNotAvailable"
    assert error_code("rename_dimension", data=two, source="bands", target="x") == "DimensionExists"
    assert call("dimension_labels", data=two, dimension="bands") == ["a", "b"]
    assert call("dimension_labels", data=two, dimension="x") == [500005.0]


def test_labels_are_renamed() -> None:
    data = cube(np.ones((3, 1, 1)), bands=["a", "b", "c"])

    def renamed(**arguments: list) -> tuple:
        return call("rename_labels", data=data, dimension="bands", **arguments).dimensions[0].labels

    assert renamed(target=["x", "y", "z"]) == ("x", "y", "z")
    assert renamed(target=["z"], source=["b"]) == ("a", "z", "c")
    for arguments, code in [
        ({"target": ["x"]}, "LabelMismatch"),
        ({"target": ["x"], "source": ["q"]}, "LabelNotAvailable"),
        ({"target": ["a"], "source": ["b"]}, "LabelExists"),
    ]:
        assert error_code("rename_labels", data=data, dimension="bands", **arguments) == code


def test_aggregate_spatial_and_back_to_raster() -> None:
    data = cube(np.arange(16.0).reshape(1, 4, 4), days(1))
    left, right = utm_box(500000, 5199960, 500020, 5200000), utm_box(500020, 5199960, 500040, 5200000)
    features = [
        {"type": "Feature", "properties": {"name": name}, "geometry": area}
        for name, area in (("l", left), ("r", right))
    ]
    both = {"type": "FeatureCollection", "features": features, "crs": left["crs"]}
    values = call("aggregate_spatial", data=data, geometries=both, reducer=one("mean", data="$data"))
    assert values.data.tolist() == [[6.5], [8.5]]
    assert values.areas.areas[1].properties == {"name": "r"}
    raster = call("vector_to_raster", data=values, target=data)
    assert raster.names == ("t", "y", "x")
    assert raster.values[0].tolist() == [[6.5, 6.5, 8.5, 8.5]] * 4
    counted = call(
        "aggregate_spatial", data=data, geometries=left, reducer=one("max", data="$data"), target_dimension="what"
    )
    assert counted.data.tolist() == [[[13.0, 8.0, 8.0]]]


def test_resampling_by_nearest_takes_the_pixel_that_holds_the_centre() -> None:
    data = cube(np.arange(16.0).reshape(4, 4))
    coarse = call("resample_spatial", data=data, resolution=20)
    assert coarse.values.tolist() == [[5, 7], [13, 15]]
    fine = call("resample_spatial", data=coarse, resolution=10)
    assert fine.values.tolist() == np.repeat(np.repeat([[5, 7], [13, 15]], 2, 0), 2, 1).tolist()
    same = call("resample_spatial", data=data, resolution=10)
    assert same.grid == data.grid
    target = cube(np.zeros((2, 2)), grid=Grid(UTM, 500010.0, 5199990.0, 10.0, 10.0, 2, 2))
    assert call("resample_cube_spatial", data=data, target=target).values.tolist() == [[5, 6], [9, 10]]


@pytest.mark.parametrize(
    ("align", "corner"),
    [("upper-left", (500000, 5200000)), ("lower-right", (499990, 5200010)), ("upper-right", (499990, 5200000))],
)
def test_resampling_is_aligned_to_a_corner(align: str, corner: tuple[float, float]) -> None:
    grid = call("resample_spatial", data=cube(np.ones((5, 5))), resolution=20, align=align).grid
    assert (grid.left, grid.top) == corner
    assert grid.shape == (3, 3)


def test_averages_and_other_projections() -> None:
    data = cube(np.arange(16.0).reshape(4, 4), stored=True)
    average = call("resample_spatial", data=data, resolution=20, method="average")
    assert average.values.tolist() == [[2.5, 4.5], [10.5, 12.5]]
    assert average.stored is None
    lonlat = call("resample_spatial", data=data, projection=4326, resolution=0.0001)
    assert lonlat.grid.crs == "EPSG:4326"
    assert np.isin(lonlat.values[~np.isnan(lonlat.values)], np.arange(16)).all()
    assert lonlat.stored == data.stored
    assert error_code("resample_spatial", data=data, resolution=20, method="best") == "ProcessParameterInvalid"


def test_ndvi() -> None:
    data = cube([[[1.0]], [[3.0]]], bands=["B04", "B08"])
    assert call("ndvi", data=data).values.tolist() == [[0.5]]
    added = call("ndvi", data=data, target_band="NDVI")
    assert added.dimensions[0].labels == ("B04", "B08", "NDVI")
    assert added.values.ravel().tolist() == [1, 3, 0.5]
    assert error_code("ndvi", data=data, nir="B99") == "NirBandAmbiguous"
    assert error_code("ndvi", data=data, target_band="B04") == "BandExists"
    assert error_code("ndvi", data=cube([[1.0]])) == "DimensionAmbiguous"
