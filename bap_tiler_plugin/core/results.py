"""Results of a job: downloaded in pieces that survive an interruption, verified, and only then named."""

from __future__ import annotations

import contextlib
import errno
import functools
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

import requests
from openeo.rest import OpenEoApiPlainError
from requests.exceptions import InvalidSchema, InvalidURL, MissingSchema, TooManyRedirects

from .asset_names import asset_file_names
from .checksums import Checksum, parse_checksum
from .faults import BadAnswerError, shorten
from .partial_file import PartialFile
from .raster_check import raster_problem
from .transfer import transfer

if TYPE_CHECKING:
    from openeo import BatchJob, Connection

METADATA = "job-results.json"
ATTEMPTS_PER_FILE = 3
_LONGEST_CHECKSUM = 40
_RASTER_SUFFIXES = {".tif", ".tiff", ".nc", ".jp2", ".vrt"}
_NO_ADDRESS = (InvalidSchema, InvalidURL, MissingSchema, TooManyRedirects)
_EXPIRED = {401, 403, 404, 410}


class DownloadError(RuntimeError):
    """A result could not be had whole; the message says which file and why."""


class BadFileError(DownloadError):
    """The backend's file is not what it says, or is refused: nothing that this computer could mend."""


class DiskFullError(DownloadError):
    """There is no room for a result; ``folder`` is where, ``size`` the bytes of the file where they are known."""

    def __init__(self, message: str, folder: Path, size: int | None) -> None:
        super().__init__(message)
        self.folder = folder
        self.size = size


class DownloadStoppedError(DownloadError):
    """The download was stopped on request; what is there is continued next time."""


@dataclass(frozen=True)
class Asset:
    """One file of a result: its key in the metadata, address, file name, and size and checksum where given.

    ``unchecked`` is a checksum that was given in a form which is not known.
    """

    key: str
    url: str
    name: str
    size: int | None
    checksum: Checksum | None
    media_type: str
    source: str = ""
    unchecked: str = ""

    def partial(self, folder: Path) -> PartialFile:
        """Where the file grows, apart from the files of other jobs."""
        return PartialFile(folder, self.name, self.source)


def download_results(
    job: BatchJob,
    folder: Path,
    *,
    should_stop: Callable[[], bool] = lambda: False,
    exclusive: bool = False,
    tell: Callable[[str, str], None] = lambda what, why: None,
    naming: contextlib.AbstractContextManager[Any] = contextlib.nullcontext(),  # noqa: B008 - has no state
) -> list[Path]:
    """Download all assets of a finished job into ``folder`` and return their paths.

    A file has its final name only when its size and checksum (where given) agree and GDAL opens it; rasters without a
    checksum are read to the last pixel. ``job-results.json``, the STAC metadata with addresses relative to the folder,
    comes last. Files of this job that are there and whole are not fetched again. ``exclusive`` removes files of earlier
    jobs from the folder; ``tell`` gets decisions.
    ``should_stop`` is asked at every piece, and within ``naming`` before anything in the folder gets its final name.

    Raises :class:`DownloadError`, or openeo's and requests' errors when the backend cannot be asked.
    """
    try:
        return _download(job, folder, _Stop(should_stop, naming), exclusive, tell)
    except requests.RequestException:
        raise
    except OSError as error:
        raise disk_error(folder.name, folder, None, error) from error


@dataclass(frozen=True)
class _Stop:
    """Whether a download is still wanted, and the lock within which that does not change."""

    should_stop: Callable[[], bool]
    naming: contextlib.AbstractContextManager[Any]

    def look(self, name: str) -> None:
        if self.should_stop():
            raise DownloadStoppedError(f"{name}: stopped")

    @contextlib.contextmanager
    def wanted(self, name: str) -> Iterator[None]:
        with self.naming:
            self.look(name)
            yield


def _download(
    job: BatchJob,
    folder: Path,
    stop: _Stop,
    exclusive: bool,
    tell: Callable[[str, str], None],
) -> list[Path]:
    connection = job.connection
    metadata, assets = _describe(connection, job.job_id)
    folder.mkdir(parents=True, exist_ok=True)
    if exclusive:
        with stop.wanted(folder.name):
            _remove_others(folder, assets)
    paths = []
    for position, asset in enumerate(assets):
        if asset.unchecked:
            tell("checksum not checked", f"{asset.name}: its kind is not known: {asset.unchecked}")
        begun = asset.partial(folder).length()
        if begun:
            tell("download resumed", f"{asset.name}: {begun} bytes are there")
        try:
            _fetch(connection, asset, folder, stop)
        except OpenEoApiPlainError as error:
            if error.http_status_code not in _EXPIRED:
                raise
            tell("addresses renewed", f"{asset.name}: HTTP {error.http_status_code}")
            metadata, assets = _renewed(connection, job.job_id, assets)
            _fetch_renewed(connection, assets[position], folder, stop)
        paths.append(folder / asset.name)
    with stop.wanted(METADATA):
        _write_metadata(folder, metadata, assets)
        for asset in assets:
            asset.partial(folder).forget()
    return paths


def _describe(connection: Connection, job_id: str) -> tuple[dict[str, Any], list[Asset]]:
    url = connection.build_url(f"/jobs/{job_id}/results")
    metadata = connection.get(f"/jobs/{job_id}/results", expected_status=200).json()
    if not isinstance(metadata, dict) or not isinstance(metadata.get("assets"), dict):
        raise BadAnswerError("The backend's description of the results has no assets")
    items = {str(key): item for key, item in metadata["assets"].items() if isinstance(item, dict)}
    names = asset_file_names(items)
    source = f"{connection.root_url} {job_id}"
    return metadata, [_asset(key, item, names[key], url, source) for key, item in items.items()]


def _renewed(connection: Connection, job_id: str, old: list[Asset]) -> tuple[dict[str, Any], list[Asset]]:
    """The results described anew, for addresses that have expired."""
    metadata, assets = _describe(connection, job_id)
    if [asset.name for asset in assets] != [asset.name for asset in old]:
        raise BadAnswerError("The backend's description of the results changed during the download")
    return metadata, assets


def _fetch_renewed(connection: Connection, asset: Asset, folder: Path, stop: _Stop) -> None:
    """Fetch a file from a new address; when that is refused too, it is the file's fault and not the login's."""
    try:
        _fetch(connection, asset, folder, stop)
    except OpenEoApiPlainError as error:
        if error.http_status_code not in _EXPIRED:
            raise
        raise BadFileError(
            f"{asset.name}: its address is refused (HTTP {error.http_status_code}), also a renewed one"
        ) from error


def _asset(key: str, item: dict[str, Any], name: str, base: str, source: str) -> Asset:
    href = item.get("href")
    url = urljoin(base, href) if isinstance(href, str) else ""
    if urlsplit(url).scheme not in ("http", "https"):
        raise BadFileError(f"{name}: its address is not http or https")
    size, given = item.get("file:size"), item.get("file:checksum")
    checksum = parse_checksum(given)
    return Asset(
        key=key,
        url=url,
        name=name,
        size=size if isinstance(size, int) and not isinstance(size, bool) and size >= 0 else None,
        checksum=checksum,
        media_type=str(item.get("type") or ""),
        source=source,
        unchecked=shorten(str(given), _LONGEST_CHECKSUM) if given is not None and checksum is None else "",
    )


def _fetch(connection: Connection, asset: Asset, folder: Path, stop: _Stop) -> None:
    final, part = folder / asset.name, asset.partial(folder)
    if final.is_file() and (part.is_finished or asset.checksum is not None) and not _problem(final, asset):
        return
    problem = ""
    broken_off: requests.RequestException | None = None
    for _ in range(ATTEMPTS_PER_FILE):
        try:
            look = functools.partial(stop.look, asset.name)
            problem = transfer(connection, asset.url, asset.size, part, asset.name, look)
            broken_off = None
        except _NO_ADDRESS as error:
            raise BadFileError(f"{asset.name}: its address is none, or leads to none, of http or https") from error
        except requests.RequestException as error:
            broken_off = error
            continue
        except OSError as error:
            raise disk_error(asset.name, folder, asset.size, error) from error
        problem = problem or _problem(part.path, asset)
        if not problem:
            part.sync()
            with stop.wanted(asset.name):
                part.finish(final)
            return
        part.discard()
    if broken_off is not None:
        raise BadAnswerError(f"{asset.name}: the transfer broke off") from broken_off
    raise BadFileError(f"{asset.name}: {problem}")


def _problem(path: Path, asset: Asset) -> str:
    """Why a file is not the asset, empty when it is."""
    size = path.stat().st_size
    if asset.size is not None and size != asset.size:
        return f"it has {size} bytes instead of {asset.size}"
    if asset.checksum is not None and not asset.checksum.fits(path):
        return "its checksum is wrong"
    if _is_raster(asset):
        return raster_problem(path, every_pixel=asset.checksum is None)
    return ""


def _is_raster(asset: Asset) -> bool:
    return "tiff" in asset.media_type or Path(asset.name).suffix.lower() in _RASTER_SUFFIXES


def _remove_others(folder: Path, assets: list[Asset]) -> None:
    """Remove what an earlier job left: files that this one does not have, what it began, and its metadata."""
    keep = {asset.name for asset in assets}.union(*(asset.partial(folder).files for asset in assets))
    for path in folder.iterdir():
        if path.is_file() and path.name not in keep:
            path.unlink()


def _write_metadata(folder: Path, metadata: dict[str, Any], assets: list[Asset]) -> None:
    names = {asset.key: asset.name for asset in assets}
    local = {
        **_without_signatures(metadata),
        "assets": {
            key: {**_without_signatures(metadata["assets"][key]), "href": f"./{name}"} for key, name in names.items()
        },
        "links": [],
    }
    part = folder / f"{METADATA}.part"
    part.write_text(json.dumps(local, ensure_ascii=False, indent=1), encoding="utf-8")
    part.replace(folder / METADATA)


def _without_signatures(value: Any) -> Any:
    """The value with all addresses cut at their ``?``, behind which a signature may be."""
    if isinstance(value, dict):
        return {key: _without_signatures(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_without_signatures(item) for item in value]
    return value.partition("?")[0] if isinstance(value, str) and "://" in value else value


def disk_error(name: str, folder: Path, size: int | None, error: OSError) -> DownloadError:
    """What it means that a file of ``size`` bytes (None: not known) could not be written into a folder."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFullError(f"{name}: the disk with {folder} is full", folder, size)
    return DownloadError(f"{name}: {folder} cannot be written ({error.strerror or error})")
