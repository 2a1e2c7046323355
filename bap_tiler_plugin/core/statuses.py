"""The one vocabulary of job statuses: their order in the flow, labels, colours, patterns and phases.

The colours of openEO's and the manager's statuses are those of the notebook that BAP Tiler grew from. The statuses that
were added lie between their neighbours in the flow. Statuses whose colours look alike to a person with deuteranopia
have different patterns.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType


class Phase(Enum):
    """How far a job is: nothing sent yet, something under way, or nothing more will happen by itself."""

    WAITING = "waiting"
    ACTIVE = "active"
    TERMINAL = "terminal"


@dataclass(frozen=True)
class JobStatus:
    """A job status as it is stored (``name``) and as it is shown.

    :ivar colour: fill colour as ``#rrggbb``.
    :ivar pattern: second cue beside the colour, one of :data:`PATTERNS`.
    """

    name: str
    label: str
    colour: str
    phase: Phase
    pattern: str = "solid"


PATTERNS = ("solid", "dense", "horizontal", "vertical", "cross", "diagonal", "back_diagonal", "diagonal_cross")

_FLOW = (
    JobStatus("not_started", "Not started", "#d3d3d3", Phase.WAITING),
    JobStatus("submitting", "Submitting", "#f0e68c", Phase.ACTIVE, "dense"),
    JobStatus("created", "Created", "#ffd700", Phase.ACTIVE, "diagonal"),
    JobStatus("queued_for_start", "Waiting to start", "#d8cd73", Phase.ACTIVE, "horizontal"),
    JobStatus("queued", "Queued", "#b0c4de", Phase.ACTIVE, "vertical"),
    JobStatus("running", "Running", "#000080", Phase.ACTIVE),
    JobStatus("downloading", "Downloading", "#008080", Phase.ACTIVE, "diagonal"),
    JobStatus("finished", "Finished", "#00ff00", Phase.TERMINAL),
    JobStatus("download_failed", "Download failed", "#cd5c5c", Phase.TERMINAL, "cross"),
    JobStatus("start_failed", "Start failed", "#ff0000", Phase.TERMINAL, "back_diagonal"),
    JobStatus("error", "Failed", "#8b0000", Phase.TERMINAL, "diagonal_cross"),
    JobStatus("canceled", "Cancelled", "#a0522d", Phase.TERMINAL, "horizontal"),
    JobStatus("skipped", "Skipped", "#ff8c00", Phase.TERMINAL, "dense"),
)

STATUSES: Mapping[str, JobStatus] = MappingProxyType({status.name: status for status in _FLOW})
OTHER = JobStatus("other", "Other", "#808080", Phase.ACTIVE)


def _names(phase: Phase) -> frozenset[str]:
    return frozenset(status.name for status in _FLOW if status.phase is phase)


WAITING = _names(Phase.WAITING)
ACTIVE = _names(Phase.ACTIVE)
TERMINAL = _names(Phase.TERMINAL)


def job_status(name: str | None) -> JobStatus:
    """Return the status called ``name``; a grey "other" for a name that is not in the vocabulary."""
    return STATUSES.get(name or "", OTHER)


def flow_position(name: str | None) -> int:
    """Return the place of the status in the flow, for sorting; unknown statuses come last."""
    return _POSITIONS.get(name or "", len(_FLOW))


_POSITIONS = {status.name: position for position, status in enumerate(_FLOW)}
