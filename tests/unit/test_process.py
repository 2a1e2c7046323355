"""Process definitions: the published ones, roles, arguments for people, the tile's part in them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import shapely

from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.process import (
    BOUNDING_BOX,
    GEOJSON,
    ProcessDefinition,
    ProcessParameter,
    definition_from_json,
    job_process_graph,
    load_process,
    tile_arguments,
    validate_arguments,
)

PROJECT = Path(__file__).resolve().parents[2]
PUBLISHED = sorted((PROJECT.parent / "shared" / "data" / "apex_udp").glob("*.json"))
TILE = shapely.box(4.0, 51.0, 4.1, 51.1)
PERIOD = ["2024-05-01", "2024-08-01"]
WITHOUT_PLACE = {"sentinel1_sar_slc_preprocessing"}
TAKES_GEOJSON = {"bap_composite", "cropsar2d", "ppi", "timeseries_statistics", "worldcover_statistics"}
REQUIRED_VALUES: dict[str, Any] = {
    "startdate": "2024-05-01", "enddate": "2024-08-01", "start_date": "2024-05-01", "end_date": "2024-08-01",
    "sub_swath": "IW1", "burst_id": 1, "primary_date": "2024-05-01", "temporal_baseline": 12,
}  # fmt: skip


def arguments_for(definition: ProcessDefinition) -> dict[str, Any]:
    """The defaults of a process, and a value for each required parameter apart from the tile."""
    arguments: dict[str, Any] = {}
    for parameter in definition.parameters:
        if parameter is definition.tile_parameter:
            continue
        if parameter.optional:
            arguments[parameter.name] = parameter.default
        elif parameter.role == "temporal-interval":
            arguments[parameter.name] = PERIOD
        elif parameter.name == "polarization":
            arguments[parameter.name] = "VV" if parameter.schemas[0]["type"] == "string" else ["VV"]
        else:
            arguments[parameter.name] = REQUIRED_VALUES[parameter.name]
    return arguments


@pytest.fixture(scope="module")
def bap(shared_data: Path) -> ProcessDefinition:
    return load_process(str(shared_data / "apex_udp" / "bap_composite.json"))


def test_all_published_definitions_are_there(shared_data: Path) -> None:
    assert len(PUBLISHED) == 24


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.stem)
def test_published_definition(path: Path) -> None:
    definition = load_process(str(path))
    assert definition.id and definition.parameters and definition.process_graph
    assert definition_from_json(definition.to_json()) == definition
    arguments = arguments_for(definition)
    assert validate_arguments(definition, arguments) == arguments
    parameter = definition.tile_parameter
    if definition.id in WITHOUT_PLACE:
        assert parameter is None
        with pytest.raises(InputError, match="no parameter for a geometry"):
            tile_arguments(definition, arguments, TILE)
        return
    assert parameter is not None
    assert parameter.role == (GEOJSON if definition.id in TAKES_GEOJSON else BOUNDING_BOX)
    complete = tile_arguments(definition, arguments, TILE)
    json.dumps(complete, allow_nan=False)
    graph = job_process_graph(definition, complete)
    assert '"from_parameter": "temporal_extent"' not in json.dumps(graph)


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.stem)
def test_temporal_parameters_are_recognised(path: Path) -> None:
    definition = load_process(str(path))
    expected = [
        item["name"] for item in json.loads(path.read_text(encoding="utf-8"))["parameters"]
        if isinstance(item["schema"], dict) and item["schema"].get("subtype") == "temporal-interval"
    ]  # fmt: skip
    assert [item.name for item in definition.parameters if item.role == "temporal-interval"] == expected
    assert (definition.temporal_parameter.name if definition.temporal_parameter else None) == next(iter(expected), None)


def test_bap_parameters(bap: ProcessDefinition) -> None:
    assert [(item.name, item.role, item.optional) for item in bap.parameters] == [
        ("geometry", "geojson", False),
        ("temporal_extent", "temporal-interval", False),
        ("bands", "other", True),
        ("max_cloud_cover", "other", True),
    ]
    assert bap.parameter("bands").default == ["B04", "B03", "B02"]  # type: ignore[union-attr]
    assert bap.parameter("nothing") is None
    assert bap.namespace is None
    assert bap.default_job_options["executor-memory"] == "2500m"


@pytest.mark.parametrize(
    ("changes", "place", "words"),
    [
        ({"bands": ["B04", "B99"]}, "bands", '"B99" is not one of the allowed values. Choose from: B02, B03'),
        ({"bands": []}, "bands", "has 0 values. Give at least 1"),
        ({"bands": "B04"}, "bands", "is not a list"),
        ({"bands": [4]}, "bands", "is not a text"),
        ({"max_cloud_cover": 101}, "max_cloud_cover", "Give a number from 0 to 100"),
        ({"max_cloud_cover": -1}, "max_cloud_cover", "Give a number from 0 to 100"),
        ({"max_cloud_cover": 7.5}, "max_cloud_cover", "is not a whole number"),
        ({"max_cloud_cover": True}, "max_cloud_cover", "is not a whole number"),
        ({"max_cloud_cover": "75"}, "max_cloud_cover", "is not a whole number"),
        ({"temporal_extent": ["2024-08-01", "2024-05-01"]}, "temporal_extent", "before it starts"),
        ({"temporal_extent": ["2024-05-01", "2024-05-01"]}, "temporal_extent", "at the same time"),
        ({"temporal_extent": ["2024-05-01", "2024-02-30"]}, "temporal_extent", '"2024-02-30" is not a date'),
        ({"temporal_extent": ["May", "June"]}, "temporal_extent", '"May" is not a date'),
        ({"temporal_extent": ["20240501", "20240601"]}, "temporal_extent", "is not a date"),
        ({"temporal_extent": ["2024-05-01"]}, "temporal_extent", "Give a start and an end"),
        ({"temporal_extent": [None, None]}, "temporal_extent", "neither a start nor an end"),
        ({"temporal_extent": "2024-05-01"}, "temporal_extent", "is not a list"),
        ({"geometry": {"type": "Point"}}, "geometry", "is set for each tile"),
        ({"colour": "red"}, "colour", "Choose from: temporal_extent, bands, max_cloud_cover"),
    ],
)
def test_bad_argument(bap: ProcessDefinition, changes: dict[str, Any], place: str, words: str) -> None:
    with pytest.raises(InputError) as caught:
        validate_arguments(bap, {"temporal_extent": PERIOD, **changes})
    assert caught.value.field == f'Parameter "{place}"'
    assert words in str(caught.value)


def test_missing_and_open_periods(bap: ProcessDefinition) -> None:
    with pytest.raises(InputError, match='"temporal_extent": is missing'):
        validate_arguments(bap, {})
    for period in (["2024-05-01", None], [None, "2024-05-01"], ["2024-05-01T00:00:00Z", "2024-05-01T00:00:01+00:00"]):
        assert validate_arguments(bap, {"temporal_extent": period})
    with pytest.raises(InputError, match="not a JSON object"):
        validate_arguments(bap, [])  # type: ignore[arg-type]
    assert validate_arguments(bap, {"temporal_extent": PERIOD, "geometry": None, "max_cloud_cover": 50.0})


def test_geojson_parameter_takes_the_tile(bap: ProcessDefinition) -> None:
    arguments = tile_arguments(bap, {"temporal_extent": PERIOD}, shapely.box(4, 51, 5, 52, ccw=False))
    assert arguments["temporal_extent"] == PERIOD
    assert arguments["geometry"]["type"] == "Polygon"
    assert shapely.geometry.shape(arguments["geometry"]).equals(shapely.box(4, 51, 5, 52))
    assert shapely.LinearRing(arguments["geometry"]["coordinates"][0]).is_ccw
    json.dumps(arguments)


def test_bounding_box_parameter_takes_the_tile(shared_data: Path) -> None:
    definition = load_process(str(shared_data / "apex_udp" / "bais2.json"))
    arguments = tile_arguments(definition, {}, TILE)
    assert arguments["bbox"] == {"west": 4.0, "south": 51.0, "east": 4.1, "north": 51.1, "crs": "EPSG:4326"}
    across = shapely.MultiPolygon([shapely.box(179.5, 1, 180, 2), shapely.box(-180, 1, -179.25, 2)])
    assert {"west": 179.5, "east": -179.25}.items() <= tile_arguments(definition, {}, across)["bbox"].items()


def test_second_required_place_takes_the_tile_unless_given() -> None:
    definition = ProcessDefinition(
        "two",
        "user",
        parameters=(
            ProcessParameter("bbox", schemas=({"type": "object", "subtype": "bounding-box"},)),
            ProcessParameter("geometry", schemas=({"type": "object", "subtype": "geojson"},)),
            ProcessParameter("mask", schemas=({"type": "object", "subtype": "geojson"},), optional=True),
        ),
    )
    assert set(tile_arguments(definition, {}, TILE)) == {"bbox", "geometry"}
    own = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
    assert tile_arguments(definition, {"geometry": own}, TILE)["geometry"] == own
    with pytest.raises(InputError, match="is not GeoJSON"):
        validate_arguments(definition, {"mask": {"type": "Circle"}})


@pytest.mark.parametrize(
    ("schema", "role"),
    [
        ({"type": "object", "subtype": "geojson"}, "geojson"),
        ([{"type": "null"}, {"type": "object", "subtype": "bounding-box"}], "bounding-box"),
        ({"type": "object", "subtype": "datacube", "dimensions": [{"type": "geometry"}]}, "geojson"),
        ({"type": "object", "subtype": "datacube", "dimensions": [{"type": "spatial"}]}, "other"),
        ({"type": "object", "properties": {"west": {}, "south": {}, "east": {}, "north": {}}}, "bounding-box"),
        ({"type": "array", "subtype": "temporal-intervals"}, "other"),
        (None, "other"),
    ],
)
def test_roles(schema: Any, role: str) -> None:
    data = {"id": "p", "namespace": "user", "parameters": [{"name": "a", "schema": schema}]}
    assert definition_from_json(data).parameters[0].role == role


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        {"id": 5},
        {"id": "a"},
        {"id": "a", "process_graph": []},
        {"id": "a", "process_graph": {"x": {"arguments": {}}}},
        {"id": "a", "process_graph": {"x": {"process_id": "add"}}, "parameters": [{"schema": {}}]},
        {"id": "a", "process_graph": {"x": {"process_id": "add"}}, "parameters": {"a": 1}},
        {"id": "a", "process_graph": {"x": {"process_id": "add"}}, "parameters": [{"name": "a"}, {"name": "a"}]},
    ],
)
def test_what_is_not_a_process(data: Any) -> None:
    with pytest.raises(InputError, match="not an openEO process") as caught:
        definition_from_json(data, namespace=None)
    assert caught.value.field == "Process"


def test_hostile_schemas_are_bounded() -> None:
    deep: dict[str, Any] = {"type": "array"}
    for _ in range(300):
        deep = {"type": "array", "items": deep}
    value: list[Any] = []
    for _ in range(300):
        value = [value]
    data = {"id": "p", "namespace": "user", "parameters": [
        {"name": "deep", "schema": deep}, {"name": "slow", "schema": {"type": "string", "pattern": "(a+)+$"}},
        {"name": "odd", "schema": {"type": 7, "enum": "x", "minimum": "y", "items": 5, "required": 3, "anyOf": [1]}},
    ]}  # fmt: skip
    definition = definition_from_json(data)
    with pytest.raises(InputError, match="nested too deeply"):
        validate_arguments(definition, {"deep": value, "slow": "a", "odd": 1})
    assert validate_arguments(definition, {"deep": [], "slow": "a" * 40 + "!", "odd": {"a": [1]}})


def test_graph_of_a_process_with_an_address(bap: ProcessDefinition) -> None:
    address = "https://example.org/bap.json"
    remote = definition_from_json({**bap.to_json(), "namespace": address})
    graph = job_process_graph(remote, {"bands": ["B02"]})
    assert graph == {
        "bapcomposite1": {
            "process_id": "bap_composite", "namespace": address, "arguments": {"bands": ["B02"]}, "result": True,
        }
    }  # fmt: skip
    for space in ("backend", "user"):
        node = job_process_graph(definition_from_json({**bap.to_json(), "namespace": space}), {})["bapcomposite1"]
        assert "namespace" not in node


def test_graph_of_a_file_is_written_out(bap: ProcessDefinition) -> None:
    arguments = tile_arguments(bap, {"temporal_extent": PERIOD, "max_cloud_cover": 40}, TILE)
    graph = job_process_graph(bap, arguments)
    first = graph["loadcollection1"]["arguments"]
    assert first["bands"] == ["B04", "B03", "B02"], "the default fills in"
    assert first["temporal_extent"] == PERIOD
    condition = first["properties"]["eo:cloud_cover"]["process_graph"]["lte1"]["arguments"]
    assert condition == {"x": {"from_parameter": "value"}, "y": 40}
    assert graph["filterspatial1"]["arguments"]["geometries"] == arguments["geometry"]
    assert "from_parameter" in json.dumps(bap.process_graph["loadcollection1"]), "the definition itself is as it was"
    with pytest.raises(InputError, match='"geometry": is missing'):
        job_process_graph(bap, {"temporal_extent": PERIOD})


def inlined(graph: dict[str, Any], names: list[str], **arguments: Any) -> dict[str, Any]:
    """The written out graph of a process with required parameters called ``names``."""
    definition = definition_from_json(
        {"id": "p", "process_graph": graph, "parameters": [{"name": name} for name in names]}, namespace=None
    )
    return job_process_graph(definition, arguments)


def test_callback_parameters_hide_those_of_the_process() -> None:
    reference = {"from_parameter": "data"}
    graph = {
        "reduce": {
            "process_id": "reduce_dimension",
            "arguments": {
                "data": reference,
                "reducer": {"process_graph": {"add": {
                    "process_id": "add", "arguments": {"x": reference, "y": {"from_parameter": "x"}}, "result": True,
                }}},
            },
            "result": True,
        }
    }  # fmt: skip
    written = inlined(graph, ["data", "x"], data="cube", x=3)["reduce"]["arguments"]
    assert written["data"] == "cube"
    inner = written["reducer"]["process_graph"]["add"]["arguments"]
    assert inner == {"x": reference, "y": 3}, "x is no parameter of a reducer, so it is the process's"


def test_nested_callbacks_see_all_outer_parameters() -> None:
    innermost = {"add": {"process_id": "add", "arguments": {
        "x": {"from_parameter": "x"}, "y": {"from_parameter": "data"}, "z": {"from_parameter": "k"},
        "label": {"from_parameter": "label"},
    }, "result": True}}  # fmt: skip
    middle = {"map": {"process_id": "array_apply", "arguments": {
        "data": {"from_parameter": "data"}, "process": {"process_graph": innermost}, "context": {"from_parameter": "k"},
    }, "result": True}}  # fmt: skip
    graph = {"outer": {"process_id": "apply_dimension", "arguments": {
        "data": {"from_parameter": "data"}, "process": {"process_graph": middle}, "target": [{"from_parameter": "k"}],
    }, "result": True}}  # fmt: skip
    written = inlined(graph, ["data", "k", "label"], data=1, k=2, label=3)["outer"]["arguments"]
    assert (written["data"], written["target"]) == (1, [2])
    apply = written["process"]["process_graph"]["map"]["arguments"]
    assert (apply["data"], apply["context"]) == ({"from_parameter": "data"}, 2)
    inner = apply["process"]["process_graph"]["add"]["arguments"]
    hidden = {name: {"from_parameter": name} for name in ("x", "data", "label")}
    assert inner == {"x": hidden["x"], "y": hidden["data"], "z": 2, "label": hidden["label"]}


def test_unknown_process_may_hide_every_usual_callback_name() -> None:
    body = {"a": {"process_id": "add", "arguments": {
        "x": {"from_parameter": "value"}, "y": {"from_parameter": "k"}, "z": {"from_parameter": "special"},
    }, "result": True}}  # fmt: skip
    callback = {"process_graph": body, "parameters": [{"name": "k"}]}
    graph = {"n": {"process_id": "my_process", "arguments": {"f": callback}, "result": True}}
    written = inlined(graph, ["value", "k"], value=1, k=2)["n"]["arguments"]["f"]["process_graph"]["a"]["arguments"]
    assert written == body["a"]["arguments"]


def test_values_are_not_read_as_graphs() -> None:
    graph = {"n": {"process_id": "add", "arguments": {"x": {"from_parameter": "a"}}, "result": True}}
    trap = {"from_parameter": "b", "deep": [{"from_parameter": "b"}]}
    assert inlined(graph, ["a", "b"], a={"from_parameter": "b"}, b=1)["n"]["arguments"]["x"] == {"from_parameter": "b"}
    assert inlined(graph, ["a", "b"], a=trap, b=1)["n"]["arguments"]["x"] == trap


def test_unknown_parameter_of_the_graph_is_told() -> None:
    graph = {"n": {"process_id": "add", "arguments": {"x": {"from_parameter": "nowhere"}}, "result": True}}
    with pytest.raises(InputError, match='uses the parameter "nowhere"'):
        inlined(graph, [])


def test_a_process_without_parameters_says_so() -> None:
    plain = definition_from_json({"id": "plain", "process_graph": {"one": {"process_id": "one"}}, "parameters": []})
    with pytest.raises(InputError, match="no such parameter. Leave it out"):
        validate_arguments(plain, {"colour": "red"})
