"""What a run comes to, in words: tiles, credits and time with their sources."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication

from ..core import costs, durations
from ..core.costs import CostEstimate
from ..core.durations import TimeEstimate
from ..core.errors import InputError
from ..words.number_words import figure_text, number_text, percent_text, rewritten
from ..words.problem_words import without_field
from .grid_preview import GridMeasure
from .run_estimator import RunShape
from .run_request import LocalRequest
from .scenes_folder import are_elsewhere

translate = QCoreApplication.translate

_LONGEST_CRS = 60
_MINUTE, _HOUR, _DAY = 60.0, 3600.0, 86_400.0


def tiles_text(measure: GridMeasure) -> str:
    """Return number and area of the tiles."""
    text = (
        translate("RunSummary", "{tiles} tiles, {area} km²")
        if measure.number != 1
        else translate("RunSummary", "1 tile, {area} km²")
    )
    area = figure_text(measure.area_km2, 4) if measure.area_km2 < 1 else number_text(measure.area_km2)
    return text.format(tiles=number_text(measure.number), area=area)


def credits_text(estimate: CostEstimate) -> str:
    """Return the credits as a range, or that they are not known."""
    if not estimate.is_known:
        return translate("RunSummary", "credits not known")
    if estimate.source == costs.FREE:
        return translate("RunSummary", "no credits")
    low, high = _number(estimate.low), _number(estimate.high)
    if low == high:
        return translate("RunSummary", "about {credits} credits").format(credits=high)
    return translate("RunSummary", "{low} to {high} credits").format(low=low, high=high)


def credits_source(estimate: CostEstimate) -> str:
    """Return where the credits come from, or why they are not known."""
    texts = {
        costs.FREE: translate("RunSummary", "this computer costs none"),
        costs.MEASURED: translate("RunSummary", "measured on CDSE: {detail} credits per km² and month, and 2 per job"),
        costs.CATALOGUE: translate("RunSummary", "the catalogue's figure: {detail}"),
        costs.BACKEND: translate("RunSummary", "estimated by the backend"),
        costs.FINISHED_JOBS: translate("RunSummary", "from what finished jobs cost"),
        costs.NO_FIGURE: translate("RunSummary", "the catalogue has no figure for this process; try one tile first"),
        costs.NO_UNIT: translate("RunSummary", "the catalogue says {detail}, but not of what; try one tile first"),
        costs.UNKNOWN_UNIT: translate("RunSummary", "the unit “{detail}” is not understood; try one tile first"),
        costs.NO_PERIOD: translate("RunSummary", "the figure {detail} needs a period"),
    }
    return texts[estimate.source].format(detail=rewritten(estimate.detail))


def time_text(estimate: TimeEstimate) -> str:
    """Return the time as a range in one unit, empty when it is not known."""
    if estimate.low is None or estimate.high is None:
        return ""
    units = (
        (_DAY, translate("RunSummary", "{time} days")),
        (_HOUR, translate("RunSummary", "{time} h")),
        (_MINUTE, translate("RunSummary", "{time} min")),
        (1.0, translate("RunSummary", "{time} s")),
    )
    size, words = next((unit for unit in units if estimate.high >= 2 * unit[0]), units[-1])
    low, high = (_number(seconds / size) for seconds in (estimate.low, estimate.high))
    return words.format(
        time=high if low == high else translate("RunSummary", "{low} to {high}").format(low=low, high=high)
    )


def time_source(estimate: TimeEstimate) -> str:
    """Return where the time comes from."""
    return {
        durations.EARLIER_RUNS: translate("RunSummary", "from jobs of earlier runs; without waiting in queues"),
        durations.EXAMPLES: translate("RunSummary", "from published examples of 60 km²; without waiting in queues"),
    }.get(estimate.source, translate("RunSummary", "not known before the first jobs are done"))


def lines(
    measure: GridMeasure, cost: CostEstimate, time: TimeEstimate, process: str, shape: RunShape, overlap: float
) -> list[tuple[str, str]]:
    """Return what is about to be started, as (label, text)."""
    size = translate("RunSummary", "{tiles}, {size} km each, in {crs}").format(
        tiles=tiles_text(measure), size=figure_text(measure.tile_size / 1000), crs=_shortened(measure.crs)
    )
    if overlap:
        size = translate("RunSummary", "{tiles}, with {overlap} m overlap").format(
            tiles=size, overlap=figure_text(overlap)
        )
    jobs = translate("RunSummary", "{jobs} jobs, {slots} at a time").format(
        jobs=number_text(measure.number), slots=shape.slots
    )
    period = (
        translate("RunSummary", "{start} until {end}").format(start=shape.period[0], end=shape.period[1])
        if shape.period
        else ""
    )
    return [
        (translate("RunSummary", "Tiles"), size),
        (translate("RunSummary", "Process"), f"{process}, {period}" if period else process),
        (translate("RunSummary", "Jobs"), jobs),
        (translate("RunSummary", "Credits"), f"{credits_text(cost)} ({credits_source(cost)})"),
        (
            translate("RunSummary", "Time"),
            f"{time_text(time)} ({time_source(time)})" if time.is_known else time_source(time),
        ),
    ]


def overlap_advice(process: str, tile_size: float, overlap: float) -> tuple[str, str, float]:
    """Return the recommended overlap of a process, as label, text and metres, when the one chosen is smaller."""
    from ..core.overlap import recommended_overlap

    metres = recommended_overlap(process, tile_size).metres
    text = translate("RunSummary", "{metres} m are recommended for this process: fewer seams, {more} more to compute")
    more = percent_text(((tile_size + 2 * metres) / tile_size) ** 2 - 1) if tile_size > 0 else ""
    is_needed = overlap < metres
    title = translate("RunSummary", "Overlap")
    return (title, text.format(metres=number_text(metres), more=more), metres) if is_needed else (title, "", 0.0)


def scenes_problem(local: LocalRequest | None, measure: GridMeasure) -> InputError | None:
    """Return what is wrong with the scenes of this computer when none of them lies in the area."""
    if local is None or measure.bounds is None or not are_elsewhere(local, measure.bounds):
        return None
    if local.make_demo:
        return InputError(
            "Scenes",
            "the demo scenes lie around Antwerp, outside this area: no job would succeed",
            "Choose a folder with scenes of this area, another backend, or an area there",
        )
    return InputError(
        "Scenes",
        "they lie outside this area: no job would succeed",
        "Choose other scenes, or press “Take area and period from the scenes”",
    )


def scenes_advice(problem: InputError | None) -> tuple[str, str]:
    """Return a warning, as (label, text), when this computer has no scene of the area."""
    text = "" if problem is None else without_field(problem).rstrip(".")
    return translate("RunSummary", "Scenes"), text[:1].lower() + text[1:]


def advice(published_for: Sequence[str], chosen: Sequence[str]) -> tuple[str, str]:
    """Return a warning, as (label, text), when a process is published for other backends than those chosen."""
    other = [address for address in chosen if published_for and address.rstrip("/") not in published_for]
    hosts = ", ".join(address.split("://")[-1] for address in published_for)
    return translate("RunSummary", "Note"), translate("RunSummary", "the process is published for {hosts}").format(
        hosts=hosts
    ) if other else ""


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_CRS else f"{text[:_LONGEST_CRS].rpartition(', ')[0] or text[:_LONGEST_CRS]} …"


def _number(value: float) -> str:
    return number_text(value) if value >= 10 or value == int(value) else figure_text(value, 2)
