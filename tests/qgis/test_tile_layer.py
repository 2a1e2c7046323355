"""The memory layer of tiles: what it holds, and how it follows the jobs."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Iterable

import pytest
from qgis.core import NULL, QgsVectorLayer

from bap_tiler_plugin.core.extent import Extent
from bap_tiler_plugin.core.tile_run import TileState
from bap_tiler_plugin.core.tiling import Anchor, TileGrid, make_grid
from bap_tiler_plugin.desktop.run_layer import first_feature_id
from bap_tiler_plugin.desktop.tile_layer import StatusLayer, _features, create_tile_layer, tile_features

FIELDS = ["tile_id", "status", "backend_name", "job_id", "attempt", "credits", "message"]
LOWER_LEFT_CORNERS = {
    "0": (590_000, 5_660_000),
    "1": (590_000, 5_665_000),
    "2": (595_000, 5_660_000),
    "3": (595_000, 5_665_000),
}


@pytest.fixture
def layer(antwerp: TileGrid) -> QgsVectorLayer:
    """The four tiles, not started."""
    return create_tile_layer(antwerp, "Antwerp")


def rows(layer: QgsVectorLayer) -> dict[str, list]:
    """Attributes by tile id, with None for NULL."""
    found = [[None if value == NULL else value for value in f.attributes()] for f in layer.getFeatures()]
    return {row[0]: row for row in found}


def written(layer: QgsVectorLayer, monkeypatch: pytest.MonkeyPatch) -> list[dict]:
    """What is given to the provider from now on, call by call."""
    calls: list[dict] = []
    provider = layer.dataProvider()
    original = provider.changeAttributeValues

    class Provider:
        def changeAttributeValues(self, changes: dict) -> bool:
            calls.append(changes)
            return original(changes)

        def __getattr__(self, name: str) -> object:
            return getattr(provider, name)

    monkeypatch.setattr(layer, "dataProvider", lambda: Provider())
    return calls


def changed(states: Iterable[TileState], status: str, *tiles: str) -> list[TileState]:
    return [dataclasses.replace(s, status=status) if s.tile_id in tiles else s for s in states]


def not_started(layer: QgsVectorLayer) -> list[TileState]:
    return [TileState(tile_id, "not_started") for tile_id in rows(layer)]


def test_the_layer_is_a_memory_layer_with_these_fields(layer: QgsVectorLayer) -> None:
    assert layer.isValid()
    assert layer.dataProvider().name() == "memory"
    assert [field.name() for field in layer.fields()] == FIELDS
    assert layer.crs().authid() == "EPSG:32631"
    assert layer.name() == "Antwerp"


def test_the_antwerp_grid_has_its_ids_and_places(layer: QgsVectorLayer) -> None:
    boxes = {f["tile_id"]: f.geometry().boundingBox() for f in layer.getFeatures()}
    assert {tile_id: (box.xMinimum(), box.yMinimum()) for tile_id, box in boxes.items()} == LOWER_LEFT_CORNERS
    assert all((box.width(), box.height()) == (5_000, 5_000) for box in boxes.values())
    assert layer.extent().toString(0) == "590000,5660000 : 600000,5670000"
    assert rows(layer)["2"] == ["2", "not_started", None, None, 0, None, None]


def test_tiles_of_several_parts_and_with_holes_keep_their_shape(antwerp: TileGrid) -> None:
    import shapely

    holed = shapely.difference(antwerp.geometries[0], shapely.box(591_000, 5_661_000, 592_000, 5_662_000))
    parts = shapely.difference(antwerp.geometries[1], shapely.box(591_000, 5_660_000, 592_000, 5_670_000))
    geometries = antwerp.geometries.copy()
    geometries[:2] = [holed, parts]
    layer = create_tile_layer(dataclasses.replace(antwerp, geometries=geometries), "Cut")
    areas = {f["tile_id"]: round(f.geometry().area() / 1e6, 6) for f in layer.getFeatures()}
    assert areas == {"0": 24.0, "1": 20.0, "2": 25.0, "3": 25.0}


def test_a_job_state_reaches_its_tile_only(layer: QgsVectorLayer) -> None:
    state = TileState("2", "finished", "cdse", "j-17", 2, 4.5, "done")
    assert StatusLayer(layer).apply([state]) == 1
    after = rows(layer)
    assert after.pop("2") == ["2", "finished", "cdse", "j-17", 2, 4.5, "done"]
    assert {row[1] for row in after.values()} == {"not_started"}


def test_values_can_become_empty_again(layer: QgsVectorLayer) -> None:
    follower = StatusLayer(layer)
    follower.apply([TileState("0", "error", "cdse", "j-1", 1, 2.0, "No memory")])
    follower.apply([TileState("0", "not_started", None, None, 1)])
    assert rows(layer)["0"] == ["0", "not_started", None, None, 1, None, None]


def test_only_changed_values_are_written_in_one_call(layer: QgsVectorLayer, monkeypatch: pytest.MonkeyPatch) -> None:
    follower = StatusLayer(layer)
    states = not_started(layer)
    calls = written(layer, monkeypatch)
    assert follower.apply(changed(states, "running", "1", "3")) == 2
    (call,) = calls
    ids = {f["tile_id"]: f.id() for f in layer.getFeatures()}
    status = layer.fields().indexOf("status")
    assert call == {ids["1"]: {status: "running"}, ids["3"]: {status: "running"}}


def test_one_repaint_per_change_and_none_without(layer: QgsVectorLayer, monkeypatch: pytest.MonkeyPatch) -> None:
    follower = StatusLayer(layer)
    states = changed(not_started(layer), "queued", "0", "1", "2")
    repaints: list[None] = []
    layer.repaintRequested.connect(lambda *_: repaints.append(None))
    follower.apply(states)
    assert len(repaints) == 1
    calls = written(layer, monkeypatch)
    assert follower.apply(states) == 0
    assert (calls, len(repaints)) == ([], 1)


def test_states_of_other_grids_are_passed_over(layer: QgsVectorLayer) -> None:
    assert StatusLayer(layer).apply([TileState("32631_1_1_5000", "finished")]) == 0
    assert {row[1] for row in rows(layer).values()} == {"not_started"}


def test_a_follower_starts_from_what_the_layer_shows(layer: QgsVectorLayer) -> None:
    StatusLayer(layer).apply([TileState("0", "finished", "local", "j-1", 1, 0.5, None)])
    follower = StatusLayer(layer)
    assert follower.counts == {"finished": 1, "not_started": 3}
    assert follower.apply([TileState("0", "finished", "local", "j-1", 1, 0.5, None)]) == 0


def test_five_hundred_changes_of_ten_thousand_tiles_cost_little() -> None:
    grid = make_grid(Extent(400_000, 5_000_000, 500_000, 5_100_000, "EPSG:32631"), 1_000, anchor=Anchor.CORNER)
    layer = create_tile_layer(grid, "Many")
    assert layer.featureCount() == 10_000
    follower = StatusLayer(layer)
    states = not_started(layer)
    everything = seconds(follower, [dataclasses.replace(state, status="queued") for state in states])
    few = [dataclasses.replace(state, status="running") for state in states[::20]]
    part = min(
        seconds(follower, [dataclasses.replace(s, status=name) for s in few])
        for name in ("running", "downloading", "finished")
    )
    assert part < everything / 3


def seconds(follower: StatusLayer, states: list[TileState]) -> float:
    begun = time.perf_counter()
    assert follower.apply(states) == len(states)
    return time.perf_counter() - begun


def test_many_rectangles_are_the_same_layer_as_features_made_one_by_one() -> None:
    grid = make_grid(Extent(95_000, 5_000_000, 125_000, 5_030_000, "EPSG:32631"), 1_000, crs="EPSG:32631")
    assert tile_features(grid) is None
    quick, slow = create_tile_layer(grid, "Many"), create_tile_layer(grid, "Many", _features(grid))
    assert quick.isTemporary() and slow.isTemporary()
    assert quick.crs() == slow.crs() and quick.name() == "Many"
    assert [(f.name(), f.type()) for f in quick.fields()] == [(f.name(), f.type()) for f in slow.fields()]
    assert_same_tiles(quick, slow)
    assert quick.extent() == slow.extent()
    StatusLayer(quick)
    assert quick.providerType() == slow.providerType() == "memory"
    assert_same_tiles(quick, slow)
    assert quick.crs() == slow.crs() and quick.extent() == slow.extent()


def assert_same_tiles(quick: QgsVectorLayer, slow: QgsVectorLayer) -> None:
    assert quick.featureCount() == slow.featureCount() == 900
    for one, other in zip(quick.getFeatures(), slow.getFeatures()):
        assert one.attributes() == other.attributes()
        assert one.geometry().equals(other.geometry())
        assert one.id() - first_feature_id(quick) == other.id() - first_feature_id(slow)
