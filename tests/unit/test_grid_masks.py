"""Masks of the world in any CRS, layers that say the wrong CRS, and sizes larger than the Earth."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import Transformer

from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.grid_options import GridKind, GridOptions
from bap_tiler_plugin.core.grid_request import Shapes, build_grid, read_shapes
from bap_tiler_plugin.core.tiling import Extent, make_grid

UTM31 = "EPSG:32631"


def _shapes(field: str, geometry: shapely.Geometry, crs: str = UTM31) -> Shapes:
    return read_shapes(field, crs, [shapely.to_wkb(geometry)], ["1"])


class TestExcludedFarAndWide:
    """What is excluded may be the whole world in any CRS, in metres or not."""

    AREA = shapely.box(590_000, 5_660_000, 593_000, 5_663_000)
    WORLD = 20_037_508.342789244

    def left(self, mask: shapely.Geometry, mask_crs: str, crs: str | None) -> float:
        """The share of the area that is left."""
        try:
            grid = make_grid(Extent(*self.AREA.bounds, UTM31), 1000, crs=crs, area=(self.AREA, UTM31), clip=True,
                             exclude=(mask, mask_crs))  # fmt: skip
        except InputError as error:
            assert error.field == "Exclude"
            return 0.0
        return grid.ellipsoidal_areas_km2.sum() / 9.0

    @pytest.mark.parametrize("crs", [None, "EPSG:3035", "EPSG:3857"])
    def test_a_mask_of_the_world_in_metres(self, crs: str | None) -> None:
        size = self.WORLD
        world = shapely.box(-size, -size, size, size)
        hole = Transformer.from_crs(32631, 3857, always_xy=True).transform
        third = shapely.segmentize(shapely.box(590_000, 5_660_000, 591_000, 5_663_000), 10)
        third = shapely.transform(third, lambda points: np.column_stack(hole(*points.T)))
        assert self.left(world, "EPSG:3857", crs) == 0.0
        assert self.left(world.difference(third), "EPSG:3857", crs) == pytest.approx(1 / 3, rel=2e-3)
        assert self.left(shapely.box(-9e6, -9e6, 9e6, 1e7), "EPSG:3857", crs) == 0.0
        assert self.left(shapely.box(-17_367_530, -7_314_540, 17_367_530, 7_314_540), "EPSG:6933", crs) == 0.0

    def test_own_polygons_too(self) -> None:
        size = self.WORLD
        with pytest.raises(InputError, match="^Exclude: leaves no tile"):
            build_grid(GridOptions(kind=GridKind.POLYGONS), polygons=_shapes("Tiles to take", self.AREA),
                       exclude=_shapes("Exclude", shapely.box(-size, -size, size, size), "EPSG:3857"))  # fmt: skip

    def test_far_beyond_its_crs(self) -> None:
        assert self.left(shapely.box(-1e9, -1e9, 1e9, 1e9), "EPSG:3035", UTM31) == 0.0


@pytest.mark.parametrize("field", ["Area", "Exclude", "Tiles to take"])
@pytest.mark.parametrize("bounds", [(590_000, 5_660_000, 591_000, 5_661_000), (4, 94, 5, 95)])
def test_a_layer_in_metres_that_says_degrees_is_refused(field: str, bounds: tuple[float, ...]) -> None:
    with pytest.raises(InputError, match=f"^{field}: has coordinates that are no degrees"):
        _shapes(field, shapely.box(*bounds), "EPSG:4326")


def test_minimum_coverage_holds_for_an_extent_in_the_tiles_crs() -> None:
    extent = Extent(590_500, 5_660_500, 592_500, 5_662_500, UTM31)
    assert len(build_grid(GridOptions(tile_size=1000), extent=extent)) == 9
    assert len(build_grid(GridOptions(tile_size=1000, min_coverage=0.9), extent=extent)) == 1


def test_sizes_beyond_the_earth_are_refused() -> None:
    extent = Extent(590_000, 5_660_000, 590_100, 5_660_100, UTM31)
    with pytest.raises(InputError, match="^Pixel size: "):
        build_grid(GridOptions(pixel=1e8), extent=extent)
    with pytest.raises(InputError, match="^Buffer: "):
        build_grid(GridOptions(buffer=1e8), area=_shapes("Area", shapely.box(*extent.bounds)))


def test_an_area_beyond_sentinel_2_is_named_and_no_extent() -> None:
    polar = _shapes("Area", shapely.box(10, 83, 11, 85), "EPSG:4326")
    with pytest.raises(InputError, match="^Area: reaches beyond Sentinel-2's tiles"):
        build_grid(GridOptions(kind=GridKind.MGRS_SQUARES), area=polar)
