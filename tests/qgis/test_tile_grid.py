"""``baptiler:tilegrid`` as a user of the toolbox or of a model calls it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsFeature, QgsField, QgsGeometry, QgsProcessingException, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

ANTWERP = "590000,600000,5660000,5670000 [EPSG:32631]"
FIELDS = ["tile_id", "epsg", "minx", "miny", "maxx", "maxy", "area_km2"]
DIAMOND = "Polygon ((5000 0, 10000 5000, 5000 10000, 0 5000, 5000 0))"
Run = Callable[..., dict[str, Any]]


def polygons(*wkts: str, crs: str = "EPSG:32631", shift: tuple[float, float] = (0, 0)) -> QgsVectorLayer:
    """A memory layer of polygons, moved by ``shift``."""
    layer = QgsVectorLayer(f"MultiPolygon?crs={crs}", "area", "memory")
    features = []
    for wkt in wkts:
        geometry = QgsGeometry.fromWkt(wkt)
        geometry.translate(*shift)
        feature = QgsFeature()
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


@pytest.fixture
def tiles(run_algorithm: Run) -> Callable[..., list[QgsFeature]]:
    """The tiles that the algorithm makes."""

    def make(**parameters: Any) -> list[QgsFeature]:
        values = {"TILE_SIZE": 5_000, "ANCHOR": 1, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        layer = run_algorithm("tilegrid", **values)["OUTPUT"]
        make.layer = layer
        return list(layer.getFeatures())

    return make


def areas(features: list[QgsFeature]) -> dict[str, float]:
    return {f["tile_id"]: round(f.geometry().area() / 1e6, 3) for f in features}


def test_parameters_have_the_names_that_scripts_use(algorithms: None) -> None:
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().algorithmById("baptiler:tilegrid")
    assert [definition.name() for definition in algorithm.parameterDefinitions()] == [
        *("EXTENT", "AREA", "TILE_SIZE", "GRID_CRS", "ANCHOR", "CLIP", "OVERLAP", "EXCLUDE", "MIN_COVERAGE", "OUTPUT"),
        *("GRID", "PREDEFINED", "BUFFER", "SLIVERS", "ORDER", "SNAP", "ALLOW_DEGREES"),
    ]
    assert algorithm.parameterDefinition("TILE_SIZE").defaultValue() == 20_000
    assert all(definition.help() for definition in algorithm.parameterDefinitions())


def test_the_antwerp_grid(tiles: Any) -> None:
    features = tiles(EXTENT=ANTWERP)
    assert [field.name() for field in tiles.layer.fields()] == FIELDS
    assert tiles.layer.crs().authid() == "EPSG:32631"
    assert [f.attributes() for f in features] == [
        ["0", 32631, 590_000, 5_660_000, 595_000, 5_665_000, 25],
        ["1", 32631, 590_000, 5_665_000, 595_000, 5_670_000, 25],
        ["2", 32631, 595_000, 5_660_000, 600_000, 5_665_000, 25],
        ["3", 32631, 595_000, 5_665_000, 600_000, 5_670_000, 25],
    ]
    assert features[2].geometry().boundingBox() == QgsRectangle(595_000, 5_660_000, 600_000, 5_665_000)


def test_multiples_keep_place_and_id_whatever_the_area(tiles: Any) -> None:
    first = areas(tiles(EXTENT="590100,600100,5660100,5670100 [EPSG:32631]", ANCHOR=0))
    second = areas(tiles(EXTENT="595100,604900,5660100,5669900 [EPSG:32631]", ANCHOR=0))
    assert len(first) == 9
    assert set(second) & set(first) == {"32631_119_1132_5000", "32631_119_1133_5000", "32631_120_1132_5000",
                                        "32631_120_1133_5000"}  # fmt: skip


def test_the_zone_is_that_of_the_area(tiles: Any) -> None:
    features = tiles(EXTENT="11.0,11.2,46.3,46.5 [EPSG:4326]", TILE_SIZE=10_000)
    assert tiles.layer.crs().authid() == "EPSG:32632"
    assert {f["epsg"] for f in features} == {32632}


def test_another_grid_crs(tiles: Any) -> None:
    features = tiles(EXTENT=ANTWERP, GRID_CRS="EPSG:3035")
    assert tiles.layer.crs().authid() == "EPSG:3035"
    assert {f["epsg"] for f in features} == {3035}
    assert len(features) >= 4


def test_an_area_keeps_the_tiles_that_it_touches(tiles: Any) -> None:
    area = polygons("Polygon ((0 0, 4000 0, 4000 12000, 0 12000, 0 0))", shift=(590_000, 5_660_000))
    features = tiles(AREA=area)
    assert areas(features) == {"0": 25.0, "1": 25.0, "2": 25.0}
    features = tiles(AREA=polygons(DIAMOND, shift=(590_000, 5_660_000)), TILE_SIZE=2_500)
    assert len(features) == 12


def test_an_area_in_another_crs(tiles: Any) -> None:
    area = polygons("Polygon ((4.28 51.08, 4.42 51.08, 4.42 51.17, 4.28 51.17, 4.28 51.08))", crs="EPSG:4326")
    features = tiles(AREA=area, CLIP=True)
    assert tiles.layer.crs().authid() == "EPSG:32631"
    assert sum(areas(features).values()) == pytest.approx(97.9, rel=0.01)


def test_clipped_tiles_are_the_area_and_nothing_else(tiles: Any) -> None:
    features = tiles(AREA=polygons(DIAMOND, shift=(590_000, 5_660_000)), CLIP=True)
    assert areas(features) == dict.fromkeys("0123", 12.5)
    assert [f["area_km2"] for f in features] == pytest.approx([12.5] * 4)
    assert (features[0]["minx"], features[0]["maxx"]) == (590_000, 595_000)


def test_holes_several_parts_and_several_features(tiles: Any) -> None:
    area = polygons(
        "MultiPolygon (((0 0, 10000 0, 10000 10000, 0 10000, 0 0),"
        " (2000 2000, 3000 2000, 3000 3000, 2000 3000, 2000 2000)),"
        " ((20000 0, 21000 0, 21000 1000, 20000 1000, 20000 0)))",
        "Polygon ((9000 0, 12000 0, 12000 1000, 9000 1000, 9000 0))",
        shift=(590_000, 5_660_000),
    )
    features = tiles(AREA=area, CLIP=True)
    assert sum(areas(features).values()) == pytest.approx(100 - 1 + 1 + 2)


def test_an_invalid_area_is_mended(tiles: Any) -> None:
    bow_tie = polygons("Polygon ((0 0, 10000 10000, 10000 0, 0 10000, 0 0))", shift=(590_000, 5_660_000))
    features = tiles(AREA=bow_tie, CLIP=True)
    assert sum(areas(features).values()) == pytest.approx(50.0)


def test_excluded_polygons_are_left_out(tiles: Any) -> None:
    sea = polygons("Polygon ((0 0, 5000 0, 5000 6000, 0 6000, 0 0))", shift=(590_000, 5_660_000))
    assert areas(tiles(EXTENT=ANTWERP, EXCLUDE=sea)) == {"0": 20.0, "1": 25.0, "2": 25.0}


def test_minimum_coverage(tiles: Any) -> None:
    area = polygons("Polygon ((0 0, 10000 0, 10000 6000, 0 6000, 0 0))", shift=(590_000, 5_660_000))
    assert len(tiles(AREA=area)) == 4
    assert len(tiles(AREA=area, MIN_COVERAGE=0.5)) == 2


def test_overlap_makes_tiles_larger_on_every_side(tiles: Any) -> None:
    features = tiles(EXTENT=ANTWERP, OVERLAP=100)
    assert features[0].geometry().boundingBox() == QgsRectangle(589_900, 5_659_900, 595_100, 5_665_100)
    assert (features[0]["minx"], features[0]["maxy"]) == (590_000, 5_665_000)
    assert features[0]["area_km2"] == pytest.approx(5.2**2)


def test_it_writes_files_that_others_can_open(tiles: Any, run_algorithm: Run, tmp_path: Path) -> None:
    path = run_algorithm("tilegrid", EXTENT=ANTWERP, TILE_SIZE=5_000, ANCHOR=1, OUTPUT=str(tmp_path / "t.gpkg"))[
        "OUTPUT"
    ]
    layer = QgsVectorLayer(str(path), "tiles", "ogr")
    assert [f["tile_id"] for f in layer.getFeatures()] == ["0", "1", "2", "3"]


@pytest.mark.parametrize(
    "area", ["480000,520000,5660000,5672000 [EPSG:32631]", "-20000,20000,1000000,1012000 [EPSG:3857]"]
)
def test_many_tiles_are_the_same_as_few_of_them(tiles: Any, area: str) -> None:
    crs = area.partition("[")[2].rstrip("]")
    many = tiles(EXTENT=area, TILE_SIZE=200, ANCHOR=0, GRID_CRS=crs)
    assert len(many) == 12_000
    half = area.replace("5672000", "5662000").replace("1012000", "1002000")
    few = {f["tile_id"]: f for f in tiles(EXTENT=half, TILE_SIZE=200, ANCHOR=0, GRID_CRS=crs)}
    assert len(few) == 2_000
    by_id = {f["tile_id"]: f for f in many}
    for tile_id, feature in few.items():
        assert by_id[tile_id].attributes() == feature.attributes()
        assert by_id[tile_id].geometry().asWkt(6) == feature.geometry().asWkt(6)
    assert sum(f["area_km2"] for f in many) == pytest.approx(480)


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "shp", "fgb"])
def test_many_tiles_go_into_files(run_algorithm: Run, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"t.{ending}"
    run_algorithm("tilegrid", EXTENT="590000,610000,5660000,5680000 [EPSG:32631]", TILE_SIZE=250, OUTPUT=str(path))
    layer = QgsVectorLayer(str(path), "tiles", "ogr")
    assert (layer.featureCount(), len({f["tile_id"] for f in layer.getFeatures()})) == (6_400, 6_400)
    assert layer.extent() == QgsRectangle(590000, 5660000, 610000, 5680000)


DEGREES = "[EPSG:4326]"


@pytest.mark.parametrize(
    ("parameters", "field", "words"),
    [
        ({}, "Extent", "neither"),
        ({"EXTENT": ""}, "Extent", "neither"),
        ({"EXTENT": "600000,590000,5660000,5670000 [EPSG:32631]"}, "Extent", "reversed"),
        ({"EXTENT": "590000,600000,5670000,5660000 [EPSG:32631]"}, "Extent", "reversed"),
        ({"EXTENT": "590000,590000,5660000,5670000 [EPSG:32631]"}, "Extent", "empty"),
        ({"EXTENT": "590000,600000,5660000,5670000"}, "Extent", "coordinate reference system"),
        ({"EXTENT": f"10,11,95,96 {DEGREES}"}, "Extent", "outside"),
        ({"EXTENT": "9590000,9600000,5660000,5670000 [EPSG:32631]"}, "Extent", "outside"),
        ({"EXTENT": ANTWERP, "GRID_CRS": "EPSG:999999"}, "Grid CRS", "EPSG:999999 is not known"),
        ({"EXTENT": ANTWERP, "TILE_SIZE": 0}, "Tile size", "0"),
        ({"EXTENT": ANTWERP, "TILE_SIZE": -5}, "Tile size", "0"),
        ({"EXTENT": ANTWERP, "TILE_SIZE": 1}, "Tile size", "5,000,000"),
        ({"EXTENT": ANTWERP, "GRID_CRS": "EPSG:4326"}, "Grid CRS", ""),
        ({"EXTENT": ANTWERP, "OVERLAP": -1}, "Overlap", "below 0"),
        ({"EXTENT": ANTWERP, "BUFFER": float("nan")}, "Buffer", "no number"),
        ({"EXTENT": "0,10,-89,-88 [EPSG:4326]", "GRID_CRS": "EPSG:32661"}, "Grid CRS", "not for this area"),
        ({"EXTENT": ANTWERP, "CLIP": True}, "Clip", "no area"),
    ],
)
def test_what_cannot_be_used_is_told_with_field_and_remedy(
    run_algorithm: Run, feedback: Any, tmp_path: Path, parameters: dict, field: str, words: str
) -> None:
    output = tmp_path / "tiles.gpkg"
    with pytest.raises(QgsProcessingException) as caught:
        run_algorithm("tilegrid", **{"TILE_SIZE": 5_000, **parameters, "OUTPUT": str(output)})
    text = " ".join([str(caught.value), *feedback.told])
    assert field in text
    assert words in text
    assert text.rstrip().endswith(".")
    assert not output.exists()


def test_options_without_effect_are_told(run_algorithm: Run, feedback: Any) -> None:
    run_algorithm("tilegrid", EXTENT=ANTWERP, GRID=2, SNAP=10, GRID_CRS="EPSG:3035", OUTPUT="TEMPORARY_OUTPUT")
    assert "Not used: Grid CRS, Snap." in " ".join(feedback.told)


def test_an_area_without_a_crs_or_without_polygons(run_algorithm: Run, feedback: Any) -> None:
    nameless = polygons(DIAMOND, shift=(590_000, 5_660_000))
    from qgis.core import QgsCoordinateReferenceSystem

    nameless.setCrs(QgsCoordinateReferenceSystem())
    for layer, words in ((nameless, "coordinate reference system"), (polygons(), "polygon")):
        with pytest.raises(QgsProcessingException) as caught:
            run_algorithm("tilegrid", AREA=layer, TILE_SIZE=5_000, OUTPUT="TEMPORARY_OUTPUT")
        assert words in str(caught.value)


def test_both_extent_and_area_are_too_many(run_algorithm: Run) -> None:
    area = polygons(DIAMOND, shift=(590_000, 5_660_000))
    with pytest.raises(QgsProcessingException, match="both"):
        run_algorithm("tilegrid", EXTENT=ANTWERP, AREA=area, OUTPUT="TEMPORARY_OUTPUT")


def points(*places: tuple[float, float]) -> QgsVectorLayer:
    """A memory layer of points in EPSG:4326."""
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "points", "memory")
    for lon, lat in places:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(f"Point ({lon} {lat})"))
        layer.dataProvider().addFeature(feature)
    return layer


def test_an_area_in_two_zones_gets_a_grid_in_each(tiles: Any, run_algorithm: Run, tmp_path: Path) -> None:
    features = tiles(EXTENT="11.8,12.2,46.3,46.5 [EPSG:4326]", TILE_SIZE=10_000, ANCHOR=0)
    assert tiles.layer.crs().authid() == "EPSG:4326"
    assert {f["epsg"] for f in features} == {32632, 32633}
    for feature in features:
        box = feature.geometry().boundingBox()
        assert box.xMaximum() <= 12.0 if feature["epsg"] == 32632 else box.xMinimum() >= 12.0
        assert feature["maxx"] - feature["minx"] == 10_000
        assert feature["tile_id"].startswith(f"{feature['epsg']}_")
    assert sum(f["area_km2"] for f in features) < 100 * len(features)
    layer = tiles.layer
    run_algorithm("createrun", TILES=layer, PROCESS="bap_composite", RUN_FOLDER=str(tmp_path / "run"))
    stored = QgsVectorLayer(f"{tmp_path / 'run' / 'run.gpkg'}|layername=tiles", "tiles", "ogr")
    assert [(f["tile_id"], f["epsg"], f["minx"]) for f in stored.getFeatures()] == [
        (f["tile_id"], f["epsg"], f["minx"]) for f in layer.getFeatures()
    ]


def test_an_extent_across_the_antimeridian_is_not_led_around_the_earth(tiles: Any) -> None:
    features = tiles(EXTENT="179,-179,-17,-16 [EPSG:4326]", TILE_SIZE=50_000)
    assert {f["epsg"] for f in features} == {32760, 32701}
    assert len(features) < 30


def test_near_a_pole_it_is_said_that_tiles_are_in_polar_stereographic(tiles: Any, feedback: Any) -> None:
    features = tiles(EXTENT="0,40,86,87 [EPSG:4326]", TILE_SIZE=100_000)
    assert {f["epsg"] for f in features} == {32661}
    assert any("polar stereographic" in text for text in feedback.told)


def test_points_need_a_buffer(tiles: Any) -> None:
    layer = points((4.4, 51.2), (4.4, 51.9))
    features = tiles(AREA=layer, BUFFER=3_000, CLIP=True, ANCHOR=0)
    assert sum(f["area_km2"] for f in features) == pytest.approx(2 * 28.3, rel=0.01)
    with pytest.raises(QgsProcessingException, match="buffer"):
        tiles(AREA=layer)


def test_slivers_are_merged(tiles: Any) -> None:
    area = polygons("Polygon ((0 0, 10200 0, 10200 5000, 0 5000, 0 0))", shift=(590_000, 5_660_000))
    asked = {"AREA": area, "CLIP": True, "ANCHOR": 0, "MIN_COVERAGE": 0.2}
    assert sorted(areas(tiles(**asked)).values()) == [25.0, 25.0]
    assert sorted(areas(tiles(**asked, SLIVERS=1)).values()) == [25.0, 26.0]


def test_polygons_of_a_layer_are_taken_as_tiles(tiles: Any) -> None:
    layer = polygons(DIAMOND, "Polygon ((20000 0, 30000 0, 30000 9000, 20000 0))", shift=(590_000, 5_660_000))
    layer.dataProvider().addAttributes([QgsField("name", QVariant.String)])
    layer.updateFields()
    layer.dataProvider().changeAttributeValues({f.id(): {0: f"region {f.id()}"} for f in layer.getFeatures()})
    features = tiles(GRID=1, PREDEFINED=layer)
    assert areas(features) == {"region 1": 50.0, "region 2": 45.0}
    assert [f["tile_id"] for f in tiles(GRID=1, PREDEFINED=layer, EXTENT=ANTWERP)] == ["region 1"]
    with pytest.raises(QgsProcessingException, match="no layer"):
        tiles(GRID=1)


def test_tiles_of_sentinel_2(tiles: Any) -> None:
    squares = tiles(EXTENT="4.5,5.0,50.7,51.2 [EPSG:4326]", GRID=2)
    assert {f["tile_id"] for f in squares} == {"31UFS"}
    [whole] = tiles(EXTENT="4.5,5.0,50.7,51.2 [EPSG:4326]", GRID=3)
    assert whole.geometry().boundingBox() == QgsRectangle(600_000, 5_590_200, 709_800, 5_700_000)
    assert (whole["minx"], whole["maxy"]) == (600_000, 5_700_000)


def test_order_and_pixels(tiles: Any) -> None:
    assert [f["tile_id"] for f in tiles(EXTENT=ANTWERP, ORDER=1)] == ["1", "3", "0", "2"]
    snapped = tiles(EXTENT="590003,600000,5660007,5670000 [EPSG:32631]", SNAP=60, TILE_SIZE=4_990)
    assert all(f[name] % 60 == 0 for f in snapped for name in ("minx", "miny", "maxx", "maxy"))


def test_tiles_in_degrees_when_asked_for(tiles: Any) -> None:
    asked = {"EXTENT": "4,5,51,52 [EPSG:4326]", "GRID_CRS": "EPSG:4326", "TILE_SIZE": 0.5}
    with pytest.raises(QgsProcessingException, match="shrinks towards the poles"):
        tiles(**asked)
    assert len(tiles(**asked, ALLOW_DEGREES=True)) == 4


def test_a_feature_that_cannot_be_mended_is_named(tiles: Any, feedback: Any) -> None:
    flat = "Polygon ((0 0, 9000 9000, 5000 5000, 0 0))"
    with pytest.raises(QgsProcessingException, match="feature 2"):
        tiles(AREA=polygons(DIAMOND, flat, shift=(590_000, 5_660_000)))
    tiles(AREA=polygons("Polygon ((0 0, 9000 9000, 9000 0, 0 9000, 0 0))", shift=(590_000, 5_660_000)))
    assert any("feature 1" in text and "mended" in text for text in feedback.told)


def test_very_many_tiles_are_warned_about_with_numbers(tiles: Any, feedback: Any) -> None:
    tiles(EXTENT="590000,600000,5660000,5670000 [EPSG:32631]", TILE_SIZE=22)
    assert any("207,025 jobs" in text and "GB" in text for text in feedback.told)
