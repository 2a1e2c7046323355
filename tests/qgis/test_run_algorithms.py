"""The algorithms that run a run's jobs and use their results, on a backend that really computes."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import JUNE, scene_grid
from osgeo import gdal
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsProcessingException, QgsRasterLayer

from bap_tiler_plugin.core.cancelling import cancel_tiles
from bap_tiler_plugin.core.execution import execute_run
from bap_tiler_plugin.core.local_server import LocalServer
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun

Run = Callable[..., dict[str, Any]]


@pytest.fixture
def backends(server: LocalServer, monkeypatch: pytest.MonkeyPatch) -> str:
    """The local backend in the form of the parameter ``BACKENDS``, with its password in the environment."""
    monkeypatch.setenv("BAPTILER_LOCAL_USERNAME", "me")
    monkeypatch.setenv("BAPTILER_LOCAL_PASSWORD", str(server.token))
    return f"local={server.url};parallel=2;auth=basic"


@pytest.fixture(scope="session")
def finished_run(server: LocalServer, tmp_path_factory: pytest.TempPathFactory, qgis_app: QgsApplication) -> TileRun:
    """A run of two tiles that overlap by 100 m, all finished."""
    settings = RunSettings(name="Bolzano", process="bap_composite", parameters=JUNE, overlap=100.0)
    run = TileRun.create(tmp_path_factory.mktemp("finished") / "run", scene_grid(), settings)
    execute_run(run, [server.backend(parallel_jobs=2)], lambda _: server.credentials)
    return run


def refused(run_algorithm: Run, name: str, **parameters: Any) -> str:
    """Return what is told when the algorithm does not do it."""
    with pytest.raises(QgsProcessingException) as caught:
        run_algorithm(name, **parameters)
    text = str(caught.value)
    assert text.rstrip().endswith("."), text
    assert not any(word in text for word in ("Traceback", "Errno", "HTTPConnectionPool"))
    return text


class TestRunJobs:
    def test_all_tiles_finish(
        self, run_algorithm: Run, make_run: Callable[..., TileRun], backends: str, feedback: Any
    ) -> None:
        run = make_run()
        result = run_algorithm("runjobs", RUN_FOLDER=str(run.folder), BACKENDS=backends, POLL_SECONDS=0.2)
        assert (result["FINISHED"], result["FAILED"]) == (2, 0)
        assert result["SECONDS"] > 0
        assert [state.status for state in run.states()] == ["finished"] * 2
        assert all(run.results(tile) for tile in "01")
        assert {"Tile 0: Finished", "Tile 1: Finished"} <= set(feedback.told)
        assert not any("not_started" in text or "finished (" in text for text in feedback.told)
        assert feedback.progress() == 100

    def test_a_finished_run_costs_no_second_job(
        self, run_algorithm: Run, make_run: Callable[..., TileRun], backends: str
    ) -> None:
        run = make_run(1, 1)
        for _ in range(2):
            result = run_algorithm("runjobs", RUN_FOLDER=str(run.folder), BACKENDS=backends, POLL_SECONDS=0.2)
            assert (result["FINISHED"], result["FAILED"]) == (1, 0)
        assert len(run.attempts().all()) == 1

    def test_the_file_is_closed_and_whole_afterwards(
        self, run_algorithm: Run, make_run: Callable[..., TileRun], backends: str, tmp_path: Path
    ) -> None:
        run = make_run(1, 1)
        run.close()
        folder = str(run.folder)
        run_algorithm("runjobs", RUN_FOLDER=folder, BACKENDS=backends, POLL_SECONDS=0.2)
        run_algorithm("runstatus", RUN_FOLDER=folder)
        run_algorithm("statusmap", RUN_FOLDER=folder, OUTPUT_HTML=str(tmp_path / "map.html"))
        run_algorithm("retryjobs", RUN_FOLDER=folder, STATUSES="finished")
        run_algorithm("canceljobs", RUN_FOLDER=folder)
        assert sorted(path.name for path in run.folder.glob("run.gpkg*")) == ["run.gpkg"]
        assert run.counts() == {"downloading": 1}, "a finished tile that is retried is downloaded again"

    def test_failed_tiles_are_counted_or_an_error(
        self, run_algorithm: Run, make_run: Callable[..., TileRun], backends: str, feedback: Any
    ) -> None:
        values = {"BACKENDS": backends, "POLL_SECONDS": 0.2, "MAX_ATTEMPTS": 1}
        run = make_run()
        with contextlib.closing(run.job_database()) as database:
            database.update(1, {"status": "error"})
        result = run_algorithm("runjobs", RUN_FOLDER=str(run.folder), **values)
        assert (result["FINISHED"], result["FAILED"]) == (1, 1)
        text = refused(run_algorithm, "runjobs", RUN_FOLDER=str(run.folder), FAIL_ON_ERROR=True, **values)
        assert "1 failed" in text

    def test_it_is_an_error_when_no_tile_finishes(
        self, run_algorithm: Run, make_run: Callable[..., TileRun], backends: str, feedback: Any
    ) -> None:
        run = make_run(1, 1, parameters={"temporal_extent": ["1999-06-01", "1999-07-01"]})
        values = {"BACKENDS": backends, "POLL_SECONDS": 0.2, "MAX_ATTEMPTS": 1}
        text = refused(run_algorithm, "runjobs", RUN_FOLDER=str(run.folder), **values)
        assert "No tile finished" in text and "1 failed" in text
        assert any(text.startswith("Tile 0: Failed (") for text in feedback.told)

    def test_finished_tiles_whose_results_are_gone_are_told(
        self, run_algorithm: Run, finished_run: TileRun, backends: str, tmp_path: Path, feedback: Any
    ) -> None:
        folder = tmp_path / "run"
        shutil.copytree(finished_run.folder, folder)
        shutil.rmtree(folder / "results" / "1")
        assert run_algorithm("runjobs", RUN_FOLDER=str(folder), BACKENDS=backends)["FINISHED"] == 2
        assert any("TILES=1 STATUSES=finished" in text for text in feedback.told)

    def test_parameters_that_the_process_does_not_take(
        self, run_algorithm: Run, make_run: Callable[..., TileRun], backends: str
    ) -> None:
        run = make_run(1, 1, parameters={**JUNE, "colour": "red"})
        text = refused(run_algorithm, "runjobs", RUN_FOLDER=str(run.folder), BACKENDS=backends)
        assert "colour" in text and "make a new run" in text

    def test_the_password_of_the_authentication_manager(
        self, run_algorithm: Run, make_run: Callable[..., TileRun], server: LocalServer
    ) -> None:
        manager = QgsApplication.authManager()
        assert manager.setMasterPassword("master", True)
        config = QgsAuthMethodConfig("Basic")
        config.setName("local backend")
        config.setConfigMap({"username": "me", "password": str(server.token)})
        stored = manager.storeAuthenticationConfig(config)
        assert stored[0] if isinstance(stored, tuple) else stored
        run = make_run(1, 1)
        result = run_algorithm(
            "runjobs",
            RUN_FOLDER=str(run.folder),
            BACKENDS=f"local={server.url};auth=basic",
            AUTH_CONFIG=config.id(),
            POLL_SECONDS=0.2,
        )
        assert result["FINISHED"] == 1

    @pytest.mark.parametrize(
        ("backend", "words"),
        [
            ("near=http://127.0.0.1:9/;auth=basic", ["near"]),
            ("local={url};auth=oauth", ["auth", "oidc"]),
            ("local={url};parallel=many", ["parallel"]),
            ("just a name", ["Backend"]),
            ("", ["Backend"]),
        ],
    )
    def test_backends_that_cannot_be_used(
        self,
        run_algorithm: Run,
        make_run: Callable[..., TileRun],
        server: LocalServer,
        backends: str,
        backend: str,
        words: list[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setenv("BAPTILER_NEAR_PASSWORD", "secret")
        monkeypatch.setenv("BAPTILER_NEAR_USERNAME", "me")
        run = make_run(1, 1)
        text = refused(run_algorithm, "runjobs", RUN_FOLDER=str(run.folder), BACKENDS=backend.format(url=server.url))
        assert [word for word in words if word.lower() not in text.lower()] == [], text
        assert "secret" not in text
        assert untouched(run)

    def test_a_wrong_password(
        self,
        run_algorithm: Run,
        make_run: Callable[..., TileRun],
        backends: str,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setenv("BAPTILER_LOCAL_PASSWORD", "wr0ng")
        run = make_run(1, 1)
        text = refused(run_algorithm, "runjobs", RUN_FOLDER=str(run.folder), BACKENDS=backends)
        assert "password" in text
        assert "wr0ng" not in text
        assert untouched(run)

    def test_something_that_is_not_openeo(
        self, run_algorithm: Run, make_run: Callable[..., TileRun], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
        from threading import Thread

        monkeypatch.setattr(SimpleHTTPRequestHandler, "log_message", lambda *_: None)
        web = ThreadingHTTPServer(("127.0.0.1", 0), SimpleHTTPRequestHandler)
        Thread(target=web.serve_forever, daemon=True).start()
        run = make_run(1, 1)
        try:
            backends = f"web=http://127.0.0.1:{web.server_port}/;auth=none"
            text = refused(run_algorithm, "runjobs", RUN_FOLDER=str(run.folder), BACKENDS=backends)
        finally:
            web.shutdown()
            web.server_close()
        assert "web" in text
        assert "openEO" in text
        assert untouched(run)

    def test_a_folder_without_a_run(self, run_algorithm: Run, backends: str, tmp_path: Path) -> None:
        for name in ("runjobs", "runstatus", "mosaic"):
            values = {"BACKENDS": backends} if name == "runjobs" else {}
            text = refused(run_algorithm, name, RUN_FOLDER=str(tmp_path), **values)
            assert "Run folder" in text
        assert list(tmp_path.iterdir()) == []

    def test_a_process_that_the_backend_does_not_have(
        self, run_algorithm: Run, make_run: Callable[..., TileRun], backends: str
    ) -> None:
        run = make_run(1, 1, process="no_such_process", parameters={})
        text = refused(run_algorithm, "runjobs", RUN_FOLDER=str(run.folder), BACKENDS=backends)
        assert "no_such_process" in text
        assert untouched(run)

    def test_parameters_that_the_backends_process_refuses(
        self, run_algorithm: Run, make_run: Callable[..., TileRun], backends: str
    ) -> None:
        run = make_run(1, 1, parameters={"temporal_extent": ["2022-07-01", "2022-06-01"]})
        text = refused(run_algorithm, "runjobs", RUN_FOLDER=str(run.folder), BACKENDS=backends)
        assert "temporal_extent" in text
        assert untouched(run)


def untouched(run: TileRun) -> bool:
    """Whether no job was ever made."""
    return run.attempts().all() == [] and run.counts() == {"not_started": len(run.states())}


class TestMosaic:
    def test_a_vrt_beside_the_results(self, run_algorithm: Run, finished_run: TileRun) -> None:
        result = run_algorithm("mosaic", RUN_FOLDER=str(finished_run.folder))
        (path,) = result["MOSAICS"]
        assert Path(path) == finished_run.folder / "mosaics" / "2022-06-01.vrt"
        layer = QgsRasterLayer(path, "mosaic", "gdal")
        assert layer.isValid()
        assert layer.crs().authid() == "EPSG:32632"
        assert [layer.bandName(n) for n in (1, 2, 3)] == ["Band 1: B04", "Band 2: B03", "Band 3: B02"]
        extent = layer.extent()
        assert (extent.xMinimum(), extent.width(), extent.height()) == (676_000, 4_000, 2_000)
        assert layer.dataProvider().sourceNoDataValue(1) == 0

    def test_every_pixel_is_that_of_its_tile(self, run_algorithm: Run, finished_run: TileRun) -> None:
        (path,) = run_algorithm("mosaic", RUN_FOLDER=str(finished_run.folder))["MOSAICS"]
        mosaic = gdal.Open(path).ReadAsArray()
        for column, tile in enumerate("01"):
            (raster,) = [p for p in finished_run.results(tile) if p.suffix == ".tif"]
            own = gdal.Open(str(raster)).ReadAsArray()[:, 10:210, 10:210]
            assert np.array_equal(mosaic[:, :, column * 200 : column * 200 + 200], own)

    def test_a_cog_of_its_own(self, run_algorithm: Run, finished_run: TileRun, tmp_path: Path) -> None:
        folder = str(tmp_path / "cog")
        (path,) = run_algorithm("mosaic", RUN_FOLDER=str(finished_run.folder), FORMAT=1, OUTPUT_FOLDER=folder)[
            "MOSAICS"
        ]
        assert [p.name for p in Path(folder).iterdir()] == ["2022-06-01.tif"]
        dataset = gdal.Open(path)
        assert dataset.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
        (vrt,) = run_algorithm("mosaic", RUN_FOLDER=str(finished_run.folder))["MOSAICS"]
        assert np.array_equal(dataset.ReadAsArray(), gdal.Open(vrt).ReadAsArray())

    def test_another_crs(self, run_algorithm: Run, finished_run: TileRun, tmp_path: Path) -> None:
        values = {"TARGET_CRS": "EPSG:3035", "OUTPUT_FOLDER": str(tmp_path / "laea")}
        for form in (0, 1):
            (path,) = run_algorithm("mosaic", RUN_FOLDER=str(finished_run.folder), FORMAT=form, **values)["MOSAICS"]
            layer = QgsRasterLayer(path, "mosaic", "gdal")
            assert layer.crs().authid() == "EPSG:3035"
            assert (gdal.Open(path).ReadAsArray() > 0).mean() > 0.7

    def test_a_temporary_folder(self, run_algorithm: Run, finished_run: TileRun) -> None:
        result = run_algorithm("mosaic", RUN_FOLDER=str(finished_run.folder), OUTPUT_FOLDER="TEMPORARY_OUTPUT")
        assert Path(result["OUTPUT_FOLDER"]).is_absolute()
        assert QgsRasterLayer(result["MOSAICS"][0], "mosaic", "gdal").isValid()

    def test_results_that_are_gone_or_damaged_are_an_error(
        self, run_algorithm: Run, finished_run: TileRun, tmp_path: Path, feedback: Any
    ) -> None:
        folder = tmp_path / "run"
        shutil.copytree(finished_run.folder, folder)
        (raster,) = (folder / "results" / "1").glob("*.tif")
        for spoil in (lambda: os.truncate(raster, 5_000), raster.unlink):
            spoil()
            text = refused(run_algorithm, "mosaic", RUN_FOLDER=str(folder))
            assert "TILES=1 STATUSES=finished" in text
            assert any(told.endswith("1 of 2 tiles; no data in tiles 1.") for told in feedback.told)
            assert QgsRasterLayer(str(folder / "mosaics" / "2022-06-01.vrt"), "mosaic", "gdal").isValid()

    def test_an_unknown_crs(self, run_algorithm: Run, finished_run: TileRun) -> None:
        text = refused(run_algorithm, "mosaic", RUN_FOLDER=str(finished_run.folder), TARGET_CRS="EPSG:99999")
        assert "Target CRS" in text and "EPSG:99999" in text

    def test_a_run_without_results(self, run_algorithm: Run, make_run: Callable[..., TileRun]) -> None:
        run = make_run(1, 1)
        text = refused(run_algorithm, "mosaic", RUN_FOLDER=str(run.folder))
        assert "Run the jobs first" in text
        assert not list(run.folder.rglob("*.vrt"))

    def test_a_folder_that_cannot_be_written(self, run_algorithm: Run, finished_run: TileRun, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("mine")
        for folder in (tmp_path / "file" / "mosaics", Path("/proc/mosaics")):
            text = refused(run_algorithm, "mosaic", RUN_FOLDER=str(finished_run.folder), OUTPUT_FOLDER=str(folder))
            assert "Output folder" in text


class TestStatus:
    def test_run_status(self, run_algorithm: Run, finished_run: TileRun, feedback: Any) -> None:
        result = run_algorithm("runstatus", RUN_FOLDER=str(finished_run.folder))
        assert (result["TILES"], result["REMAINING"], json.loads(result["STATUSES"])) == (2, 0, {"finished": 2})
        assert "Finished: 2" in feedback.told

    def test_status_map(self, run_algorithm: Run, finished_run: TileRun, tmp_path: Path) -> None:
        path = tmp_path / "map.html"
        run_algorithm("statusmap", RUN_FOLDER=str(finished_run.folder), OUTPUT_HTML=str(path))
        page = path.read_text(encoding="utf-8")
        assert "Finished (2)" in page
        assert '<script src="http' not in page


class TestRetry:
    def test_cancelled_tiles_are_taken_up_again_and_finish(
        self, run_algorithm: Run, make_run: Callable[..., TileRun], backends: str
    ) -> None:
        run = make_run()
        folder = str(run.folder)
        cancel_tiles(run, [], lambda _: None)
        assert run.counts() == {"canceled": 2}
        assert run_algorithm("retryjobs", RUN_FOLDER=folder, TILES="1")["RETRIED"] == 1
        result = run_algorithm("runjobs", RUN_FOLDER=folder, BACKENDS=backends, POLL_SECONDS=0.2)
        assert result["FINISHED"] == 1
        assert run.counts() == {"canceled": 1, "finished": 1}

    def test_finished_tiles_are_left_alone(self, run_algorithm: Run, finished_run: TileRun) -> None:
        assert run_algorithm("retryjobs", RUN_FOLDER=str(finished_run.folder))["RETRIED"] == 0
        assert finished_run.counts() == {"finished": 2}

    def test_names_that_are_not_there(self, run_algorithm: Run, finished_run: TileRun) -> None:
        folder = str(finished_run.folder)
        assert "“running”" in refused(run_algorithm, "retryjobs", RUN_FOLDER=folder, STATUSES="running")
        assert "no tile “seven”" in refused(run_algorithm, "retryjobs", RUN_FOLDER=folder, TILES="0, seven")


def test_the_folder_of_a_status_map_must_be_there(run_algorithm: Run, finished_run: TileRun, tmp_path: Path) -> None:
    page = tmp_path / "nowhere" / "map.html"
    text = refused(run_algorithm, "statusmap", RUN_FOLDER=str(finished_run.folder), OUTPUT_HTML=str(page))
    assert "Status map" in text and "nowhere" in text
    assert not page.parent.exists()
