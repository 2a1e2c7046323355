"""The run dialog's advanced grid: every choice gives the tiles that ``baptiler:tilegrid`` gives for the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from dialog_tools import ANTWERP, open_controller, type_extent, wait, with_four_tiles
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer

from bap_tiler_plugin.desktop.run_controller import RunController
from bap_tiler_plugin.desktop.run_dialog import RunDialog

BY_LAYER = 1
POLYGONS, MGRS_SQUARES, FOOTPRINTS = 1, 2, 3
LEAVE_OUT, MERGE = 1, 2
DIAMOND = "Polygon ((595000 5660000, 600000 5665000, 595000 5670000, 590000 5665000, 595000 5660000))"
FIJI = "177,-178,-19,-17 [EPSG:4326]"


@pytest.fixture
def controller(window: SimpleNamespace, tmp_path: Path) -> Iterator[RunController]:
    """A controller whose dialog is open and counts."""
    with open_controller(window, tmp_path / "run") as made:
        yield made


@pytest.fixture
def dialog(controller: RunController) -> RunDialog:
    """The open dialog with the extent of four tiles."""
    return with_four_tiles(controller)


def layer_of(name: str, *wkts: str, kind: str = "Polygon", crs: str = "EPSG:32631") -> QgsVectorLayer:
    """A layer of the project."""
    layer = QgsVectorLayer(f"{kind}?crs={crs}&field=name:string", name, "memory")
    features = []
    for number, wkt in enumerate(wkts):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"{name} {number}"])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(layer)
    return layer


def box(*bounds: float) -> str:
    return QgsGeometry.fromRect(QgsRectangle(*bounds)).asWkt()


def of_algorithm(run_algorithm: Callable[..., dict[str, Any]], **parameters: Any) -> list[tuple[str, float]]:
    """Ids and areas (km²) of the tiles that the algorithm makes, in order."""
    layer = run_algorithm("tilegrid", OUTPUT="TEMPORARY_OUTPUT", **parameters)["OUTPUT"]
    return [(feature["tile_id"], pytest.approx(feature["area_km2"], rel=1e-6)) for feature in layer.getFeatures()]


def of_dialog(dialog: RunDialog) -> list[tuple[str, float]]:
    grid = dialog.grid_request().build()
    return list(zip(grid.tile_ids, grid.areas_km2.tolist()))


@pytest.mark.parametrize(
    ("choose", "parameters"),
    [
        (lambda advanced: advanced.kindCombo.setCurrentIndex(MGRS_SQUARES), {"GRID": 2}),
        (lambda advanced: advanced.kindCombo.setCurrentIndex(FOOTPRINTS), {"GRID": 3}),
        (lambda advanced: advanced.anchorCombo.setCurrentIndex(1), {"ANCHOR": 1}),
        (lambda advanced: advanced.orderCombo.setCurrentIndex(1), {"ORDER": 1}),
        (lambda advanced: advanced.orderCombo.setCurrentIndex(2), {"ORDER": 2}),
        (lambda advanced: advanced.snapSpin.setValue(60), {"SNAP": 60}),
    ],
)
def test_grids_over_an_extent(
    dialog: RunDialog, run_algorithm: Callable[..., Any], choose: Callable[[Any], None], parameters: dict[str, Any]
) -> None:
    dialog.area.tileSizeCombo.setEditText("1 km")
    plain = of_dialog(dialog)
    choose(dialog.area.advanced)
    expected = of_algorithm(run_algorithm, EXTENT=ANTWERP, TILE_SIZE=1_000, **parameters)
    assert of_dialog(dialog) == expected
    assert "ANCHOR" in parameters or of_dialog(dialog) != plain
    wait(lambda: dialog.countLabel.text().startswith(f"{len(expected):,} tile"), 10)


@pytest.mark.parametrize(
    ("choice", "parameters"),
    [(0, {}), (LEAVE_OUT, {"MIN_COVERAGE": 0.3}), (MERGE, {"MIN_COVERAGE": 0.3, "SLIVERS": 1})],
)
def test_slivers_of_an_area(
    dialog: RunDialog, run_algorithm: Callable[..., Any], choice: int, parameters: dict[str, Any]
) -> None:
    area = layer_of("diamond", DIAMOND)
    dialog.area.tileSizeCombo.setEditText("3 km")
    dialog.area.sourceCombo.setCurrentIndex(BY_LAYER)
    dialog.area.advanced.sliversCombo.setCurrentIndex(choice)
    dialog.area.advanced.shareSpin.setValue(30)
    expected = of_algorithm(run_algorithm, AREA=area, TILE_SIZE=3_000, **parameters)
    assert of_dialog(dialog) == expected
    wait(lambda: dialog.countLabel.text().startswith(f"{len(expected)} tiles"), 10)


def test_polygons_of_a_layer_as_the_grid_of_an_extent(dialog: RunDialog, run_algorithm: Callable[..., Any]) -> None:
    fields = layer_of(
        "field",
        box(590_000, 5_660_000, 591_000, 5_661_000),
        box(595_000, 5_665_000, 597_000, 5_667_000),
        box(700_000, 5_665_000, 701_000, 5_667_000),
    )
    dialog.area.advanced.kindCombo.setCurrentIndex(POLYGONS)
    wait(lambda: dialog.problems.text("Tiles to take") != "", 10)
    assert not dialog.area.advanced.group.isCollapsed()
    dialog.area.tileSizeCombo.setEditText("7 km")
    wait(lambda: dialog.countLabel.text() == "none", 10)
    assert not any(w.isVisible() for w in (dialog.area.tileSizeCombo, dialog.area.advanced.anchorCombo))
    dialog.area.advanced.polygonsCombo.setLayer(fields)
    wait(lambda: dialog.countLabel.text().startswith("2 tiles, 5 km²"), 10)
    assert dialog.problems.text("Tiles to take") == ""
    assert [name for name, _ in of_dialog(dialog)] == ["field 0", "field 1"]
    assert of_dialog(dialog) == of_algorithm(run_algorithm, EXTENT=ANTWERP, GRID=1, PREDEFINED=fields)


def test_points_with_a_buffer_are_an_area(dialog: RunDialog, run_algorithm: Callable[..., Any]) -> None:
    towers = layer_of("towers", "Point (595000 5665000)", kind="Point")
    dialog.area.sourceCombo.setCurrentIndex(BY_LAYER)
    dialog.area.tileSizeCombo.setEditText("1 km")
    dialog.area.layerCombo.setLayer(towers)
    assert dialog.area.layerCombo.currentLayer() is not towers
    dialog.area.advanced.bufferSpin.setValue(1_500)
    dialog.area.layerCombo.setLayer(towers)
    assert of_dialog(dialog) == of_algorithm(run_algorithm, AREA=towers, TILE_SIZE=1_000, BUFFER=1_500)
    wait(lambda: dialog.countLabel.text().startswith("16 tiles"), 10)


def test_what_is_left_out_is_followed(dialog: RunDialog, run_algorithm: Callable[..., Any]) -> None:
    sea = layer_of("sea", box(589_000, 5_659_000, 595_000, 5_671_000))
    dialog.area.advanced.excludeCombo.setLayer(sea)
    assert of_dialog(dialog) == of_algorithm(run_algorithm, EXTENT=ANTWERP, TILE_SIZE=5_000, EXCLUDE=sea)
    wait(lambda: dialog.countLabel.text().startswith("2 tiles, 50 km²"), 10)
    grown = QgsGeometry.fromWkt(box(589_000, 5_659_000, 601_000, 5_671_000))
    assert sea.startEditing()
    assert sea.changeGeometry(next(sea.getFeatures()).id(), grown)
    assert sea.commitChanges()
    wait(lambda: dialog.countLabel.text() == "none", 10)
    assert "Leaves no tile" in dialog.problems.text("Exclude")


def test_an_extent_over_the_antimeridian(dialog: RunDialog, run_algorithm: Callable[..., Any]) -> None:
    dialog.area.tileSizeCombo.setEditText("50 km")
    type_extent(dialog, FIJI)
    expected = of_algorithm(run_algorithm, EXTENT=FIJI, TILE_SIZE=50_000)
    assert of_dialog(dialog) == expected
    wait(lambda: dialog.countLabel.text().startswith(f"{len(expected)} tiles"), 10)
    assert "EPSG:32760" in dialog.area.notesLabel.text()
    dialog.close()
    state = dialog.area.state()
    type_extent(dialog, ANTWERP)
    dialog.area.restore(state)
    assert dialog.area.extent_edit().text() == FIJI
    assert of_dialog(dialog) == expected


def test_an_extent_in_metres_the_wrong_way_round_is_no_antimeridian(dialog: RunDialog) -> None:
    type_extent(dialog, "177,-178,-19,-17 [EPSG:32631]")
    wait(lambda: "reversed" in dialog.problems.text("Extent"), 10)


def test_tiles_in_degrees_are_taken(dialog: RunDialog) -> None:
    layer_of("cells", box(4.0, 51.0, 4.5, 51.5), box(4.5, 51.0, 5.0, 51.5), crs="EPSG:4326")
    dialog.area.sourceCombo.setCurrentIndex(4)
    wait(lambda: dialog.countLabel.text().startswith("2 tiles, 3,88"), 10)
    assert not dialog.area.advanced.isVisible()


def test_choices_are_told_while_they_are_folded_away_and_kept(dialog: RunDialog, window: SimpleNamespace) -> None:
    sea = layer_of("sea", box(0, 0, 1, 1))
    advanced = dialog.area.advanced
    assert advanced.group.isCollapsed()
    assert not advanced.choicesLabel.isVisible()
    advanced.orderCombo.setCurrentIndex(2)
    advanced.sliversCombo.setCurrentIndex(MERGE)
    advanced.shareSpin.setValue(25)
    advanced.excludeCombo.setLayer(sea)
    told = "along a Hilbert curve; slivers below 25 %: merge into a neighbour; without sea"
    assert advanced.choicesLabel.isVisible()
    assert advanced.choicesLabel.text() == told
    advanced.unfold()
    assert not advanced.choicesLabel.isVisible()
    assert not advanced.polygonsCombo.isVisible()
    assert not advanced.bufferSpin.isVisible()
    dialog.keep_in_project()
    again = RunDialog(window.mapCanvas(), window.mainWindow())
    assert again.area.advanced.choicesLabel.text() == told
    assert again.grid_request().options == dialog.grid_request().options
    again.end()


def test_a_problem_in_the_folded_fields_shows_them(dialog: RunDialog) -> None:
    dialog.area.sourceCombo.setCurrentIndex(BY_LAYER)
    layer_of("diamond", DIAMOND)
    dialog.area.clipCheck.setChecked(True)
    dialog.area.advanced.kindCombo.setCurrentIndex(FOOTPRINTS)
    wait(lambda: "always whole" in dialog.problems.text("Grid"), 10)
    assert dialog.area.advanced.kindCombo.isVisible()
    dialog.area.clipCheck.setChecked(False)
    wait(lambda: dialog.problems.text("Grid") == "", 10)


def test_the_grid_on_the_map_is_the_one_that_was_measured(controller: RunController, dialog: RunDialog) -> None:
    layer_of("diamond", DIAMOND)
    dialog.area.sourceCombo.setCurrentIndex(BY_LAYER)
    dialog.area.crsWidget.setCrs(QgsCoordinateReferenceSystem("EPSG:32631"))
    dialog.area.tileSizeCombo.setEditText("3 km")
    dialog.area.advanced.sliversCombo.setCurrentIndex(LEAVE_OUT)
    dialog.area.advanced.shareSpin.setValue(50)
    wait(lambda: dialog.run_size.measure is not None and dialog.run_size.measure.tile_size == 3_000, 10)
    dialog.gridButton.click()
    wait(lambda: controller.tile_layer is not None)
    wait(lambda: dialog.run_size.measure.number == controller.tile_layer.featureCount(), 10)
    assert controller.tile_layer.featureCount() == len(of_dialog(dialog))
