"""Creating the job of a tile from the run's process and parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .job_store import TOKEN_COLUMN
from .overlap import job_geometry
from .process import ProcessDefinition, job_process_graph, tile_arguments

if TYPE_CHECKING:
    from openeo import BatchJob, Connection

    from .tile_run import RunSettings

_SAVING = {"save_result", "export_workspace"}
_SAVE_NODE = "saveresult"


class TileJobCreator:
    """The ``start_job`` of a run: links the tile to the process, and passes job options and the output format.

    ``overlap`` (metres) widens the geometry; ``grid_crs`` is the coordinate reference system of the rows' geometries.
    """

    is_thread_safe = True

    def __init__(
        self,
        definition: ProcessDefinition,
        parameters: dict[str, Any],
        grid_crs: str,
        *,
        run_name: str = "",
        job_options: dict[str, Any] | None = None,
        output_format: str | None = None,
        overlap: float = 0.0,
    ) -> None:
        self._definition = definition
        self._parameters = parameters
        self._grid_crs = grid_crs
        self._run_name = run_name
        self._job_options = job_options or None
        self._output_format = output_format or None
        self._overlap = overlap

    @classmethod
    def of_run(cls, settings: RunSettings, definition: ProcessDefinition, parameters: dict[str, Any]) -> TileJobCreator:
        """The creator of a run's jobs; the run's job options come before the process's own."""
        return cls(
            definition,
            parameters,
            settings.crs,
            run_name=settings.name,
            job_options={**definition.default_job_options, **settings.job_options},
            output_format=settings.output_format,
            overlap=settings.overlap,
        )

    def __call__(self, row: Any, connection: Connection, **_: Any) -> BatchJob:
        """Create (and not start) the job of a row."""
        return connection.create_job(
            self.process_graph(row["geometry"]),
            title=self.title(str(row["tile_id"]), str(row.get(TOKEN_COLUMN) or "")),
            job_options=self._job_options,
            validate=False,
        )

    def process_graph(self, geometry: Any) -> dict[str, Any]:
        """The flat process graph for a tile's geometry in the grid's CRS."""
        lonlat = job_geometry(geometry, self._grid_crs, self._overlap)
        arguments = tile_arguments(self._definition, self._parameters, lonlat)
        graph = job_process_graph(self._definition, arguments)
        return _saved_as(graph, self._output_format) if self._output_format else graph

    def title(self, tile_id: str, token: str) -> str:
        """The job's title: run, tile and, in brackets, the attempt's token."""
        name = f"{self._run_name} " if self._run_name else ""
        return f"{name}tile {tile_id}" + (f" [{token}]" if token else "")


def _saved_as(graph: dict[str, Any], output_format: str) -> dict[str, Any]:
    """The graph with its result saved in the format: its own save_result changed, or one added."""
    result = next(name for name, node in graph.items() if node.get("result"))
    node = graph[result]
    if node.get("process_id") in _SAVING:
        arguments = {**node.get("arguments", {}), "format": output_format}
        return {**graph, result: {**node, "arguments": arguments}}
    name = _SAVE_NODE
    while name in graph:
        name += "_"
    plain = {key: value for key, value in node.items() if key != "result"}
    save = {
        "process_id": "save_result",
        "arguments": {"data": {"from_node": result}, "format": output_format},
        "result": True,
    }
    return {**graph, result: plain, name: save}
