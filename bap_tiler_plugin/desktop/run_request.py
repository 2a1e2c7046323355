"""What the run dialog asks for, as values that can be handed to a task."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..core.errors import InputError

if TYPE_CHECKING:
    from ..core.backends import Backend, Credentials
    from ..core.tiling import TileGrid

LOCAL_PROCESS = "bap_composite"


@dataclass(frozen=True)
class GridRequest:
    """A grid to build: bounds in ``crs``, tile size in metres.

    :ivar at_corner: whether tiles start at the corner of the area instead of at multiples of their size.
    """

    bounds: tuple[float, float, float, float]
    crs: str
    tile_size: float
    at_corner: bool = False

    def count(self) -> Any:
        """Return number and area of the tiles (``TileCount``); raises ``InputError``, also when they are too many."""
        from ..core.tiling import MAXIMUM_TILES, Anchor, count_tiles

        count = count_tiles(self._extent(), self.tile_size, anchor=Anchor(int(self.at_corner)))
        if count.number > MAXIMUM_TILES:
            self.build()
        return count

    def build(self) -> TileGrid:
        """Return the tiles; raises ``InputError``."""
        from ..core.tiling import Anchor, make_grid

        return make_grid(self._extent(), self.tile_size, anchor=Anchor(int(self.at_corner)))

    def _extent(self) -> Any:
        from ..core.tiling import Extent

        return Extent(*self.bounds, self.crs)


@dataclass(frozen=True)
class ProcessRequest:
    """The parameters of the BAP composite: first and last day of the period, bands, cloud cover in percent."""

    first_day: date
    last_day: date
    bands: tuple[str, ...]
    max_cloud_cover: int

    def check(self) -> list[InputError]:
        """Return what is wrong with the values."""
        problems = []
        if self.last_day <= self.first_day:
            problems.append(InputError("Period", "ends before it begins", "Choose an end after the start"))
        if not self.bands:
            problems.append(InputError("Bands", "none is chosen", "Tick at least one band"))
        return problems

    def parameters(self) -> dict[str, Any]:
        """Return the process's parameters; the end of the period is not part of it."""
        return {
            "temporal_extent": [self.first_day.isoformat(), self.last_day.isoformat()],
            "bands": list(self.bands),
            "max_cloud_cover": self.max_cloud_cover,
        }


@dataclass(frozen=True)
class LocalRequest:
    """The local backend's scenes; ``make_demo`` asks for demo scenes to be made in the folder on first use."""

    scenes: Path
    make_demo: bool
    parallel_jobs: int


@dataclass(frozen=True)
class RunRequest:
    """A run to start: either on this computer (``local``) or on ``backends``."""

    folder: Path
    process: ProcessRequest
    local: LocalRequest | None = None
    backends: tuple[Backend, ...] = ()
    credentials: MemoryCredentials = field(default_factory=lambda: MemoryCredentials({}))

    @property
    def process_source(self) -> str:
        """Where the process comes from: an id of the local backend, else the address of the published definition."""
        if self.local is not None:
            return LOCAL_PROCESS
        from ..core.process import DEFAULT_PROCESS

        return DEFAULT_PROCESS

    def settings(self, grid: TileGrid) -> Any:
        """Return the run's ``RunSettings``."""
        from ..core.tile_run import RunSettings

        return RunSettings(
            name=self.folder.name,
            process=self.process_source,
            definition=None,
            parameters=self.process.parameters(),
            job_options={},
            output_format="GTiff",
            overlap=0.0,
            crs=grid.crs,
            tile_size=float(grid.tile_size),
            created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        )


class MemoryCredentials:
    """Credentials by backend name, kept in memory only and never shown."""

    def __init__(self, by_backend: dict[str, Credentials]) -> None:
        self._by_backend = dict(by_backend)

    def __call__(self, backend: Backend) -> Credentials | None:
        """Return the backend's credentials, None when it has none."""
        return self._by_backend.get(backend.name)

    def __repr__(self) -> str:
        return f"MemoryCredentials({sorted(self._by_backend)})"
