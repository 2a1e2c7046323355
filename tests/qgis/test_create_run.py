"""``baptiler:createrun``: what becomes a run, and what is refused without leaving anything."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from conftest import JUNE
from qgis.core import (
    QgsApplication,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from bap_tiler_plugin.core.tile_run import TileRun

Run = Callable[..., dict[str, Any]]
PARAMETERS = json.dumps(JUNE)


class Web:
    """A web server with a few pages; others are missing."""

    def __init__(self) -> None:
        self.pages: dict[str, bytes] = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def put(self, name: str, content: str) -> str:
        """Serve the content and return its address."""
        self.pages[f"/{name}"] = content.encode()
        return f"http://127.0.0.1:{self._server.server_port}/{name}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        pages = self.pages

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body = pages.get(self.path)
                self.send_response(404 if body is None else 200)
                self.end_headers()
                self.wfile.write(body or b"")

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        return Handler


@pytest.fixture
def web() -> Iterator[Web]:
    """A web server for process definitions."""
    server = Web()
    yield server
    server.close()


@pytest.fixture
def definition(shared_data: Path) -> Path:
    """The published definition of the BAP composite."""
    return shared_data / "apex_udp" / "bap_composite.json"


@pytest.fixture
def tiles(run_algorithm: Run) -> QgsVectorLayer:
    """The four tiles of 5 km."""
    extent = "590000,600000,5660000,5670000 [EPSG:32631]"
    return run_algorithm("tilegrid", EXTENT=extent, TILE_SIZE=5_000, ANCHOR=1, OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]


@pytest.fixture
def create(run_algorithm: Run, tiles: QgsVectorLayer, definition: Path, tmp_path: Path) -> Run:
    """Makes a run in ``run`` from the tiles, the published file and the parameters of June, unless told otherwise."""

    def make(**parameters: Any) -> dict[str, Any]:
        values = {
            "TILES": tiles,
            "PROCESS": str(definition),
            "PARAMETERS": PARAMETERS,
            "RUN_FOLDER": str(tmp_path / "run"),
            **parameters,
        }
        return run_algorithm("createrun", **values)

    return make


def layer_of(rows: dict[Any, str], field: str = "tile_id:string", crs: str = "EPSG:32631") -> QgsVectorLayer:
    """A memory layer of polygons by the value of one field."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}&field={field}", "own", "memory")
    features = []
    for value, wkt in rows.items():
        feature = QgsFeature(layer.fields())
        feature.setAttributes([value])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def square(x: float, y: float, side: float = 1_000) -> str:
    x0, y0, x1, y1 = 590_000 + x, 5_660_000 + y, 590_000 + x + side, 5_660_000 + y + side
    return f"Polygon (({x0} {y0}, {x1} {y0}, {x1} {y1}, {x0} {y1}, {x0} {y0}))"


def test_parameters_have_the_names_that_scripts_use(algorithms: None) -> None:
    registry = QgsApplication.processingRegistry()
    names = {
        "createrun": ["TILES", "PROCESS", "PARAMETERS", "JOB_OPTIONS", "OUTPUT_FORMAT", "RUN_FOLDER"],
        "runjobs": [
            *("RUN_FOLDER", "BACKENDS", "AUTH_CONFIG", "MAX_CREDITS", "MAX_ATTEMPTS", "POLL_SECONDS", "FAIL_ON_ERROR"),
            *("MAX_QUEUED_MINUTES", "MAX_RUNNING_MINUTES"),
        ],
        "mosaic": ["RUN_FOLDER", "FORMAT", "TARGET_CRS", "OUTPUT_FOLDER"],
        "retryjobs": ["RUN_FOLDER", "TILES", "STATUSES"],
        "exportjobs": ["RUN_FOLDER", "JOBS"],
        "importjobs": ["JOBS", "PROCESS", "PARAMETERS", "JOB_OPTIONS", "OUTPUT_FORMAT", "RUN_FOLDER"],
        "statusmap": ["RUN_FOLDER", "OUTPUT_HTML"],
        "runstatus": ["RUN_FOLDER", "TILES", "STATUSES"],
        "canceljobs": ["RUN_FOLDER", "TILES", "STATUSES", "BACKENDS", "AUTH_CONFIG"],
    }
    for algorithm, expected in names.items():
        parameters = registry.algorithmById(f"baptiler:{algorithm}").parameterDefinitions()
        assert [parameter.name() for parameter in parameters] == expected
    outputs = registry.algorithmById("baptiler:runjobs").outputDefinitions()
    assert [output.name() for output in outputs] == ["FINISHED", "FAILED", "CREDITS", "SECONDS"]


class TestWhatBecomesARun:
    def test_a_file(self, create: Run, tmp_path: Path, definition: Path) -> None:
        result = create(JOB_OPTIONS='{"driver-memory": "4G"}', OUTPUT_FORMAT="netCDF")
        assert (result["RUN_FOLDER"], result["NUMBER_OF_JOBS"]) == (str(tmp_path / "run"), 4)
        assert result["ESTIMATED_CREDITS"] == pytest.approx(0.2 * 100 + 2 * 4)
        run = TileRun.open(tmp_path / "run")
        assert [(s.tile_id, s.status) for s in run.states()] == [(i, "not_started") for i in "0123"]
        assert (run.grid_crs, run.settings.tile_size) == ("EPSG:32631", 5_000)
        assert run.settings.parameters == JUNE
        assert run.settings.job_options == {"driver-memory": "4G"}
        assert run.settings.output_format == "netCDF"
        assert run.settings.definition["id"] == "bap_composite"

    def test_the_run_opens_in_qgis(self, create: Run, tmp_path: Path) -> None:
        create()
        layer = QgsVectorLayer(f"{tmp_path / 'run' / 'run.gpkg'}|layername=tiles", "tiles", "ogr")
        assert layer.isValid()
        assert layer.crs().authid() == "EPSG:32631"
        assert sum(f.geometry().area() for f in layer.getFeatures()) == pytest.approx(100e6)
        assert {"tile_id", "status", "backend_name", "job_id", "attempt", "credits", "message"} <= set(
            layer.fields().names()
        )

    def test_an_address(self, create: Run, web: Web, definition: Path, tmp_path: Path) -> None:
        address = web.put("udp.json", definition.read_text())
        create(PROCESS=address)
        settings = TileRun.open(tmp_path / "run").settings
        assert settings.process == address
        assert settings.definition["namespace"] == address

    def test_an_id_is_looked_up_later(self, create: Run, feedback: Any, tmp_path: Path) -> None:
        create(PROCESS="my_process", PARAMETERS="")
        assert TileRun.open(tmp_path / "run").settings.definition is None
        assert any("looked up" in text for text in feedback.told)

    def test_parameters_from_a_file(self, create: Run, tmp_path: Path) -> None:
        path = tmp_path / "parameters.json"
        path.write_text(PARAMETERS)
        create(PARAMETERS=str(path))
        assert TileRun.open(tmp_path / "run").settings.parameters == JUNE

    def test_a_temporary_folder(self, create: Run) -> None:
        folder = Path(create(RUN_FOLDER="TEMPORARY_OUTPUT")["RUN_FOLDER"])
        assert folder.is_absolute()
        assert (folder / "run.gpkg").is_file()

    def test_tiles_with_overlap_keep_their_square(self, create: Run, run_algorithm: Run, tmp_path: Path) -> None:
        extent = "500000,510000,0,5000 [EPSG:32631]"
        tiles = run_algorithm("tilegrid", EXTENT=extent, TILE_SIZE=5_000, OVERLAP=200, OUTPUT="TEMPORARY_OUTPUT")
        create(TILES=tiles["OUTPUT"])
        run = TileRun.open(tmp_path / "run")
        frame = run.tiles()
        assert run.settings.tile_size == 5_000
        assert frame[["miny", "maxy"]].to_numpy().tolist() == [[0, 5_000], [0, 5_000]]
        assert frame.geometry.iloc[0].bounds == (499_800, -200, 505_200, 5_200)

    def test_own_polygons_are_numbered(self, create: Run, tmp_path: Path) -> None:
        create(TILES=layer_of({"a": square(0, 0), "b": square(5_000, 0, 3_000)}, "name:string"))
        run = TileRun.open(tmp_path / "run")
        assert [state.tile_id for state in run.states()] == ["0", "1"]
        assert run.settings.tile_size == 3_000

    def test_ids_may_be_numbers_and_begin_with_0(self, create: Run, tmp_path: Path) -> None:
        create(TILES=layer_of({0: square(0, 0), 7: square(1_000, 0)}, "tile_id:integer"))
        assert [state.tile_id for state in TileRun.open(tmp_path / "run").states()] == ["0", "7"]

    def test_holes_and_parts_survive(self, create: Run, run_algorithm: Run, tmp_path: Path) -> None:
        hole = "Polygon ((592000 5661000, 593000 5661000, 593000 5662000, 592000 5662000, 592000 5661000))"
        strip = "Polygon ((597000 5600000, 598000 5600000, 598000 5700000, 597000 5700000, 597000 5600000))"
        tiles = run_algorithm(
            "tilegrid",
            EXTENT="590000,600000,5660000,5670000 [EPSG:32631]",
            EXCLUDE=layer_of({"hole": hole, "strip": strip}),
            TILE_SIZE=5_000,
            ANCHOR=1,
            OUTPUT="TEMPORARY_OUTPUT",
        )
        create(TILES=tiles["OUTPUT"])
        kinds = TileRun.open(tmp_path / "run").tiles().geometry
        assert [len(kinds.iloc[0].interiors), kinds.iloc[2].geom_type] == [1, "MultiPolygon"]
        assert sum(kinds.area) == pytest.approx(100e6 - 1e6 - 10e6)


def refused(create: Run, feedback: Any, **parameters: Any) -> str:
    """Return what is told when the algorithm does not do it."""
    with pytest.raises(QgsProcessingException) as caught:
        create(**parameters)
    text = str(caught.value)
    assert text.rstrip().endswith("."), text
    assert "Traceback" not in text
    return text


class TestWhatIsRefused:
    @pytest.mark.parametrize(
        ("parameters", "words"),
        [
            ({"PARAMETERS": '{"temporal_extent": ["2022-07-01", "2022-06-01"]}'}, ["temporal_extent", "before"]),
            ({"PARAMETERS": '{"temporal_extent": ["June", "July"]}'}, ["temporal_extent", "June"]),
            ({"PARAMETERS": "{}"}, ["temporal_extent", "missing"]),
            ({"PARAMETERS": json.dumps({**JUNE, "bands": ["B99"]})}, ["bands", "B99", "B04"]),
            ({"PARAMETERS": json.dumps({**JUNE, "max_cloud_cover": 101})}, ["max_cloud_cover", "100"]),
            ({"PARAMETERS": json.dumps({**JUNE, "clouds": 1})}, ["clouds", "max_cloud_cover"]),
            ({"PARAMETERS": '{"temporal_extent": '}, ["Parameters", "JSON"]),
            ({"PARAMETERS": "[1, 2]"}, ["Parameters"]),
            ({"PARAMETERS": "/no/such/file.json"}, ["Parameters", "/no/such/file.json"]),
            ({"JOB_OPTIONS": "memory=4G"}, ["Job options", "memory"]),
            ({"JOB_OPTIONS": "{memory}"}, ["Job options", '{"executor-memory": "4G"}']),
            ({"PARAMETERS": '{"max_cloud_cover": NaN}'}, ["Parameters", "NaN"]),
            *(
                ({"PROCESS": "bap_composite", "PARAMETERS": f'{{"temporal_extent": {period}}}'}, ["temporal_extent"])
                for period in ('["2024-13-01", "2024-14-01"]', '["2024-08-01", "2024-05-01"]', '["2024-08-01"]')
            ),
            ({"PROCESS": " "}, ["Process", "empty"]),
            ({"PROCESS": "/no/such/process"}, ["Process", "/no/such/process"]),
            ({"PROCESS": "/no/such/process.json"}, ["Process", "/no/such/process.json"]),
            ({"PROCESS": "http://127.0.0.1:9/process.json"}, ["Process", "127.0.0.1", "reached"]),
            ({"PROCESS": "ftp://example.org/process.json"}, ["Process", "ftp"]),
        ],
    )
    def test_values(self, create: Run, feedback: Any, tmp_path: Path, parameters: dict, words: list[str]) -> None:
        text = refused(create, feedback, **parameters)
        assert [word for word in words if word not in text] == [], text
        assert not (tmp_path / "run").exists()

    @pytest.mark.parametrize(
        ("content", "word"),
        [
            ("<html>Not found</html>", "web page"),
            ("process_graph: {}", "JSON"),
            ('{"type": "FeatureCollection"}', "process"),
            ("[]", "process"),
        ],
    )
    def test_addresses_of_other_things(
        self, create: Run, web: Web, feedback: Any, tmp_path: Path, content: str, word: str
    ) -> None:
        text = refused(create, feedback, PROCESS=web.put("thing.json", content))
        assert "Process" in text
        assert word in text
        assert not (tmp_path / "run").exists()

    def test_a_page_that_is_not_there(self, create: Run, web: Web, feedback: Any) -> None:
        address = web.put("thing.json", "{}")
        assert "404" in refused(create, feedback, PROCESS=address.replace("thing", "other"))

    @pytest.mark.parametrize(
        ("rows", "crs", "word"),
        [
            ({}, "EPSG:32631", "no polygons"),
            ({"": square(0, 0)}, "EPSG:32631", "tile_id"),
            ({None: square(0, 0)}, "EPSG:32631", "tile_id"),
            ({"a": "Polygon ((4 51, 5 51, 5 52, 4 52, 4 51))"}, "EPSG:4326", "projected"),
        ],
    )
    def test_tiles(self, create: Run, feedback: Any, tmp_path: Path, rows: dict, crs: str, word: str) -> None:
        text = refused(create, feedback, TILES=layer_of(rows, crs=crs))
        assert "Tiles" in text
        assert word in text
        assert not (tmp_path / "run").exists()

    @pytest.mark.parametrize(
        ("kind", "wkt"),
        [("Point", "Point (590000 5660000)"), ("LineString", "LineString (590000 5660000, 591000 5660000)")],
    )
    def test_points_and_lines(self, create: Run, feedback: Any, tmp_path: Path, kind: str, wkt: str) -> None:
        layer = QgsVectorLayer(f"{kind}?crs=EPSG:32631&field=tile_id:string", "own", "memory")
        feature = QgsFeature(layer.fields())
        feature.setAttributes(["a"])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeatures([feature])
        text = refused(create, feedback, TILES=layer)
        assert "Tiles: has no polygons" in text
        assert not (tmp_path / "run").exists()

    @pytest.mark.parametrize("srs_id", [0, -1])
    def test_a_geopackage_without_crs(self, create: Run, feedback: Any, tmp_path: Path, srs_id: int) -> None:
        path = tmp_path / "own.gpkg"
        QgsVectorFileWriter.writeAsVectorFormatV3(
            layer_of({"a": square(0, 0)}),
            str(path),
            QgsCoordinateTransformContext(),
            QgsVectorFileWriter.SaveVectorOptions(),
        )
        with contextlib.closing(sqlite3.connect(path)) as database:
            for table in ("gpkg_geometry_columns", "gpkg_contents"):
                database.execute(f"UPDATE {table} SET srs_id = ?", (srs_id,))
            database.commit()
        text = refused(create, feedback, TILES=str(path))
        assert "coordinate reference system" in text and "Undefined" in text
        assert not (tmp_path / "run").exists()

    def test_tiles_beyond_the_area_of_their_crs(self, create: Run, feedback: Any, tmp_path: Path) -> None:
        for side in (1e8, 1e9):
            text = refused(create, feedback, TILES=layer_of({"a": square(0, 0, side)}))
            assert "Tiles" in text and "beyond the area of EPSG:32631" in text
        assert not (tmp_path / "run").exists()

    def test_features_that_are_left_out_or_mended_are_told(self, create: Run, feedback: Any) -> None:
        bow_tie = "Polygon ((590000 5660000, 591000 5661000, 591000 5660000, 590000 5661000, 590000 5660000))"
        assert create(TILES=layer_of({"a": square(0, 0), "b": "", "c": bow_tie}))["NUMBER_OF_JOBS"] == 2
        assert "Tiles: 1 features without a geometry are left out." in feedback.told
        assert any("feature 3 was not valid" in text and "mended" in text for text in feedback.told)

    def test_an_id_that_occurs_twice(self, create: Run, feedback: Any) -> None:
        layer = layer_of({"a": square(0, 0)})
        layer.dataProvider().addFeatures([QgsFeature(feature) for feature in layer.getFeatures()])
        assert "more than once" in refused(create, feedback, TILES=layer)

    def test_a_folder_with_another_run(self, create: Run, feedback: Any, tmp_path: Path) -> None:
        create()
        before = (tmp_path / "run" / "run.gpkg").read_bytes()
        text = refused(create, feedback)
        assert "Run folder" in text
        assert "another run" in text
        assert [path.name for path in (tmp_path / "run").iterdir()] == ["run.gpkg"]
        assert (tmp_path / "run" / "run.gpkg").read_bytes() == before

    def test_a_folder_with_other_files(self, create: Run, feedback: Any, tmp_path: Path) -> None:
        (tmp_path / "run").mkdir()
        (tmp_path / "run" / "thesis.txt").write_text("mine")
        assert "not empty" in refused(create, feedback)
        assert [path.name for path in (tmp_path / "run").iterdir()] == ["thesis.txt"]

    def test_a_folder_that_cannot_be_written(self, create: Run, feedback: Any, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("mine")
        for folder in (tmp_path / "file" / "run", Path("/proc/run")):
            assert "Run folder" in refused(create, feedback, RUN_FOLDER=str(folder))
        assert (tmp_path / "file").read_text() == "mine"
