"""Tiles to mosaics: one raster per date from the results of a run, and a colour stretch for all tiles together."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import InputError
from .mosaic_coverage import valid_share
from .mosaic_plan import TileRaster, check_scales, make_layout
from .mosaic_writer import Source, make_source, write_cog, write_vrt
from .rasters import UNDATED, DamagedRasterError, Raster, RasterError, date_in, read_raster, spatial_reference
from .stretch import joint_stretch
from .tile_places import TilePlace, places_of

if TYPE_CHECKING:
    from .tile_run import TileRun

__all__ = ["Mosaic", "Mosaics", "SkippedRaster", "build_mosaics", "joint_stretch"]

FORMATS = {"VRT": ".vrt", "COG": ".tif"}
_NO_RASTERS = frozenset({".json", ".geojson", ".xml", ".txt", ".csv", ".log", ".md", ".html", ".part", ".tmp"})
_READING_SHARE = 0.3


@dataclass(frozen=True)
class SkippedRaster:
    """A file that is not in any mosaic, and why; ``date`` is None when it was not looked for.

    :ivar is_lost: whether the tile's job gave a raster that is not there any more, or is damaged.
    """

    tile_id: str
    path: Path
    reason: str
    date: str | None = None
    is_lost: bool = False


@dataclass(frozen=True)
class Mosaic:
    """One date's raster of the whole run; ``date`` is YYYY-MM-DD or "undated", ``bands`` are the bands' names.

    :ivar tile_ids: the tiles that are in it.
    :ivar valid_share: share, 0 to 1, of its tiles' pixels that have data; None when it is not known.
    """

    date: str
    path: Path
    bands: tuple[str, ...]
    tiles: int = 0
    skipped: tuple[SkippedRaster, ...] = ()
    valid_share: float | None = None
    tile_ids: frozenset[str] = frozenset()


class Mosaics(list[Mosaic]):
    """The mosaics of a run in the order of their dates.

    :ivar skipped: every file that could not be used, also of dates that have no mosaic for that reason.
    :ivar canceled: whether the work was cancelled before all dates were done.
    """

    def __init__(self, mosaics: Iterable[Mosaic] = (), skipped: Iterable[SkippedRaster] = ()) -> None:
        super().__init__(mosaics)
        self.skipped = list(skipped)
        self.canceled = False


def build_mosaics(
    run: TileRun,
    output_folder: Path | str | None = None,
    *,
    format: str = "VRT",
    target_crs: str | None = None,
    progress: Callable[[float], None] | None = None,
    is_canceled: Callable[[], bool] | None = None,
) -> Mosaics:
    """Write one mosaic per date of the run's results; a list of them in the order of their dates.

    Where tiles overlap each pixel comes from the tile in whose square its centre lies. Where a tile has no result there
    is no data. A VRT refers to the tiles' files by relative paths.

    :param output_folder: the run's ``mosaics`` folder when not given.
    :param format: "VRT" or "COG".
    :param target_crs: CRS of the mosaics; that of the first raster when not given.
    :param progress: called with the share of the work that is done, 0 to 1.
    :param is_canceled: asked often; what is finished by then is returned.
    :raises InputError: for the format, the target CRS, or a folder that cannot be written.
    """
    work = _Work(run, format, target_crs, progress or (lambda _share: None), is_canceled or (lambda: False))
    folder = Path(output_folder) if output_folder else run.mosaic_folder
    try:
        return work.build(folder.resolve())
    except OSError as error:
        raise InputError("Output folder", f"{folder} cannot be written ({error.strerror})", "Choose another") from error


class _Work:
    """One call of :func:`build_mosaics`: what it was asked for and what it found."""

    def __init__(
        self, run: TileRun, form: str, target_crs: str | None, progress: Callable[[float], None],
        is_canceled: Callable[[], bool],
    ) -> None:  # fmt: skip
        self.run, self.format, self.target_crs = run, form.upper(), target_crs or None
        self.progress, self.is_canceled = progress, is_canceled
        self.grid_crs = run.grid_crs
        self.places: dict[str, TilePlace] = {}
        if self.format not in FORMATS:
            raise InputError("Format", f"{form} is not a format of mosaics", f"Choose from: {', '.join(FORMATS)}")
        if self.target_crs is not None:
            try:
                spatial_reference(self.target_crs)
            except RasterError as error:
                raise InputError("Target CRS", f"{self.target_crs} is unknown", "Choose an EPSG code") from error

    def build(self, folder: Path) -> Mosaics:
        """Read all results, then write date by date."""
        result = Mosaics()
        dates = self._rasters_by_date(result.skipped)
        if dates:
            folder.mkdir(parents=True, exist_ok=True)
        for number, (name, items) in enumerate(sorted(dates.items())):
            if self.is_canceled():
                break
            share = (1 - _READING_SHARE) / len(dates)
            start = _READING_SHARE + number * share

            def report(part: float, start: float = start, share: float = share) -> bool:
                self.progress(start + part * share)
                return not self.is_canceled()

            mosaic = self._one_date(folder, name, items, report, result.skipped)
            if mosaic is not None:
                result.append(mosaic)
        result.canceled = self.is_canceled()
        if not result.canceled:
            self.progress(1.0)
        return result

    def _rasters_by_date(self, skipped: list[SkippedRaster]) -> dict[str, list[TileRaster]]:
        """Return the readable rasters of all tiles by the name of the mosaic that they belong to."""
        self.places = {place.tile_id: place for place in places_of(self.run)}
        finished = {state.tile_id for state in self.run.states() if state.status == "finished"}
        found: dict[str, list[TileRaster]] = {}
        for number, (tile_id, place) in enumerate(self.places.items()):
            if self.is_canceled():
                return {}
            self.progress(_READING_SHARE * number / len(self.places))
            paths = [path for path in self.run.results(tile_id) if path.suffix.lower() not in _NO_RASTERS]
            if not paths and tile_id in finished:
                skipped.append(
                    SkippedRaster(
                        tile_id, self.run.result_folder(tile_id), "it is finished, but no raster is there", is_lost=True
                    )
                )
            dates = _dates_of(paths, self.run.result_folder(tile_id))
            for path, day in zip(paths, dates):
                try:
                    raster = read_raster(path)
                except RasterError as error:
                    is_lost = tile_id in finished and isinstance(error, DamagedRasterError)
                    skipped.append(SkippedRaster(tile_id, path, str(error), day, is_lost))
                else:
                    found.setdefault(day, []).append(_tile_raster(place, raster))
        return _split_by_bands(found)

    def _one_date(
        self, folder: Path, name: str, items: list[TileRaster], report: Callable[[float], bool],
        all_skipped: list[SkippedRaster],
    ) -> Mosaic | None:  # fmt: skip
        day = name.split("_", 1)[0]
        parts = folder / f"{name}_parts"
        shutil.rmtree(parts, ignore_errors=True)
        layout = make_layout([item.raster for item in items], self.target_crs)
        rasters_of = Counter(item.tile_id for item in items)
        sources: list[Source] = []
        used: set[str] = set()
        skipped = [entry for entry in all_skipped if entry.date == day]
        for number, item in enumerate(items):
            if not report(0.5 * number / len(items)):
                shutil.rmtree(parts, ignore_errors=True)
                return None
            try:
                check_scales(item.raster, layout)
                source = make_source(item, layout, self.grid_crs, parts, alone=rasters_of[item.tile_id] == 1)
                if source is None:
                    raise RasterError("it has no pixel in its tile")
                sources.append(source)
                used.add(item.tile_id)
            except (RasterError, InputError) as error:
                skipped.append(SkippedRaster(item.tile_id, item.raster.path, str(error), day))
                all_skipped.append(skipped[-1])
        if not sources:
            return None
        path = self._write(folder, name, layout, sources, report)
        if path is None:
            return None
        bands = tuple(band.name for band in layout.bands)
        geometries = {tile_id: self.places[tile_id].geometry for tile_id in used}
        share = valid_share([item for item in items if item.tile_id in used], geometries, self.grid_crs)
        return Mosaic(day, path, bands, len(used), tuple(skipped), share, frozenset(used))

    def _write(
        self, folder: Path, name: str, layout: Any, sources: list[Source], report: Callable[[float], bool]
    ) -> Path | None:
        vrt = folder / f"{name}.vrt"
        path = folder / f"{name}{FORMATS[self.format]}"
        description = {"date": name.split("_", 1)[0], "run": self.run.settings.name or ""}
        if self.format == "VRT":
            write_vrt(path, layout, sources, description)
            return path
        vrt = folder / f".{name}.vrt"
        try:
            write_vrt(vrt, layout, sources, description)
            done = write_cog(vrt, path, lambda share: report(0.5 + share / 2))
        except RasterError as error:
            raise InputError("Output folder", f"{path} cannot be written: {error}", "Check the free space") from error
        finally:
            vrt.unlink(missing_ok=True)
            shutil.rmtree(folder / f"{name}_parts", ignore_errors=True)
        return path if done else None


def _tile_raster(place: TilePlace, raster: Raster) -> TileRaster:
    return TileRaster(place.tile_id, raster, place.square, place.crs, place.outline)


def _dates_of(paths: Sequence[Path], folder: Path) -> list[str]:
    """Return each file's date from its name, else from the STAC metadata beside it, else "undated"."""
    dates = [date_in(path.name) for path in paths]
    if all(dates):
        return [day for day in dates if day]
    known = _dates_in_metadata(folder)
    return [day or known.get(path.name) or known.get("") or UNDATED for path, day in zip(paths, dates)]


def _dates_in_metadata(folder: Path) -> dict[str, str]:
    """Return dates by file name from the job's STAC metadata; the job's own date, if it has one, under ""."""
    found: dict[str, str] = {}
    for path in sorted(folder.glob("*.json")):
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        if not isinstance(data, dict):
            continue
        assets = data.get("assets")
        for name, asset in assets.items() if isinstance(assets, dict) else ():
            day = _date_of_properties(asset)
            if day:
                found[Path(str(name)).name] = day
        day = _date_of_properties(data.get("properties"))
        if day:
            found.setdefault("", day)
    return found


def _date_of_properties(properties: Any) -> str | None:
    if not isinstance(properties, dict):
        return None
    for key in ("datetime", "start_datetime"):
        if isinstance(properties.get(key), str):
            return date_in(properties[key][:10])
    return None


def _split_by_bands(dates: dict[str, list[TileRaster]]) -> dict[str, list[TileRaster]]:
    """Return a date's rasters in groups of their own where one tile has several rasters with different bands."""
    result: dict[str, list[TileRaster]] = {}
    for day, items in dates.items():
        bands_of: dict[str, set[tuple[str, ...]]] = {}
        for item in items:
            bands_of.setdefault(item.tile_id, set()).add(item.raster.band_names)
        if all(len(bands) == 1 for bands in bands_of.values()):
            result[day] = items
            continue
        for item in items:
            result.setdefault(f"{day}_{_safe('-'.join(item.raster.band_names))}", []).append(item)
    return result


def _safe(text: str) -> str:
    return "".join(letter if letter.isalnum() or letter in "-." else "-" for letter in text)[:60]
