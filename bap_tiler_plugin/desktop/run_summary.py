"""What a run comes to, in words: tiles, credits and time with their sources."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication

from ..core import costs, durations
from ..core.costs import CostEstimate
from ..core.durations import TimeEstimate
from .grid_preview import GridMeasure
from .run_estimator import RunShape

_MINUTE, _HOUR, _DAY = 60.0, 3600.0, 86_400.0


def tiles_text(measure: GridMeasure) -> str:
    """Return number and area of the tiles."""
    text = _tr("{tiles} tiles, {area} km²") if measure.number != 1 else _tr("1 tile, {area} km²")
    area = f"{measure.area_km2:,.4g}" if measure.area_km2 < 1 else f"{measure.area_km2:,.0f}"
    return text.format(tiles=f"{measure.number:,}", area=area)


def credits_text(estimate: CostEstimate) -> str:
    """Return the credits as a range, or that they are not known."""
    if not estimate.is_known:
        return _tr("credits not known")
    if estimate.source == costs.FREE:
        return _tr("no credits")
    low, high = _number(estimate.low), _number(estimate.high)
    if low == high:
        return _tr("about {credits} credits").format(credits=high)
    return _tr("{low} to {high} credits").format(low=low, high=high)


def credits_source(estimate: CostEstimate) -> str:
    """Return where the credits come from, or why they are not known."""
    texts = {
        costs.FREE: _tr("this computer costs none"),
        costs.MEASURED: _tr("measured on CDSE: {detail} credits per km² and month, and 2 per job"),
        costs.CATALOGUE: _tr("the catalogue's figure: {detail}"),
        costs.BACKEND: _tr("estimated by the backend"),
        costs.FINISHED_JOBS: _tr("from what finished jobs cost"),
        costs.NO_FIGURE: _tr("the catalogue has no figure for this process; try one tile first"),
        costs.NO_UNIT: _tr("the catalogue says {detail}, but not of what; try one tile first"),
        costs.UNKNOWN_UNIT: _tr("the unit “{detail}” is not understood; try one tile first"),
        costs.NO_PERIOD: _tr("the figure {detail} needs a period"),
    }
    return texts[estimate.source].format(detail=estimate.detail)


def time_text(estimate: TimeEstimate) -> str:
    """Return the time as a range in one unit, empty when it is not known."""
    if estimate.low is None or estimate.high is None:
        return ""
    units = ((_DAY, _tr("{time} days")), (_HOUR, _tr("{time} h")), (_MINUTE, _tr("{time} min")), (1.0, _tr("{time} s")))
    size, words = next((unit for unit in units if estimate.high >= 2 * unit[0]), units[-1])
    low, high = (_number(seconds / size) for seconds in (estimate.low, estimate.high))
    return words.format(time=high if low == high else _tr("{low} to {high}").format(low=low, high=high))


def time_source(estimate: TimeEstimate) -> str:
    """Return where the time comes from."""
    return {
        durations.EARLIER_RUNS: _tr("from jobs of earlier runs; without waiting in queues"),
        durations.EXAMPLES: _tr("from published examples of 60 km²; without waiting in queues"),
    }.get(estimate.source, _tr("not known before the first jobs are done"))


def lines(
    measure: GridMeasure, cost: CostEstimate, time: TimeEstimate, process: str, shape: RunShape, overlap: float
) -> list[tuple[str, str]]:
    """Return what is about to be started, as (label, text)."""
    size = _tr("{tiles}, {size} km each, in {crs}").format(
        tiles=tiles_text(measure), size=f"{measure.tile_size / 1000:g}", crs=measure.crs[:20]
    )
    if overlap:
        size = _tr("{tiles}, with {overlap} m overlap").format(tiles=size, overlap=f"{overlap:g}")
    jobs = _tr("{jobs} jobs, {slots} at a time").format(jobs=f"{measure.number:,}", slots=shape.slots)
    period = _tr("{start} until {end}").format(start=shape.period[0], end=shape.period[1]) if shape.period else ""
    return [
        (_tr("Tiles"), size),
        (_tr("Process"), f"{process}, {period}" if period else process),
        (_tr("Jobs"), jobs),
        (_tr("Credits"), f"{credits_text(cost)} ({credits_source(cost)})"),
        (_tr("Time"), f"{time_text(time)} ({time_source(time)})" if time.is_known else time_source(time)),
    ]


def advice(published_for: Sequence[str], chosen: Sequence[str]) -> tuple[str, str]:
    """Return a warning, as (label, text), when a process is published for other backends than those chosen."""
    other = [address for address in chosen if published_for and address.rstrip("/") not in published_for]
    hosts = ", ".join(address.split("://")[-1] for address in published_for)
    return _tr("Note"), _tr("the process is published for {hosts}").format(hosts=hosts) if other else ""


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 or value == int(value) else f"{value:.2g}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("RunSummary", text)
