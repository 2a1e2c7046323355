"""What the run dialog asks for, as values that can be handed to a task."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..core.grid_options import GridOptions

if TYPE_CHECKING:
    from ..core.backends import Backend, Credentials, CredentialsSource
    from ..core.process import ProcessDefinition
    from ..core.tiling import TileCount, TileGrid
    from .area_sources import LayerArea, PolygonArea

LOCAL_PROCESS = "bap_composite"
GEOTIFF = "GTiff"


@dataclass(frozen=True)
class GridRequest:
    """A grid to build: over bounds in ``crs``, or over ``area``.

    :ivar bounds: west, south, east, north; None when ``area`` tells where tiles are wanted.
    :ivar exclude: polygons that are left out.
    :ivar polygons: the tiles of a grid of polygons.
    :ivar tiles: a layer whose polygons are the tiles; then nothing else counts.
    """

    bounds: tuple[float, float, float, float] | None
    crs: str
    options: GridOptions = GridOptions()
    area: LayerArea | PolygonArea | None = None
    exclude: LayerArea | None = None
    polygons: LayerArea | None = None
    tiles: LayerArea | None = None

    def count(self) -> TileCount | None:
        """Return number and area of the tiles over an extent, quicker than :meth:`build`; None for other grids.

        Raises ``InputError``, also when they are too many.
        """
        from ..core.tiling import MAXIMUM_TILES, Anchor, Extent, count_tiles

        options = self.options
        if self.bounds is None or self.exclude is not None or not options.is_plain:
            return None
        extent = Extent(*self.bounds, self.crs)
        count = count_tiles(extent, options.tile_size, crs=options.crs, anchor=Anchor(options.anchor))
        if count.number > MAXIMUM_TILES:
            self.build()
        return count

    def coarser(self, each: int) -> GridRequest:
        """Return the same grid with tiles ``each`` times as long."""
        return replace(self, options=replace(self.options, tile_size=self.options.tile_size * each))

    def build(self) -> TileGrid:
        """Return the tiles; raises ``InputError``. May take a second: not for the GUI thread."""
        from ..core.extent import Extent
        from ..core.grid_request import build_grid

        if self.tiles is not None:
            return self.tiles.tiles()
        return build_grid(
            self.options,
            extent=None if self.bounds is None else Extent(*self.bounds, self.crs),
            area=None if self.area is None else self.area.shapes(),
            exclude=None if self.exclude is None else self.exclude.shapes(),
            polygons=None if self.polygons is None else self.polygons.shapes(with_ids=True),
        )


@dataclass(frozen=True)
class ProcessRequest:
    """A process and its arguments.

    :ivar source: address, file or id.
    :ivar definition: None when it is read when the run begins.
    """

    source: str
    arguments: dict[str, Any]
    definition: ProcessDefinition | None = None
    job_options: dict[str, Any] = field(default_factory=dict)
    output_format: str = GEOTIFF

    def parameters(self) -> dict[str, Any]:
        """Return the arguments without the tile's."""
        return dict(self.arguments)


@dataclass(frozen=True)
class LocalRequest:
    """The local backend's scenes; ``make_demo`` asks for demo scenes to be made in the folder on first use."""

    scenes: Path
    make_demo: bool
    parallel_jobs: int


@dataclass(frozen=True)
class RunRequest:
    """A run to start: on this computer (``local``), on ``backends``, or shared among both.

    :ivar name: what the run is called, empty for the folder's name.
    :ivar overlap: metres by which every job computes more than its tile.
    :ivar max_credits: the budget, None for none.
    """

    folder: Path
    process: ProcessRequest
    local: LocalRequest | None = None
    backends: tuple[Backend, ...] = ()
    credentials: MemoryCredentials = field(default_factory=lambda: MemoryCredentials({}))
    name: str = ""
    overlap: float = 0.0
    max_credits: float | None = None

    @property
    def process_source(self) -> str:
        """Where the process comes from; the default one is known to the local backend by its id."""
        from ..core.process import DEFAULT_PROCESS

        is_default = self.process.source == DEFAULT_PROCESS
        return LOCAL_PROCESS if self.is_local and is_default else self.process.source

    @property
    def is_local(self) -> bool:
        """Whether all jobs run on this computer."""
        return self.local is not None and not self.backends

    def settings(self, grid: TileGrid) -> Any:
        """Return the run's ``RunSettings``."""
        from ..core.tile_run import RunSettings

        return RunSettings(
            name=self.name or self.folder.name,
            process=self.process_source,
            definition=self._definition(),
            parameters=self.process.parameters(),
            job_options={} if self.is_local else dict(self.process.job_options),
            output_format=self.process.output_format or GEOTIFF,
            overlap=self.overlap,
            crs=grid.crs,
            tile_size=float(grid.tile_size),
            created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        )

    def _definition(self) -> dict[str, Any] | None:
        """Return the definition that the run keeps; on this computer with its graph, which then needs no internet.

        The default process is known to the local backend by its address too. Default job options are those of the
        request, where a person may have taken some away.
        """
        from ..core.process import DEFAULT_PROCESS

        definition = self.process.definition
        if definition is None or self.process_source == LOCAL_PROCESS:
            return None
        data = {**definition.to_json(), "default_job_options": {}}
        if self.local is not None and definition.process_graph and self.process.source != DEFAULT_PROCESS:
            data["namespace"] = None
        return data


class MemoryCredentials:
    """Credentials by backend name, kept in memory only and never shown."""

    def __init__(self, by_backend: dict[str, Credentials]) -> None:
        self._by_backend = dict(by_backend)

    def __call__(self, backend: Backend) -> Credentials | None:
        """Return the backend's credentials, None when it has none."""
        return self._by_backend.get(backend.name)

    def __repr__(self) -> str:
        return f"MemoryCredentials({sorted(self._by_backend)})"


class LocalCredentials:
    """The local backend's credentials, and for all other backends what another source knows."""

    def __init__(self, name: str, credentials: Credentials, others: CredentialsSource) -> None:
        self._name, self._credentials, self._others = name, credentials, others

    def __call__(self, backend: Backend) -> Credentials | None:
        """Return the backend's credentials, None when it has none."""
        return self._credentials if backend.name == self._name else self._others(backend)

    def keep(self, backend: Backend, credentials: Credentials) -> None:
        """Hand a renewed login on to the other source, where that keeps logins."""
        keep = getattr(self._others, "keep", None)
        if keep is not None and backend.name != self._name:
            keep(backend, credentials)
