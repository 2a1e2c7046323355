"""Downloads: whole or not at all, continued where they broke off, safely named."""

from __future__ import annotations

import gzip
import hashlib
import json
import random
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Response, request
from hypothesis import given
from hypothesis import strategies as st
from openeo import BatchJob
from osgeo import gdal
from stub_backend import StubBackend, error

from bap_tiler_plugin.core import transfer
from bap_tiler_plugin.core.asset_names import asset_file_names
from bap_tiler_plugin.core.backends import Backend, connect
from bap_tiler_plugin.core.partial_file import PartialFile
from bap_tiler_plugin.core.results import (
    ATTEMPTS_PER_FILE,
    BadFileError,
    DownloadError,
    DownloadStoppedError,
    download_results,
)

MakeStub = Callable[..., StubBackend]


def job(stub: StubBackend) -> BatchJob:
    return connect(Backend("b", stub.url, auth="none")).job("j-1")


def begun(folder: Path, stub: StubBackend, job_id: str = "j-1") -> Path:
    """Where a download of a job has its first bytes."""
    return PartialFile(folder, "result.bin", f"{job(stub).connection.root_url} {job_id}").path


def cut(stub: StubBackend, length: int) -> Callable[[], Any]:
    """An answer that breaks off."""

    def stream() -> Any:
        yield stub.asset[:length]

    headers = {"Content-Length": str(len(stub.asset))}
    return lambda: Response(stream(), 200, headers, mimetype="application/octet-stream")


def test_a_download(make_stub: MakeStub, tmp_path: Path) -> None:
    stub = make_stub()
    (path,) = download_results(job(stub), tmp_path / "a" / "b")
    assert path.read_bytes() == stub.asset
    metadata = json.loads((path.parent / "job-results.json").read_text())
    assert metadata["assets"]["result.bin"]["href"] == "./result.bin"
    assert sorted(p.name for p in path.parent.iterdir()) == ["job-results.json", "result.bin"]


def test_whole_files_are_not_fetched_again(make_stub: MakeStub, tmp_path: Path) -> None:
    stub = make_stub()
    download_results(job(stub), tmp_path)
    download_results(job(stub), tmp_path)
    assert stub.ranges == [None]


def test_without_checksums_only_files_of_the_same_job_are_not_fetched_again(
    make_stub: MakeStub, tmp_path: Path
) -> None:
    stub = make_stub()
    stub.asset_names = ["a.bin", "b.bin"]
    stub.asset_item["file:checksum"] = None
    (tmp_path / "a.bin").write_bytes(b"x" * len(stub.asset))
    stub.script("GET /assets/<id>", lambda: Response(stub.asset), lambda: error(500, "Internal"))
    with pytest.raises(Exception, match="Internal"):
        download_results(job(stub), tmp_path, exclusive=True)
    assert (tmp_path / "a.bin").read_bytes() == stub.asset
    download_results(job(stub), tmp_path, exclusive=True)
    assert stub.requests["GET /assets/<id>"] == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.bin", "b.bin", "job-results.json"]


def test_a_broken_off_download_is_continued(make_stub: MakeStub, tmp_path: Path) -> None:
    stub = make_stub()
    stub.script("GET /assets/<id>", cut(stub, 20000))
    (path,) = download_results(job(stub), tmp_path)
    assert path.read_bytes() == stub.asset
    assert stub.ranges == ["bytes=20000-"]


def test_a_part_of_an_earlier_session_is_continued(make_stub: MakeStub, tmp_path: Path) -> None:
    stub = make_stub()
    begun(tmp_path, stub).write_bytes(stub.asset[:30000])
    (path,) = download_results(job(stub), tmp_path)
    assert path.read_bytes() == stub.asset
    assert stub.ranges == ["bytes=30000-"]


@pytest.mark.parametrize("exclusive", [True, False])
def test_what_another_job_began_is_never_continued(make_stub: MakeStub, tmp_path: Path, exclusive: bool) -> None:
    stub = make_stub()
    stub.asset_item["file:checksum"] = None
    begun(tmp_path, stub, "j-0").write_bytes(b"x" * 30000)
    (tmp_path / "result.bin.part").write_bytes(b"x" * 30000)
    (path,) = download_results(job(stub), tmp_path, exclusive=exclusive)
    assert path.read_bytes() == stub.asset
    assert stub.ranges == [None]
    assert not exclusive or not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("obeys_if_range", [True, False])
def test_a_file_that_was_changed_meanwhile_begins_anew(
    make_stub: MakeStub, tmp_path: Path, obeys_if_range: bool
) -> None:
    stub, asked = make_stub(), []
    stub.asset_item["file:checksum"] = None
    new = b"abcdefghij" * 5000

    def old() -> Response:
        answer = cut(stub, 20000)()
        answer.headers["ETag"] = '"one"'
        return answer

    def changed() -> Response:
        asked.append(request.headers.get("If-Range"))
        if obeys_if_range or "Range" not in request.headers:
            return Response(new, headers={"ETag": '"two"'})
        return Response(new[20000:], 206, {"ETag": '"two"', "Content-Range": "bytes 20000-49999/50000"})

    stub.script("GET /assets/<id>", old, changed, changed)
    (path,) = download_results(job(stub), tmp_path)
    assert path.read_bytes() == new
    assert asked[0] == '"one"'
    assert sorted(p.name for p in tmp_path.iterdir()) == ["job-results.json", "result.bin"]


def test_a_wrong_part_is_thrown_away(make_stub: MakeStub, tmp_path: Path) -> None:
    stub = make_stub()
    begun(tmp_path, stub).write_bytes(b"x" * 30000)
    (path,) = download_results(job(stub), tmp_path)
    assert path.read_bytes() == stub.asset


def test_servers_without_ranges(make_stub: MakeStub, tmp_path: Path) -> None:
    stub = make_stub()
    begun(tmp_path, stub).write_bytes(stub.asset[:30000])
    stub.script("GET /assets/<id>", lambda: Response(stub.asset))
    (path,) = download_results(job(stub), tmp_path)
    assert path.read_bytes() == stub.asset


@pytest.mark.parametrize("wrong", [{"file:size": 3}, {"file:checksum": "1220" + "0" * 64}])
def test_wrong_files_never_get_their_name(make_stub: MakeStub, tmp_path: Path, wrong: dict[str, Any]) -> None:
    stub = make_stub()
    stub.asset_item.update(wrong)
    with pytest.raises(DownloadError, match="result.bin"):
        download_results(job(stub), tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "checksum",
    [
        "1114" + hashlib.sha1(b"0123456789" * 5000, usedforsecurity=False).hexdigest(),
        "1340" + hashlib.sha512(b"0123456789" * 5000).hexdigest(),
        "d50110" + hashlib.md5(b"0123456789" * 5000, usedforsecurity=False).hexdigest(),
        "1620" + hashlib.sha3_256(b"0123456789" * 5000).hexdigest().upper(),
        "2030" + hashlib.sha384(b"0123456789" * 5000).hexdigest(),
        "a0e40220" + hashlib.blake2b(b"0123456789" * 5000, digest_size=32).hexdigest(),
    ],
)
def test_kinds_of_checksums(make_stub: MakeStub, tmp_path: Path, checksum: str) -> None:
    stub = make_stub()
    stub.asset_item["file:checksum"] = checksum
    told: list[str] = []
    assert download_results(job(stub), tmp_path / "right", tell=lambda what, why: told.append(what))
    assert told == []
    stub.asset_item["file:checksum"] = checksum[:-4] + "0000"
    with pytest.raises(DownloadError, match="checksum is wrong"):
        download_results(job(stub), tmp_path / "wrong")


@pytest.mark.parametrize(
    "checksum", ["some unknown hash", 7, [], "12", "1220" + "00" * 31, "ff" * 40, "00" * 5000, "0000"]
)
def test_a_checksum_of_an_unknown_kind_is_told(make_stub: MakeStub, tmp_path: Path, checksum: Any) -> None:
    stub = make_stub()
    stub.asset_item = {"file:checksum": checksum}
    told: list[tuple[str, str]] = []
    (path,) = download_results(job(stub), tmp_path, tell=lambda what, why: told.append((what, why)))
    assert [what for what, _ in told] == ["checksum not checked"]
    assert told[0][1].startswith("result.bin")
    assert len(told[0][1]) < 120
    path.write_bytes(b"damaged")
    download_results(job(stub), tmp_path)
    assert path.read_bytes() == stub.asset


def test_without_size_and_checksum_a_short_body_is_noticed(make_stub: MakeStub, tmp_path: Path) -> None:
    stub = make_stub()
    stub.asset_item.clear()
    stub.script("GET /assets/<id>", cut(stub, 10), cut(stub, 10), cut(stub, 10))
    stub.script("GET /assets/<id>", *[lambda: error(500, "Internal")] * 3)
    with pytest.raises(Exception, match=r"Internal|broke off"):
        download_results(job(stub), tmp_path)
    assert not (tmp_path / "result.bin").exists()


def test_expired_addresses_are_renewed(make_stub: MakeStub, tmp_path: Path) -> None:
    stub = make_stub()
    stub.script("GET /assets/<id>", lambda: error(403, "Expired"))
    assert download_results(job(stub), tmp_path)
    assert stub.requests["GET /jobs/<id>/results"] == 2


def test_rasters_must_open(make_stub: MakeStub, tmp_path: Path) -> None:
    stub = make_stub()
    stub.asset_item["type"] = "image/tiff; application=geotiff"
    with pytest.raises(DownloadError, match="GDAL cannot"):
        download_results(job(stub), tmp_path)


def test_truncated_rasters_are_refused(make_stub: MakeStub, tmp_path: Path) -> None:
    source = tmp_path / "source.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(source), 300, 300, 2, gdal.GDT_Float32)
    raster.GetRasterBand(2).Fill(3)
    del raster
    stub = make_stub()
    stub.asset_names, stub.asset_item = ["whole.tif"], {}
    stub.asset = source.read_bytes()
    assert download_results(job(stub), tmp_path / "whole")
    stub.asset = source.read_bytes()[:-100000]
    with pytest.raises(DownloadError, match="GDAL cannot"):
        download_results(job(stub), tmp_path / "cut")


def test_a_raster_without_checksum_is_read_to_its_last_pixel(make_stub: MakeStub, tmp_path: Path) -> None:
    source = tmp_path / "source.tif"
    options = ["COMPRESS=DEFLATE", "TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64"]
    raster = gdal.GetDriverByName("GTiff").Create(str(source), 300, 300, 2, gdal.GDT_Byte, options)
    raster.WriteRaster(0, 0, 300, 300, random.Random(1).randbytes(180_000))
    del raster
    stub = make_stub()
    stub.asset_names, stub.asset_item = ["part.tif"], {}
    whole = source.read_bytes()
    middle = len(whole) // 3
    stub.asset = whole[:middle] + bytes(5000) + whole[middle + 5000 :]
    with pytest.raises(DownloadError, match="GDAL cannot read"):
        download_results(job(stub), tmp_path / "damaged")
    stub.asset = whole
    assert download_results(job(stub), tmp_path / "whole")


@pytest.mark.parametrize("href", ["file:///etc/hostname", "ftp://a.org/x", "s3://bucket/x", "data:,x"])
def test_other_schemes_are_refused(make_stub: MakeStub, tmp_path: Path, href: str) -> None:
    stub = make_stub()
    stub.asset_item["href"] = href
    with pytest.raises(DownloadError, match="http"):
        download_results(job(stub), tmp_path)


def test_relative_addresses(make_stub: MakeStub, tmp_path: Path) -> None:
    stub = make_stub()
    stub.asset_item["href"] = "../../assets/j-1"
    assert download_results(job(stub), tmp_path)


def test_secrets_stay_with_the_backend(make_stub: MakeStub, tmp_path: Path) -> None:
    stub, elsewhere = make_stub(), make_stub()
    seen: list[str | None] = []

    def look() -> Any:
        seen.append(request.headers.get("Authorization"))
        return Response(stub.asset)

    elsewhere.script("GET /assets/<id>", look)
    stub.asset_item["href"] = f"{elsewhere.url}/assets/j-1?signature=s3cret"
    connection = connect(Backend("b", stub.url, auth="none"))
    connection.authenticate_bearer_token("basic//token")
    download_results(connection.job("j-1"), tmp_path)
    assert seen == [None]
    assert "s3cret" not in (tmp_path / "job-results.json").read_text()


def test_stopping(make_stub: MakeStub, tmp_path: Path) -> None:
    stub = make_stub()
    with pytest.raises(DownloadStoppedError):
        download_results(job(stub), tmp_path, should_stop=lambda: True)
    assert not (tmp_path / "result.bin").exists()


def test_files_of_an_earlier_job_go(make_stub: MakeStub, tmp_path: Path) -> None:
    (tmp_path / "old.tif").write_text("old")
    download_results(job(make_stub()), tmp_path, exclusive=True)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["job-results.json", "result.bin"]


def test_a_folder_that_cannot_be_written(make_stub: MakeStub, tmp_path: Path) -> None:
    stub = make_stub()
    (begun(tmp_path, stub)).mkdir()
    with pytest.raises(DownloadError, match="cannot be written"):
        download_results(job(stub), tmp_path)


NASTY = [
    "../../etc/passwd",
    "/abs",
    "a\0b",
    "C:\\x\\y.json",
    "x" * 300 + ".json",
    "A.json",
    "a.JSON",
    "CON",
    "..",
    "",
    " ",
    "ü.json",
    "X.PART",
    "a.json.Part",
]


def test_nasty_names(make_stub: MakeStub, tmp_path: Path) -> None:
    stub = make_stub()
    stub.asset_names = NASTY
    paths = download_results(job(stub), tmp_path / "in")
    assert len({path.name.lower() for path in paths}) == len(NASTY)
    assert all(path.parent == tmp_path / "in" for path in paths)
    assert [path.name for path in tmp_path.iterdir()] == ["in"]
    assert not [path for path in paths if path.suffix.lower() == ".part"]


@given(st.lists(st.text(max_size=200), unique=True, max_size=20))
def test_names_are_safe_and_distinct(keys: list[str]) -> None:
    names = list(asset_file_names(keys).values())
    assert len({name.lower() for name in names}) == len(keys)
    for name in names:
        assert name
        assert len(name) <= 160
        assert name.isascii()
        assert not set(name) & set('/\\:\0*?"<>|')
        assert name.strip(".")
        assert not name.lower().endswith((".part", "."))
        assert name != "job-results.json"


def endless() -> Response:
    """An answer of 100 MB that does not tell its length."""
    return Response((bytes(1 << 16) for _ in range(1600)), mimetype="application/octet-stream")


@pytest.fixture
def discarded(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The lengths of files that were given up."""
    lengths: list[int] = []
    discard = PartialFile.discard

    def measured(part: PartialFile) -> None:
        lengths.append(part.length())
        discard(part)

    monkeypatch.setattr(PartialFile, "discard", measured)
    return lengths


def test_no_more_than_announced_is_written(make_stub: MakeStub, tmp_path: Path, discarded: list[int]) -> None:
    stub = make_stub()
    stub.script("GET /assets/<id>", *[endless] * ATTEMPTS_PER_FILE)
    with pytest.raises(BadFileError, match=f"too long.* {len(stub.asset)} bytes"):
        download_results(job(stub), tmp_path)
    assert max(discarded) <= len(stub.asset)
    assert stub.requests["GET /assets/<id>"] == ATTEMPTS_PER_FILE


def test_a_rest_that_is_longer_than_announced_is_not_believed(make_stub: MakeStub, tmp_path: Path) -> None:
    stub = make_stub()
    whole = len(stub.asset)
    stub.asset_item.clear()
    begun(tmp_path, stub).write_bytes(stub.asset[:100])
    headers = {"Content-Range": f"bytes 100-{whole - 1}/{whole}"}
    stub.script("GET /assets/<id>", lambda: Response((bytes(1 << 16) for _ in range(1600)), 206, headers))
    (path,) = download_results(job(stub), tmp_path)
    assert path.read_bytes() == stub.asset


def test_a_packed_file_is_unpacked_no_further_than_announced(
    make_stub: MakeStub, tmp_path: Path, discarded: list[int]
) -> None:
    stub = make_stub()
    bomb = gzip.compress(bytes(50 << 20))
    stub.script("GET /assets/<id>", *[lambda: Response(bomb, headers={"Content-Encoding": "gzip"})] * ATTEMPTS_PER_FILE)
    with pytest.raises(BadFileError, match="too long"):
        download_results(job(stub), tmp_path)
    assert max(discarded) <= len(stub.asset)
    stub.script(
        "GET /assets/<id>",
        lambda: Response(gzip.compress(stub.asset), headers={"Content-Encoding": "gzip"}),
    )
    (path,) = download_results(job(stub), tmp_path)
    assert path.read_bytes() == stub.asset


@pytest.mark.parametrize("packing", ["gzip, gzip", "br", "x" * 5000])
def test_other_packings_are_refused_with_their_name(make_stub: MakeStub, tmp_path: Path, packing: str) -> None:
    stub = make_stub()
    stub.script(
        "GET /assets/<id>",
        *[lambda: Response(stub.asset, headers={"Content-Encoding": packing})] * ATTEMPTS_PER_FILE,
    )
    with pytest.raises(BadFileError, match=f"packed as {packing[:20]}") as caught:
        download_results(job(stub), tmp_path)
    assert len(str(caught.value)) < 200


def test_what_is_not_packed_as_it_says_is_a_wrong_file(make_stub: MakeStub, tmp_path: Path) -> None:
    stub = make_stub()
    stub.script(
        "GET /assets/<id>",
        *[lambda: Response(b"no gzip", headers={"Content-Encoding": "gzip"})] * ATTEMPTS_PER_FILE,
    )
    with pytest.raises(BadFileError, match="cannot be unpacked"):
        download_results(job(stub), tmp_path)


def test_an_empty_file(make_stub: MakeStub, tmp_path: Path) -> None:
    stub = make_stub()
    stub.asset = b""
    stub.asset_item = {"file:size": 0}
    (path,) = download_results(job(stub), tmp_path)
    assert path.read_bytes() == b""


@pytest.mark.parametrize("is_length_told", [True, False])
def test_a_file_that_drips_is_broken_off_and_continued(
    make_stub: MakeStub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_length_told: bool
) -> None:
    monkeypatch.setattr(transfer, "LEAST_SECONDS", 0.5)
    stub, ended = make_stub(), threading.Event()

    def drips() -> Response:
        def stream() -> Any:
            yield stub.asset[:20000]
            for number in range(20000, 20400):
                ended.wait(0.05)
                yield stub.asset[number : number + 1]

        headers = {"Content-Length": str(len(stub.asset))} if is_length_told else {}
        return Response(stream(), 200, headers, mimetype="application/octet-stream")

    stub.script("GET /assets/<id>", drips)
    with pytest.raises(transfer.TooSlowError, match="result.bin: fewer than"):
        download_results(job(stub), tmp_path)
    ended.set()
    there = begun(tmp_path, stub).stat().st_size
    assert 20000 <= there < 20400
    (path,) = download_results(job(stub), tmp_path)
    assert path.read_bytes() == stub.asset
    assert stub.ranges == [f"bytes={there}-"]
