"""Results: STAC metadata and downloads."""

from __future__ import annotations

import hashlib
import io
import tarfile
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import numpy as np
import openeo
import pytest
import requests
from backend_client import Client, Gate, assert_error, small_graph
from osgeo import gdal


@pytest.fixture(scope="module")
def results(server) -> dict:
    """The results of a finished job that gives one raster."""
    client = Client(server.url, server.token)
    job_id = client.start(small_graph(), title="Red light")
    client.wait(job_id, "finished")
    return client("GET", f"/jobs/{job_id}/results").json()


@pytest.fixture(scope="module")
def asset(results: dict) -> dict:
    """The only asset of those results."""
    (only,) = results["assets"].values()
    return only


def test_results_are_a_stac_collection(results: dict) -> None:
    assert (results["type"], results["stac_version"], results["title"]) == ("Collection", "1.0.0", "Red light")
    assert results["extent"]["temporal"]["interval"] == [["2022-06-10T00:00:00Z", "2022-06-10T00:00:00Z"]]
    west, south, east, north = results["extent"]["spatial"]["bbox"][0]
    assert 11.28 < west < east < 11.31
    assert 46.47 < south < north < 46.49
    assert {link["rel"] for link in results["links"]} == {"canonical", "item"}
    assert list(results["assets"]) == ["openEO_2022-06-10Z.tif"]


def test_asset_metadata_agree_with_the_file(asset: dict, tmp_path: Path) -> None:
    content = requests.get(asset["href"], timeout=30).content
    assert asset["file:size"] == len(content)
    assert asset["file:checksum"] == "1220" + hashlib.sha256(content).hexdigest()
    (tmp_path / "a.tif").write_bytes(content)
    raster = gdal.Open(str(tmp_path / "a.tif"))
    left, width, _, top, _, height = raster.GetGeoTransform()
    assert asset["proj:transform"][:6] == [width, 0, left, 0, height, top]
    assert asset["proj:shape"] == [raster.RasterYSize, raster.RasterXSize] == [30, 20]
    assert asset["proj:bbox"] == [676000, 5150000, 676200, 5150300]
    assert asset["proj:epsg"] == 32632
    assert [band["name"] for band in asset["raster:bands"]] == ["B04"]
    assert [band["name"] for band in asset["eo:bands"]] == ["B04"]


def test_pixels_are_those_of_the_scene(asset: dict, scenes: Path, tmp_path: Path) -> None:
    (tmp_path / "a.tif").write_bytes(requests.get(asset["href"], timeout=30).content)
    computed = gdal.Open(str(tmp_path / "a.tif")).ReadAsArray()
    scene = gdal.Open(str(scenes / "S2_2022-06-10_B04.tif")).ReadAsArray()
    row, column = (5154960 - 5150300) // 10, (676000 - 675000) // 10
    assert np.array_equal(computed, scene[row : row + 30, column : column + 20])


def test_download_with_login_and_without_signature(client: Client, asset: dict) -> None:
    plain = asset["href"].partition("?")[0]
    assert client("GET", plain).content == requests.get(asset["href"], timeout=30).content
    assert_error(requests.get(plain, timeout=30), 401, "AuthenticationRequired")


def test_download_in_ranges(asset: dict) -> None:
    whole = requests.get(asset["href"], timeout=30)
    assert whole.headers["Accept-Ranges"] == "bytes"
    head = requests.head(asset["href"], timeout=30)
    assert int(head.headers["Content-Length"]) == len(whole.content)
    part = requests.get(asset["href"], headers={"Range": "bytes=100-199"}, timeout=30)
    assert (part.status_code, part.content) == (206, whole.content[100:200])
    assert part.headers["Content-Range"] == f"bytes 100-199/{len(whole.content)}"
    rest = requests.get(asset["href"], headers={"Range": "bytes=100-"}, timeout=30)
    assert rest.content == whole.content[100:]
    beyond = requests.get(asset["href"], headers={"Range": f"bytes={len(whole.content)}-"}, timeout=30)
    assert beyond.status_code == 416


def test_conditional_downloads(asset: dict) -> None:
    tag = requests.get(asset["href"], timeout=30).headers["ETag"]
    assert requests.get(asset["href"], headers={"If-None-Match": tag}, timeout=30).status_code == 304
    changed = {"Range": "bytes=0-9", "If-Range": '"other"'}
    assert requests.get(asset["href"], headers=changed, timeout=30).status_code == 200
    same = {"Range": "bytes=0-9", "If-Range": tag}
    assert requests.get(asset["href"], headers=same, timeout=30).status_code == 206


def test_signatures_hold_for_one_file_and_one_time(asset: dict) -> None:
    expires = parse_qs(urlsplit(asset["href"]).query)["expires"][0]
    later = asset["href"].replace(f"expires={expires}", f"expires={int(expires) + 1}")
    other = asset["href"].replace("openEO_2022-06-10Z.tif", "other.tif")
    for changed in (later, other, asset["href"][:-4] + "0000", asset["href"].replace("expires=", "expires=x")):
        assert requests.get(changed, timeout=30).status_code in (401, 403)


def test_canonical_and_item_links_need_no_login(results: dict) -> None:
    links = {link["rel"]: link["href"] for link in results["links"]}
    assert requests.get(links["canonical"], timeout=30).json()["id"] == results["id"]
    item = requests.get(links["item"], timeout=30).json()
    assert (item["type"], item["collection"]) == ("Feature", results["id"])
    assert item["properties"]["datetime"] == "2022-06-10T00:00:00Z"
    assert item["properties"]["proj:epsg"] == 32632


def test_openeo_client_downloads_files_and_collection(
    connection: openeo.Connection, results: dict, tmp_path: Path
) -> None:
    job = connection.job(results["id"])
    paths = job.get_results().download_files(tmp_path / "files")
    assert sorted(path.name for path in paths) == ["job-results.json", "openEO_2022-06-10Z.tif"]
    downloaded = job.get_results().download_as_collection(tmp_path / "collection", on_download_failure="raise")
    assert any(path.name == "openEO_2022-06-10Z.tif" for path in downloaded)


def test_files_that_are_not_results(client: Client, results: dict) -> None:
    assert_error(client("GET", f"/jobs/{results['id']}/results/assets/job.json"), 404, "FileNotFound")
    assert_error(client("GET", f"/jobs/{results['id']}/results/result_items/x.json"), 404, "NotFound")


def test_results_of_a_job_that_is_not_finished(client: Client, gate: Gate) -> None:
    job_id = client.create(gate.graph())
    assert_error(client("GET", f"/jobs/{job_id}/results"), 400, "JobNotStarted")
    client("POST", f"/jobs/{job_id}/results")
    client.wait(job_id, "running")
    assert_error(client("GET", f"/jobs/{job_id}/results"), 400, "JobNotFinished")
    client("DELETE", f"/jobs/{job_id}")


def test_synchronous_result(client: Client) -> None:
    answer = client("POST", "/result", json={"process": {"process_graph": small_graph()}})
    assert (answer.status_code, answer.headers["OpenEO-Costs"]) == (200, "0")
    assert answer.content[:2] == b"II"
    listed = client("GET", "/jobs").json()["jobs"]
    assert all(job["title"] for job in listed if "title" in job)


def test_synchronous_result_of_several_files(client: Client) -> None:
    graph = small_graph()
    graph["load"]["arguments"]["temporal_extent"] = ["2022-06-10", "2022-06-16"]
    answer = client("POST", "/result", json={"process": {"process_graph": graph}})
    with tarfile.open(fileobj=io.BytesIO(answer.content)) as archive:
        names = archive.getnames()
    assert names == [f"openEO_2022-06-{day}Z.tif" for day in (10, 12, 15)]


def test_synchronous_error(client: Client) -> None:
    graph = {"a": {"process_id": "nope", "arguments": {}, "result": True}}
    assert_error(client("POST", "/result", json={"process": {"process_graph": graph}}), 400, "ProcessUnsupported")
