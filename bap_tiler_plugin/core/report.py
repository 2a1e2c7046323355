"""The status map of a run as one web page that works without a network."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from numpy.typing import NDArray

from .errors import InputError
from .report_words import ENGLISH, ReportWords
from .statuses import JobStatus, Phase, flow_position, job_status

if TYPE_CHECKING:
    from .tile_run import TileRun, TileState

_LONGEST_MESSAGE = 300
_LINE = 70
_MANY = 2_000
_BRIGHT = 140
_COUNTED: Mapping[str, str] = {
    "finished": "{n} finished",
    "active": "{n} active",
    "waiting": "{n} waiting",
    "failed": "{n} failed",
    "cancelled": "{n} cancelled",
    "skipped": "{n} skipped",
}
_SYMBOLS: Mapping[str, tuple[str, str]] = {
    "dense": ("circle-open", "\u25cb"),
    "horizontal": ("line-ew-open", "\u2013"),
    "vertical": ("line-ns-open", "|"),
    "cross": ("cross-thin-open", "+"),
    "diagonal": ("line-ne-open", "/"),
    "back_diagonal": ("line-nw-open", "\\"),
    "diagonal_cross": ("x-thin-open", "\u00d7"),
}
_FONT = "Open Sans, Segoe UI, Helvetica Neue, Arial, sans-serif"


def write_status_map(run: TileRun, path: Path | str, words: ReportWords = ENGLISH) -> Path:
    """Write the map of a run's tiles, coloured by status, as a self-contained HTML file and return its path.

    Moving over a tile shows its id, status, backend, job, attempt, credits and message. Texts of backends are escaped.
    ``words`` is the language that it is written in.

    :raises InputError: when the file cannot be written.
    """
    import plotly.io

    path = Path(path)
    page = plotly.io.to_html(
        status_figure(run, words),
        include_plotlyjs=True,
        full_html=True,
        config={"displaylogo": False, "scrollZoom": True, "responsive": True,
                "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d"]},
    )  # fmt: skip
    title = html.escape(words.text("{run}: status of the tiles", run=run.settings.name or "BAP Tiler"))
    page = page.replace("<html>", f'<html lang="{html.escape(words.language)}">', 1)
    page = page.replace("<head>", f'<head><title>{title}</title><meta name="viewport" content="width=device-width">', 1)
    page = page.replace("<body>", '<body style="margin:0;height:100vh">', 1)
    unfinished = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(page, encoding="utf-8")
        unfinished.replace(path)
    except OSError as error:
        raise InputError("Report", f"{path} cannot be written ({error.strerror})", "Choose another place") from error
    return path


def status_figure(run: TileRun, words: ReportWords = ENGLISH) -> Any:
    """Return the status map as a Plotly figure."""
    import plotly.graph_objects as go

    states = run.states()
    shapes = dict(zip(*_geometries(run)))
    groups: dict[str, list[TileState]] = {}
    for state in states:
        groups.setdefault(job_status(state.status).name, []).append(state)
    figure = go.Figure()
    for name in sorted(groups, key=flow_position):
        status, members = job_status(name), groups[name]
        own = np.array([shapes[state.tile_id] for state in members], dtype=object)
        figure.add_trace(_legend_entry(status, len(members), words))
        figure.add_trace(_areas(status, own, len(states)))
        figure.add_trace(_centres(status, own, members, len(states), words))
    figure.update_layout(_layout(run, states, words))
    return figure


def _areas(status: JobStatus, geometries: NDArray, tiles: int) -> Any:
    """Return the tiles of one status as one filled trace."""
    import plotly.graph_objects as go

    x, y = _outlines(geometries)
    return go.Scatter(
        x=x, y=y, mode="lines", fill="toself", legendgroup=status.name, showlegend=False, fillcolor=status.colour,
        hoverinfo="skip", line={"color": "#ffffff", "width": 1.0 if tiles <= _MANY else 0.3},
    )  # fmt: skip


def _legend_entry(status: JobStatus, number: int, words: ReportWords) -> Any:
    """Return an empty trace that puts a square, the sign and the number of tiles of a status into the legend."""
    import plotly.graph_objects as go

    sign = _SYMBOLS[status.pattern][1] + " " if status.pattern in _SYMBOLS else ""
    return go.Scatter(
        x=[None], y=[None], mode="markers", legendgroup=status.name,
        name=f"{sign}{words.status(status.name)} ({words.number(number, 0)})",
        marker={"symbol": "square", "size": 15, "color": status.colour}, hoverinfo="skip",
    )  # fmt: skip


def _centres(
    status: JobStatus, geometries: NDArray, members: Sequence[TileState], tiles: int, words: ReportWords
) -> Any:
    """Return a point in each tile: it carries the hover text, and the sign by which the status is told apart."""
    import plotly.graph_objects as go

    middle = shapely.get_coordinates(shapely.point_on_surface(geometries))
    readable = _readable_on(status.colour)
    sign = _SYMBOLS.get(status.pattern)
    marker: dict[str, Any] = {"opacity": 0, "size": 1, "color": status.colour}
    if sign:
        marker = {"symbol": sign[0], "size": 10 if tiles <= _MANY else 3, "color": readable, "opacity": 0.7,
                  "line": {"width": 2, "color": readable}}  # fmt: skip
    kind = go.Scatter if tiles <= _MANY else go.Scattergl
    return kind(
        x=middle[:, 0], y=middle[:, 1], mode="markers", marker=marker, legendgroup=status.name, showlegend=False,
        text=[_hover_text(state, words) for state in members], hovertemplate="%{text}<extra></extra>",
        hoverlabel={"bgcolor": "#ffffff", "bordercolor": status.colour, "font": {"color": "#1e272e", "family": _FONT}},
    )  # fmt: skip


def _layout(run: TileRun, states: Sequence[TileState], words: ReportWords) -> dict[str, Any]:
    axis = {"visible": False, "showgrid": False, "zeroline": False}
    title = f"<b>{_escaped(run.settings.name or 'BAP Tiler')}</b><br>{_summary(run, states, words)}"
    return {
        "title": {"text": title, "x": 0.02, "xanchor": "left", "font": {"size": 17}},
        "font": {"family": _FONT, "color": "#2f3640"},
        "xaxis": axis,
        "yaxis": {**axis, "scaleanchor": "x", "scaleratio": 1},
        "legend": {
            "title": {"text": f"<b>{words.text('Status')}</b>"},
            "itemsizing": "constant",
            "bgcolor": "rgba(255,255,255,0.8)",
        },
        "hovermode": "closest",
        "hoverdistance": -1,
        "hoverlabel": {"align": "left"},
        "dragmode": "pan",
        "plot_bgcolor": "#ffffff",
        "paper_bgcolor": "#ffffff",
        "margin": {"l": 20, "r": 20, "t": 90, "b": 20},
        "autosize": True,
    }


def _summary(run: TileRun, states: Sequence[TileState], words: ReportWords) -> str:
    numbers = Counter(_word(state.status) for state in states)
    counts = [words.text("{n} tile" if len(states) == 1 else "{n} tiles", n=words.number(len(states), 0))]
    counts += [
        words.text(text, n=words.number(numbers[word], 0))
        for word, text in _COUNTED.items()
        if numbers[word] or word == "finished"
    ]
    size = run.settings.tile_size
    place = [words.text("tiles of {km} km", km=words.shortest(size / 1000))] if size else []
    place += [_escaped(run.grid_crs)] if len(run.grid_crs) < 30 else []
    line = " \u00b7 ".join([", ".join(counts), *place])
    return f'<span style="font-size:13px">{line}</span>'


def _word(name: str) -> str:
    """Return under which word of the title a status is counted."""
    status = job_status(name)
    if status.phase is not Phase.TERMINAL:
        return "active" if status.phase is Phase.ACTIVE else "waiting"
    return {"finished": "finished", "canceled": "cancelled", "skipped": "skipped"}.get(name, "failed")


def _hover_text(state: TileState, words: ReportWords) -> str:
    status = job_status(state.status)
    label = words.status(status.name) if status.name == state.status else _escaped(state.status)
    lines = [f"<b>{words.text('Tile {id}', id=_escaped(state.tile_id))}</b>", label]
    lines += [words.text("Job {id}", id=_escaped(state.job_id))] if state.job_id else []
    lines += [words.text("Backend {name}", name=_escaped(state.backend_name))] if state.backend_name else []
    lines += [words.text("Attempt {n}", n=words.number(state.attempt, 0))] if state.attempt > 1 else []
    lines += [words.text("{n} credits", n=words.number(state.credits, 1))] if state.credits is not None else []
    lines += _wrapped(state.message) if state.message else []
    return "<br>".join(lines)


def _wrapped(message: str) -> list[str]:
    import textwrap

    cleaned = " ".join(str(message).split())
    short = cleaned if len(cleaned) <= _LONGEST_MESSAGE else f"{cleaned[: _LONGEST_MESSAGE - 3]}..."
    return [_escaped(line) for line in textwrap.wrap(short, _LINE)]


def _escaped(text: Any) -> str:
    """Return the text without markup; Plotly reads some HTML in labels and replaces ``%{...}``."""
    return html.escape(str(text)[:_LONGEST_MESSAGE], quote=True).replace("%{", "%&#123;")


def _geometries(run: TileRun) -> tuple[list[str], list[Any]]:
    tiles = run.tiles()
    return tiles["tile_id"].astype(str).tolist(), list(tiles.geometry)


def _outlines(geometries: NDArray) -> tuple[list[float | None], list[float | None]]:
    """Return x and y of all rings in one line, with None between rings."""
    rings = shapely.get_rings(shapely.get_parts(geometries))
    points, ring = shapely.get_coordinates(rings, return_index=True)
    breaks = np.flatnonzero(np.diff(ring)) + 1
    separated = np.insert(points, breaks, np.nan, axis=0)
    x, y = separated.T.tolist()
    return [None if value != value else value for value in x], [None if value != value else value for value in y]


def _readable_on(colour: str) -> str:
    return "#ffffff" if _brightness(colour) < _BRIGHT else "#1e272e"


def _brightness(colour: str) -> float:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue
