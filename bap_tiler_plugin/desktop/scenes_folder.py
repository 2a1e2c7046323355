"""A folder of scenes for the local backend: what its ``items.json`` says."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from ..core.errors import InputError
from .places import DEMO_BOUNDS
from .run_request import LocalRequest

_FIELD = "Scenes"
_REMEDY = "Choose a folder with Sentinel-2 scenes and a STAC ItemCollection called items.json"
_LARGEST = 50_000_000


@dataclass(frozen=True)
class ScenesSummary:
    """Number of scenes, their bounds in degrees (west, south, east, north), and a period that holds them all."""

    number: int
    bounds: tuple[float, float, float, float]
    first_day: date
    day_after_last: date


def read_scenes(folder: Path) -> ScenesSummary:
    """Return the summary of a folder of scenes; raises ``InputError`` when it is not one."""
    path = folder / "items.json"
    try:
        state = path.stat()
    except OSError:
        raise InputError(_FIELD, f"{path} cannot be read", _REMEDY) from None
    if state.st_size > _LARGEST:
        raise InputError(_FIELD, f"{path} is too large", _REMEDY)
    return _summary(path, state.st_size, state.st_mtime_ns)


def are_elsewhere(request: LocalRequest, area: tuple[float, float, float, float]) -> bool:
    """Whether no scene can meet an area: west, south, east, north in degrees."""
    try:
        west, south, east, north = read_scenes(request.scenes).bounds
    except InputError:
        if not request.make_demo:
            return False
        west, south, east, north = DEMO_BOUNDS
    return area[0] > east or area[2] < west or area[1] > north or area[3] < south


@lru_cache(maxsize=4)
def _summary(path: Path, _size: int, _changed: int) -> ScenesSummary:
    """Read a file once as long as its size and time stay the same."""
    try:
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        boxes = [[float(value) for value in feature["bbox"]] for feature in features]
        days = [date.fromisoformat(feature["properties"]["datetime"][:10]) for feature in features]
        west, south, east, north = zip(*((box[0], box[1], box[-2], box[-1]) for box in boxes))
    except OSError:
        raise InputError(_FIELD, f"{path} cannot be read", _REMEDY) from None
    except (ValueError, KeyError, TypeError, IndexError):
        raise InputError(_FIELD, f"{path} is not a STAC ItemCollection with scenes", _REMEDY) from None
    bounds = (min(west), min(south), max(east), max(north))
    first, after = min(days).replace(day=1), (max(days).replace(day=1) + timedelta(days=32)).replace(day=1)
    return ScenesSummary(len(features), bounds, first, after)
