"""What algorithms that make a run share: the process, its parameters, and writing the run."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterString
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import InputError
from .base import BapTilerAlgorithm

if TYPE_CHECKING:
    from ..core.process import ProcessDefinition
    from ..core.tile_run import TileRun
    from ..core.tiling import TileGrid

PROCESS, PARAMETERS, JOB_OPTIONS, OUTPUT_FORMAT = "PROCESS", "PARAMETERS", "JOB_OPTIONS", "OUTPUT_FORMAT"
_PROCESS_ID = re.compile(r"\w+")
_EXAMPLE = '{"temporal_extent": ["2024-05-01", "2024-08-01"]}'
_EXAMPLES = {"Job options": '{"executor-memory": "4G"}'}
_PERIOD = "temporal_extent"


class ProcessAlgorithm(BapTilerAlgorithm):
    """Base of the algorithms that make a run."""

    def add_process(self) -> None:
        """Declare the process, its parameters, and what the backend is told besides."""
        from ..core.process import DEFAULT_PROCESS

        self.add(
            QgsProcessingParameterString(PROCESS, self.tr("Process"), DEFAULT_PROCESS),
            self.tr(
                "Address (URL) of an openEO process definition, a JSON file with one, or the id of a backend's process."
            ),
        )
        self.add(
            QgsProcessingParameterString(PARAMETERS, self.tr("Parameters"), multiLine=True, optional=True),
            self.tr(
                "Parameters without the tile's geometry, as JSON or as the path of a JSON file, such as {example}"
            ).format(example=_EXAMPLE),
        )
        self.add(
            QgsProcessingParameterString(JOB_OPTIONS, self.tr("Job options"), multiLine=True, optional=True),
            self.tr("Options that the backend understands, such as memory, as JSON or as the path of a JSON file."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(OUTPUT_FORMAT, self.tr("Output format"), "GTiff", optional=True),
            self.tr("File format of the results, by the backend's name for it."),
            advanced=True,
        )

    def check_process(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> None:
        """Raise ``InputError`` for texts that cannot be read; nothing is fetched."""
        for name, field in ((PARAMETERS, "Parameters"), (JOB_OPTIONS, "Job options")):
            json_object(field, self.parameterAsString(parameters, name, context))
        if not self.parameterAsString(parameters, PROCESS, context).strip():
            raise InputError("Process", "is empty", "Give a URL, a file or a process id")

    def write_run(
        self,
        folder: Path,
        grid: TileGrid,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> TileRun:
        """Load the process, check its parameters and write the run."""
        from ..core.tile_run import RunSettings, TileRun

        process = self.parameterAsString(parameters, PROCESS, context).strip()
        arguments = json_object("Parameters", self.parameterAsString(parameters, PARAMETERS, context))
        options = json_object("Job options", self.parameterAsString(parameters, JOB_OPTIONS, context))
        definition = _definition(process, feedback)
        if definition is not None:
            arguments = _checked(definition, arguments)
        else:
            _check_period(arguments)
        settings = RunSettings(
            name=folder.name,
            process=process,
            definition=definition.to_json() if definition else None,
            parameters=arguments,
            job_options=options,
            output_format=self.parameterAsString(parameters, OUTPUT_FORMAT, context).strip() or "GTiff",
            overlap=0.0,
            crs=grid.crs,
            tile_size=float(grid.tile_size),
            created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        )
        return TileRun.create(folder, grid, settings)


def json_object(field: str, text: str) -> dict[str, Any]:
    """Return the JSON object that a text holds or that is in the file it names; an empty text is ``{}``.

    Raises ``InputError`` for anything else.
    """
    text = text.strip()
    if not text:
        return {}
    if not text.startswith("{"):
        text = _file_text(field, text)
    try:
        value = json.loads(text, parse_constant=_refuse_constant)
    except ValueError as error:
        raise InputError(field, f"is not JSON ({error})", _like(field)) from None
    if not isinstance(value, dict):
        raise InputError(field, "is not a JSON object", _like(field))
    return value


def _file_text(field: str, path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, ValueError):
        raise InputError(field, f"“{path[:200]}” is neither a JSON object nor a file", _like(field)) from None


def _like(field: str) -> str:
    return f"Write it like {_EXAMPLES.get(field, _EXAMPLE)}"


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no number of JSON")


def _definition(process: str, feedback: QgsProcessingFeedback) -> ProcessDefinition | None:
    """Load a process given by URL or file; an id is looked up at the backend when the jobs run."""
    from ..core.process import load_process

    if not _PROCESS_ID.fullmatch(process) or Path(process).is_file():
        return load_process(process)
    text = QCoreApplication.translate(
        "Algorithms", "Process “{process}” will be looked up at the backend when the jobs run."
    )
    feedback.pushInfo(text.format(process=process))
    return None


def _check_period(arguments: Mapping[str, Any]) -> None:
    """Raise ``InputError`` for a period that no process could take; its definition is not known yet."""
    from ..core.schemas import problem

    value = arguments.get(_PERIOD)
    found = problem(value, [{"type": "array", "subtype": "temporal-interval"}]) if isinstance(value, list) else None
    if found:
        raise InputError(f'Parameter "{_PERIOD}"', *found)


def _checked(definition: ProcessDefinition, arguments: dict[str, Any]) -> dict[str, Any]:
    from ..core.process import validate_arguments

    return validate_arguments(definition, arguments)
