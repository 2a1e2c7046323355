"""The status map of a run as one web page that works without a network."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from .errors import InputError
from .statuses import JobStatus, Phase, flow_position, job_status

if TYPE_CHECKING:
    from .tile_run import TileRun, TileState

_LONGEST_MESSAGE = 300
_LINE = 70
_BRIGHT = 140
_SHAPES: Mapping[str, str] = {
    "solid": "", "dense": ".", "horizontal": "-", "vertical": "|", "cross": "+", "diagonal": "/",
    "back_diagonal": "\\", "diagonal_cross": "x",
}  # fmt: skip
_FONT = "Open Sans, Segoe UI, Helvetica Neue, Arial, sans-serif"


def write_status_map(run: TileRun, path: Path | str) -> Path:
    """Write the map of a run's tiles, coloured by status, as a self-contained HTML file and return its path.

    Moving over a tile shows its id, status, backend, job, attempt, credits and message. Texts of backends are escaped.

    :raises InputError: when the file cannot be written.
    """
    import plotly.io

    path = Path(path)
    page = plotly.io.to_html(
        status_figure(run),
        include_plotlyjs=True,
        full_html=True,
        config={"displaylogo": False, "scrollZoom": True, "responsive": True,
                "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d"]},
    )  # fmt: skip
    title = html.escape(f"{run.settings.name or 'BAP Tiler'}: status of the tiles")
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


def status_figure(run: TileRun) -> Any:
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
        x, y = _outlines(own)
        figure.add_trace(go.Scatter(
            x=x, y=y, mode="lines", fill="toself", name=f"{status.label} ({len(members):,})", legendgroup=name,
            fillcolor=status.colour, line={"color": "#ffffff", "width": _line_width(len(states))}, hoverinfo="skip",
            fillpattern=_pattern(status),
        ))  # fmt: skip
        middle = shapely.get_coordinates(shapely.point_on_surface(own))
        figure.add_trace(go.Scattergl(
            x=middle[:, 0], y=middle[:, 1], mode="markers", marker={"opacity": 0, "size": 1, "color": status.colour},
            text=[_hover_text(state) for state in members], hovertemplate="%{text}<extra></extra>",
            legendgroup=name, showlegend=False,
            hoverlabel={"bgcolor": status.colour, "font": {"color": _readable_on(status.colour), "family": _FONT}},
        ))  # fmt: skip
    figure.update_layout(_layout(run, states))
    return figure


def _layout(run: TileRun, states: Sequence[TileState]) -> dict[str, Any]:
    axis = {"visible": False, "showgrid": False, "zeroline": False}
    title = f"<b>{_escaped(run.settings.name or 'BAP Tiler')}</b><br>{_summary(run, states)}"
    return {
        "title": {"text": title, "x": 0.02, "xanchor": "left", "font": {"size": 17}},
        "font": {"family": _FONT, "color": "#2f3640"},
        "xaxis": axis,
        "yaxis": {**axis, "scaleanchor": "x", "scaleratio": 1},
        "legend": {"title": {"text": "<b>Status</b>"}, "itemsizing": "constant", "bgcolor": "rgba(255,255,255,0.8)"},
        "hovermode": "closest",
        "hoverdistance": -1,
        "hoverlabel": {"align": "left"},
        "dragmode": "pan",
        "plot_bgcolor": "#ffffff",
        "paper_bgcolor": "#ffffff",
        "margin": {"l": 20, "r": 20, "t": 90, "b": 20},
        "autosize": True,
    }


def _summary(run: TileRun, states: Sequence[TileState]) -> str:
    phases = [(job_status(state.status).phase, state.status) for state in states]
    finished = sum(name == "finished" for _, name in phases)
    failed = sum(phase is Phase.TERMINAL and name not in ("finished", "skipped", "canceled") for phase, name in phases)
    active = sum(phase is Phase.ACTIVE for phase, _ in phases)
    waiting = sum(phase is Phase.WAITING for phase, _ in phases)
    counts = [f"{len(states):,} {'tile' if len(states) == 1 else 'tiles'}", f"{finished:,} finished"]
    counts += [f"{number:,} {word}" for number, word in ((active, "active"), (waiting, "waiting"), (failed, "failed"))
               if number]  # fmt: skip
    size = run.settings.tile_size
    place = [f"tiles of {size / 1000:g} km"] if size else []
    place += [_escaped(run.grid_crs)] if len(run.grid_crs) < 30 else []
    return f'<span style="font-size:13px">{", ".join(counts)} · {" · ".join(place)}</span>'


def _hover_text(state: TileState) -> str:
    status = job_status(state.status)
    label = status.label if status.name == state.status else _escaped(state.status)
    lines = [f"<b>Tile {_escaped(state.tile_id)}</b>", label]
    lines += [f"Job {_escaped(state.job_id)}"] if state.job_id else []
    lines += [f"Backend {_escaped(state.backend_name)}"] if state.backend_name else []
    lines += [f"Attempt {state.attempt}"] if state.attempt > 1 else []
    lines += [f"{state.credits:g} credits"] if state.credits is not None else []
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


def _outlines(geometries: np.ndarray) -> tuple[list[float | None], list[float | None]]:
    """Return x and y of all rings in one line, with None between rings."""
    rings = shapely.get_rings(shapely.get_parts(geometries))
    points, ring = shapely.get_coordinates(rings, return_index=True)
    breaks = np.flatnonzero(np.diff(ring)) + 1
    separated = np.insert(points, breaks, np.nan, axis=0)
    x, y = separated.T.tolist()
    return [None if value != value else value for value in x], [None if value != value else value for value in y]


def _pattern(status: JobStatus) -> dict[str, Any]:
    shape = _SHAPES[status.pattern]
    if not shape:
        return {}
    line = "rgba(255,255,255,0.45)" if _brightness(status.colour) < _BRIGHT else "rgba(0,0,0,0.3)"
    return {"shape": shape, "fgcolor": line, "bgcolor": status.colour, "size": 7, "solidity": 0.2}


def _line_width(tiles: int) -> float:
    return 1.0 if tiles <= 2_000 else 0.3


def _readable_on(colour: str) -> str:
    return "#ffffff" if _brightness(colour) < _BRIGHT else "#1e272e"


def _brightness(colour: str) -> float:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue
