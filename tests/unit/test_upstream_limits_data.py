"""What openeo's own job databases, job creator and grid do not do (openeo 0.51 to 0.53), and ours do.

Each test shows both sides, as in ``test_upstream_limits``.
"""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas
import pandas as pd
import pytest
import requests
import shapely
from both_managers import OURS, STOCK, Side, compare, years
from flask import jsonify
from openeo.extra.job_management import ProcessBasedJobCreator
from openeo.extra.job_management._job_splitting import split_area
from stub_backend import StubBackend

from bap_tiler_plugin.core.backends import Backend, connect
from bap_tiler_plugin.core.extent import Extent
from bap_tiler_plugin.core.job_creator import TileJobCreator
from bap_tiler_plugin.core.process import definition_from_json
from bap_tiler_plugin.core.tiling import make_grid

UTM = "EPSG:32631"
MakeStub = Callable[..., StubBackend]


# --- databases -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value"),
    [("bands", ["B02", "B08"]), ("options", {"memory": "2g"}), ("start", pd.Timestamp("2022-06-01", tz="UTC"))],
)
def test_10_values_keep_their_type(tmp_path: Path, name: str, value: Any) -> None:
    def after_a_restart(side: Side) -> Any:
        database = side.new_database(tmp_path, years(2, **{name: [value, value]}))
        return side.database(database.path).read()[name][0]

    compare(10, after_a_restart, lambda seen: seen == value)


def test_10_geometries_keep_their_crs(tmp_path: Path) -> None:
    def after_a_restart(side: Side) -> Any:
        boxes = [shapely.box(590000, 5660000, 591000, 5661000)]
        database = side.new_database(tmp_path, geopandas.GeoDataFrame({"year": [1]}, geometry=boxes, crs=UTM))
        return side.database(database.path).read().crs

    compare(10, after_a_restart, lambda crs: crs == UTM)


class BrokenError(Exception):
    """Writing was interrupted."""


class Unwritable:
    """A value during whose writing something breaks."""

    def __str__(self) -> str:
        raise BrokenError


def test_10_a_write_that_breaks_changes_nothing(tmp_path: Path) -> None:
    def rows_after(side: Side) -> int:
        database = side.new_database(tmp_path, years(3, note=["a", "b", "c"]))
        changed = database.read().astype({"note": "object"})
        changed.at[1, "note"] = Unwritable()
        with pytest.raises((BrokenError, TypeError)):
            database.persist(changed)
        try:
            return len(side.database(database.path).read())
        except pd.errors.EmptyDataError:
            return 0

    compare(10, rows_after, lambda number: number == 3)


def test_11_a_cleared_value_is_cleared(tmp_path: Path) -> None:
    def message(side: Side) -> Any:
        database = side.new_database(tmp_path, years(2, message=["failed", "failed"]))
        row = database.get_by_indices([0]).copy()
        row.at[0, "message"] = None
        database.persist(row)
        return side.database(database.path).read()["message"][0]

    compare(11, message, lambda value: value is None or value != value)


def test_18_saving_a_row_takes_as_long_in_a_large_run(tmp_path: Path) -> None:
    def growth(side: Side) -> float:
        return save_seconds(side, tmp_path / "large", 20_000) / save_seconds(side, tmp_path / "small", 100)

    compare(18, growth, lambda ratio: ratio < 3)


def save_seconds(side: Side, folder: Path, number: int) -> float:
    """The median time to store one changed row."""
    database = side.new_database(folder, years(number))
    seconds = []
    for turn in range(9):
        row = database.get_by_indices([number // 2]).copy()
        row["status"] = f"status {turn}"
        start = time.perf_counter()
        database.persist(row)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


# --- job creators ----------------------------------------------------------------------------------------------------

GRAPH = {"load": {"process_id": "load_collection", "arguments": {"id": "S2"}, "result": True}}
GEOMETRY = {"name": "geometry", "description": "Where", "schema": {"type": "object", "subtype": "geojson"}}
BOX = {"name": "extent", "description": "Where", "schema": {"type": "object", "subtype": "bounding-box"}}


def created_job(side: Side, stub: StubBackend, parameters: list[dict], **columns: Any) -> dict[str, Any]:
    """The job that a creator makes for a tile, with the arguments of its process; or the error."""
    process = {"id": "composite", "parameters": parameters, "process_graph": GRAPH}
    stub.script("GET /composite.json", lambda: jsonify(process))
    address = f"{stub.url}/composite.json"
    stub.script("POST /validation", lambda: jsonify(errors=[]))
    row = {"tile_id": "0", "geometry": shapely.box(590000, 5660000, 591000, 5661000), "id": None, **columns}
    creator: Callable[..., Any] = ProcessBasedJobCreator(process_id="composite", namespace=address)
    if side is OURS:
        definition = definition_from_json(process, namespace=address)
        creator = TileJobCreator(definition, {}, UTM, job_options={"memory": "2g"}, output_format="netCDF")
    connection = connect(Backend("b0", stub.url, auth="none"))
    try:
        creator(row=pd.Series(row, dtype="object"), connection=connection)
    except (ValueError, requests.RequestException) as error:
        return {"error": error, "arguments": {}}
    (job,) = stub.jobs.values()
    nodes = job["process"]["process_graph"].values()
    (arguments,) = (node["arguments"] for node in nodes if node["process_id"] == "composite")
    return {**job, "arguments": arguments}


def optional(name: str, kind: str, default: Any) -> dict[str, Any]:
    return {"name": name, "description": "", "schema": {"type": kind}, "optional": True, "default": default}


def test_15_an_empty_cell_is_not_sent(make_stub: MakeStub) -> None:
    def job(side: Side) -> dict[str, Any]:
        return created_job(side, make_stub(), [GEOMETRY, optional("max_cloud", "number", 80)], max_cloud=math.nan)

    compare(15, job, lambda seen: "error" not in seen and seen["arguments"].get("max_cloud", 80) == 80)


def test_15_a_parameter_may_be_called_like_a_column(make_stub: MakeStub) -> None:
    def job(side: Side) -> dict[str, Any]:
        return created_job(side, make_stub(), [GEOMETRY, optional("id", "string", "S2")])

    compare(15, job, lambda seen: "error" not in seen and seen["arguments"].get("id", "S2") == "S2")


def test_15_job_options_and_output_format_are_passed_on(make_stub: MakeStub) -> None:
    def job(side: Side) -> dict[str, Any]:
        return created_job(side, make_stub(), [GEOMETRY])

    def wanted(seen: dict[str, Any]) -> bool:
        (result,) = (node for node in seen["process"]["process_graph"].values() if node.get("result"))
        return seen["options"] == {"memory": "2g"} and result["arguments"].get("format") == "netCDF"

    compare(15, job, wanted)


def test_15_a_bounding_box_is_linked_to_the_tile(make_stub: MakeStub) -> None:
    def job(side: Side) -> dict[str, Any]:
        return created_job(side, make_stub(), [BOX])

    compare(15, job, lambda seen: 4 < seen["arguments"].get("extent", {}).get("west", 0) < 5)


# --- grids -----------------------------------------------------------------------------------------------------------


def tiles_of(side: Side, area: shapely.Polygon) -> list[shapely.Polygon]:
    if side is STOCK:
        return list(split_area(area, projection=UTM, tile_size=1000).geometry)
    return list(make_grid(Extent(*area.bounds, UTM), 1000, crs=UTM, area=(area, UTM), clip=True).geometries)


def test_16_two_areas_have_one_grid() -> None:
    def west_edges(side: Side) -> set[int]:
        areas = [shapely.box(590000 + shift, 5660000, 593000 + shift, 5663000) for shift in (0, 400)]
        return {round(tile.bounds[2]) % 1000 for area in areas for tile in tiles_of(side, area)[:1]}

    compare(16, west_edges, lambda edges: edges == {0})


def test_16_tiles_are_cut_at_the_area() -> None:
    area = shapely.Polygon([(590000, 5660000), (593000, 5660000), (590000, 5663000)])

    def covered(side: Side) -> float:
        return sum(tile.area for tile in tiles_of(side, area)) / area.area

    compare(16, covered, lambda ratio: abs(ratio - 1) < 0.001)
