"""Masks of the world in any CRS, layers that say the wrong CRS, and sizes larger than the Earth."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import Transformer

from bap_tiler_plugin.core.area_of_interest import prepared_area
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


WORLD_IN_DEGREES = shapely.box(-180, -90, 180, 90)
ACROSS = shapely.box(177, -19, 183, -16)
BOTH_SIDES = [
    (ACROSS, "EPSG:4326", "EPSG:3832"),
    (ACROSS, "EPSG:4326", "EPSG:3857"),
    (shapely.box(166, -48, 184.5, -34), "EPSG:4326", "EPSG:2193"),
    (shapely.box(700_000, 8_000_000, 1_000_000, 8_200_000), "EPSG:32760", "EPSG:32760"),
    (shapely.box(1.7e6, 1.7e6, 2.3e6, 2.3e6), "EPSG:32661", "EPSG:32661"),
    (shapely.box(-3e5, -3e5, 3e5, 3e5), "EPSG:3995", "EPSG:3995"),
    (shapely.box(-3e5, -3e5, 3e5, 3e5), "EPSG:3031", "EPSG:3031"),
]


class TestExcludedOnBothSidesOfTheAntimeridian:
    """A grid that runs on across the antimeridian or around a pole, and masks that end there."""

    def share_left(
        self, area: shapely.Geometry, area_crs: str, crs: str, mask: shapely.Geometry, mask_crs: str
    ) -> float:
        def size(**more: object) -> float:
            options = GridOptions(tile_size=100_000, crs=crs, clip=True)
            grid = build_grid(options, area=_shapes("Area", area, area_crs), **more)  # type: ignore[arg-type]
            return float(grid.ellipsoidal_areas_km2.sum())

        try:
            return size(exclude=_shapes("Exclude", mask, mask_crs)) / size()
        except InputError as error:
            assert str(error).startswith("Exclude: leaves no tile")
            return 0.0

    @pytest.mark.parametrize(("area", "area_crs", "crs"), BOTH_SIDES)
    def test_the_world_leaves_nothing(self, area: shapely.Geometry, area_crs: str, crs: str) -> None:
        assert self.share_left(area, area_crs, crs, WORLD_IN_DEGREES, "EPSG:4326") == 0.0
        halves = shapely.multipolygons([shapely.box(-180, -90, 0, 90), shapely.box(0, -90, 180, 90)])
        assert self.share_left(area, area_crs, crs, halves, "EPSG:4326") == 0.0

    @pytest.mark.parametrize(("area", "area_crs", "crs"), BOTH_SIDES)
    def test_one_half_leaves_the_other(self, area: shapely.Geometry, area_crs: str, crs: str) -> None:
        east = self.share_left(area, area_crs, crs, shapely.box(0, -90, 180, 90), "EPSG:4326")
        west = self.share_left(area, area_crs, crs, shapely.box(-180, -90, 0, 90), "EPSG:4326")
        assert 0.02 < east < 0.98
        assert east + west == pytest.approx(1.0, abs=1e-6)

    @pytest.mark.parametrize(("area", "area_crs", "crs"), BOTH_SIDES[:4])
    def test_the_world_in_metres(self, area: shapely.Geometry, area_crs: str, crs: str) -> None:
        for mask, mask_crs in (
            (shapely.box(-20_037_508.4, -2e7, 20_037_508.4, 2e7), "EPSG:3857"),
            (shapely.box(-17_367_530, -7_314_540, 17_367_530, 7_314_540), "EPSG:6933"),
        ):
            assert self.share_left(area, area_crs, crs, mask, mask_crs) < 1e-5

    @pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:6933", "EPSG:8857", "EPSG:3832", None])
    def test_an_area_or_mask_in_metres_across_the_antimeridian_is_no_band_around_the_earth(
        self, crs: str | None
    ) -> None:
        area = _shapes("Area", shapely.box(700_000, 8_000_000, 1_000_000, 8_200_000), "EPSG:32760")
        mask = _shapes("Exclude", shapely.box(750_000, 8_000_000, 900_000, 8_200_000), "EPSG:32760")
        grid = build_grid(GridOptions(tile_size=20_000, crs=crs, clip=True), area=area)
        assert grid.ellipsoidal_areas_km2.sum() == pytest.approx(59_855.4, rel=1e-5)
        left = build_grid(GridOptions(tile_size=20_000, crs=crs, clip=True), area=area, exclude=mask)
        assert left.ellipsoidal_areas_km2.sum() == pytest.approx(59_855.4 / 2, rel=0.01)
        extent = build_grid(
            GridOptions(tile_size=20_000, crs=crs),
            extent=Extent(700_000, 8_000_000, 1_000_000, 8_200_000, "EPSG:32760"),
        )
        assert len(extent) < 250


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


@pytest.mark.parametrize("south", [-89.9, -70])
def test_what_a_projection_cannot_show_is_refused_and_not_computed_without_end(south: float) -> None:
    with pytest.raises(InputError, match="^Grid CRS: EPSG:3413 is made for .*, not for this area"):
        build_grid(GridOptions(tile_size=200_000, crs="EPSG:3413"), extent=Extent(-180, -90, 180, 90, "EPSG:4326"))
    far = shapely.multipolygons([shapely.box(-180, -90, 180, south), shapely.box(-180, 70, 180, 90)])
    with pytest.raises(InputError, match="^Grid CRS: EPSG:3413 is made for .*, not for this area"):
        build_grid(GridOptions(tile_size=200_000, crs="EPSG:3413"), area=_shapes("Area", far, "EPSG:4326"))
    with pytest.raises(InputError, match="^Area: a part of the area cannot be transformed"):
        prepared_area("Area", (far, "EPSG:4326"), "EPSG:3413")


def test_the_world_but_for_a_hole_is_no_area_of_a_narrow_crs() -> None:
    area = _shapes("Area", WORLD_IN_DEGREES.difference(shapely.box(30, 50, 45, 60)), "EPSG:4326")
    with pytest.raises(InputError, match="^Grid CRS: EPSG:32637 is made for .*, not for this area"):
        build_grid(GridOptions(tile_size=500_000, crs="EPSG:32637"), area=area)


@pytest.mark.parametrize("crs", [UTM31, "EPSG:3413", "EPSG:3035"])
@pytest.mark.parametrize(
    ("world", "world_crs"),
    [(WORLD_IN_DEGREES, "EPSG:4326"), (shapely.box(-20_037_508, -2e7, 20_037_508, 2e7), "EPSG:3857")],
)
def test_own_polygons_in_an_area_of_the_world(crs: str, world: shapely.Geometry, world_crs: str) -> None:
    tile = shapely.box(590_000, 2_660_000, 591_000, 2_661_000)
    taken = _shapes("Tiles to take", tile, crs)
    options = GridOptions(kind=GridKind.POLYGONS, clip=True)
    assert len(build_grid(options, polygons=taken, area=_shapes("Area", world, world_crs))) == 1
    with pytest.raises(InputError, match="^Exclude: leaves no tile"):
        build_grid(options, polygons=taken, exclude=_shapes("Exclude", world, world_crs))
    with pytest.raises(InputError, match="^Area: no tile of the layer lies in it"):
        build_grid(options, polygons=taken, area=_shapes("Area", shapely.box(-80, -40, -70, -30), "EPSG:4326"))


def test_latitudes_a_rounding_beyond_a_pole_are_at_the_pole() -> None:
    cap, exact = (shapely.box(-180, 86, 180, 90 + more) for more in (1e-7, 0.0))
    areas = [
        build_grid(GridOptions(tile_size=200_000), area=_shapes("Area", shape, "EPSG:4326")).ellipsoidal_areas_km2.sum()
        for shape in (cap, exact)
    ]
    assert areas[0] == pytest.approx(areas[1], rel=1e-9)
    with pytest.raises(InputError, match="no degrees"):
        _shapes("Area", shapely.box(-180, 86, 180, 90.001), "EPSG:4326")


@pytest.mark.parametrize("bounds", [(-180, -60, 0, 60), (-180, -80, 180, 80), (-32, -5, -30, 5), (-31, -5, -29, 5)])
def test_an_area_across_the_edge_of_a_projection_is_refused(bounds: tuple[float, ...]) -> None:
    options = GridOptions(tile_size=500_000, crs="EPSG:3832")
    with pytest.raises(InputError, match=r"^(Area: lies across the edge of the map in|Grid CRS:) EPSG:3832"):
        build_grid(options, area=_shapes("Area", shapely.box(*bounds), "EPSG:4326"))
    with pytest.raises(InputError, match=r"^(Extent: lies across the edge of the map in|Grid CRS:) EPSG:3832"):
        build_grid(options, extent=Extent(*bounds, "EPSG:4326"))
    beside = build_grid(options, area=_shapes("Area", shapely.box(-30, -5, -28, 5), "EPSG:4326"))
    assert np.ptp(beside.bounds[:, [0, 2]]) == 1_000_000


ELLIPSOID_KM2, SPHERE_KM2 = 510_065_621.7, 4 * np.pi * 6378.137**2


@pytest.mark.parametrize(
    ("crs", "earth"), [("ESRI:54009", SPHERE_KM2), ("EPSG:8857", ELLIPSOID_KM2), ("EPSG:6933", ELLIPSOID_KM2)]
)
@pytest.mark.parametrize(("bounds", "share"), [((-180, -90, 180, 90), 1.0), ((-180, -90, 0, 90), 0.5)])
def test_the_world_in_an_equal_area_projection(crs: str, earth: float, bounds: tuple[float, ...], share: float) -> None:
    area = _shapes("Area", shapely.box(*bounds), "EPSG:4326")
    grid = build_grid(GridOptions(tile_size=1_000_000, crs=crs, clip=True), area=area)
    assert grid.areas_km2.sum() == pytest.approx(share * earth, rel=1e-4)


@pytest.mark.parametrize("field", ["Area", "Exclude", "Tiles to take"])
@pytest.mark.parametrize("crs", [UTM31, "EPSG:4326"])
def test_a_feature_that_lies_nowhere_is_named(field: str, crs: str) -> None:
    far = shapely.Polygon([(0, 0), (1e308, 0), (1e308, 1e308), (0, 1)])
    with pytest.raises(InputError, match=f"^{field}: (feature 1 lies nowhere|has coordinates that are no degrees)"):
        _shapes(field, far, crs)


@pytest.mark.parametrize(("lat", "metres"), [(89.0, 100_000), (89.7, 30_000), (-89.9, 30_000), (90.0, 5000)])
def test_a_buffer_around_a_place_near_a_pole_is_as_wide_as_asked(lat: float, metres: float) -> None:
    place = _shapes("Area", shapely.Point(45, lat), "EPSG:4326")
    grid = build_grid(GridOptions(tile_size=10_000, clip=True, buffer=metres), area=place)
    assert grid.ellipsoidal_areas_km2.sum() * 1e6 == pytest.approx(np.pi * metres**2, rel=4e-3)
    x, y = Transformer.from_crs("EPSG:4326", grid.crs, always_xy=True).transform(45, lat)
    outline = shapely.union_all(grid.geometries).exterior
    scale = 0.994
    assert outline.distance(shapely.Point(x, y)) == pytest.approx(scale * metres, rel=2e-3)
