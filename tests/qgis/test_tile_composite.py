"""``baptiler:tilecomposite``: an area becomes mosaics in one step, on a backend that really computes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import JUNE
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsRasterLayer,
)

from bap_tiler_plugin.core.local_server import LocalServer
from bap_tiler_plugin.core.tile_run import TileRun

Run = Callable[..., dict[str, Any]]
EXTENT = "676000,680000,5150000,5152000 [EPSG:32632]"


@pytest.fixture
def values(server: LocalServer, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Two tiles of the real scenes on the local backend."""
    monkeypatch.setenv("BAPTILER_LOCAL_USERNAME", "me")
    monkeypatch.setenv("BAPTILER_LOCAL_PASSWORD", str(server.token))
    return {
        "EXTENT": EXTENT,
        "TILE_SIZE": 2_000,
        "ANCHOR": 1,
        "PROCESS": "bap_composite",
        "PARAMETERS": json.dumps(JUNE),
        "BACKENDS": f"local={server.url};parallel=2;auth=basic",
    }


def test_an_area_becomes_mosaics(run_algorithm: Run, values: dict[str, Any], tmp_path: Path, feedback: Any) -> None:
    folder = tmp_path / "run"
    result = run_algorithm("tilecomposite", RUN_FOLDER=str(folder), **values)
    assert (result["FINISHED"], result["FAILED"]) == (2, 0)
    (path,) = result["MOSAICS"]
    assert Path(path) == folder / "mosaics" / "2022-06-01.vrt"
    layer = QgsRasterLayer(path, "mosaic", "gdal")
    assert (layer.extent().xMinimum(), layer.extent().width(), layer.extent().height()) == (676_000, 4_000, 2_000)
    assert TileRun.open(folder).counts() == {"finished": 2}
    assert feedback.progress() == pytest.approx(100)
    share = (gdal.Open(path).ReadAsArray()[0] > 0).mean()
    assert json.loads(result["VALID_SHARES"]) == {"2022-06-01": pytest.approx(share, abs=1e-4)}
    assert any(text.endswith(f"({share:.0%} of the pixels have data)") for text in feedback.told)


def test_the_same_folder_again_goes_on_and_makes_no_job_twice(
    run_algorithm: Run, values: dict[str, Any], tmp_path: Path
) -> None:
    folder = tmp_path / "run"
    run_algorithm("tilecomposite", RUN_FOLDER=str(folder), **values)
    result = run_algorithm("tilecomposite", RUN_FOLDER=str(folder), **{**values, "FORMAT": 1})
    assert result["FINISHED"] == 2
    assert [Path(path).name for path in result["MOSAICS"]] == ["2022-06-01.tif"]
    assert len(TileRun.open(folder).attempts().all()) == 2


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"EXTENT": None}, "neither is given"),
        ({"TILE_SIZE": 0}, "Tile size"),
        ({"PARAMETERS": "{nonsense"}, "is not JSON"),
        ({"BACKENDS": "nonsense"}, "name=url"),
        ({"PROCESS": " "}, "Process: is empty"),
    ],
)
def test_what_the_steps_refuse_is_refused_at_once(
    run_algorithm: Run, values: dict[str, Any], tmp_path: Path, changed: dict[str, Any], words: str
) -> None:
    with pytest.raises(QgsProcessingException) as caught:
        run_algorithm("tilecomposite", RUN_FOLDER=str(tmp_path / "run"), **{**values, **changed})
    assert words in str(caught.value)
    assert not (tmp_path / "run").exists()


def test_no_finished_tile_is_an_error(run_algorithm: Run, values: dict[str, Any], tmp_path: Path) -> None:
    nothing = json.dumps({"temporal_extent": ["1999-06-01", "1999-07-01"]})
    with pytest.raises(QgsProcessingException, match="No tile finished"):
        run_algorithm("tilecomposite", RUN_FOLDER=str(tmp_path / "run"), **{**values, "PARAMETERS": nothing})


def test_it_is_a_step_of_a_model(algorithms: None, values: dict[str, Any], tmp_path: Path, feedback: Any) -> None:
    model = QgsProcessingModelAlgorithm("model", "tests")
    child = QgsProcessingModelChildAlgorithm("baptiler:tilecomposite")
    child.setChildId("composite")
    for name, value in values.items():
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    output = QgsProcessingModelOutput("run", "run")
    output.setChildId("composite")
    output.setChildOutputName("RUN_FOLDER")
    child.setModelOutputs({"run": output})
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    result, ok = model.run({"composite:run": str(tmp_path / "run")}, QgsProcessingContext(), feedback)
    assert ok, feedback.told
    assert TileRun.open(tmp_path / "run").counts() == {"finished": 2}
    assert (tmp_path / "run" / "mosaics" / "2022-06-01.vrt").is_file()


def test_every_parameter_of_every_algorithm_is_explained(algorithms: None) -> None:
    provider = QgsApplication.processingRegistry().providerById("baptiler")
    assert len(provider.algorithms()) == 11
    silent = [
        f"{algorithm.name()} {parameter.name()}"
        for algorithm in provider.algorithms()
        for parameter in algorithm.parameterDefinitions()
        if len(parameter.help()) < 20
    ]
    assert silent == []
    assert all(algorithm.shortHelpString() for algorithm in provider.algorithms())
