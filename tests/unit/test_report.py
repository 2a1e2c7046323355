"""The status map: complete, offline, escaped, in the vocabulary's colours."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import shapely

from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.report import status_figure, write_status_map
from bap_tiler_plugin.core.report_words import ReportWords
from bap_tiler_plugin.core.statuses import STATUSES, job_status
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun
from bap_tiler_plugin.core.tiling import Anchor, Extent, make_grid

NASTY = "</script><script>alert(1)</script><img src=x onerror=alert(2)> %{x} & <b>bold</b>"


@pytest.fixture
def run(tmp_path: Path) -> TileRun:
    """A run of 14 tiles (2 columns, 7 rows), one in each status and one in an unknown one."""
    grid = make_grid(Extent(590000, 5660000, 600000, 5695000, "EPSG:32631"), 5000, anchor=Anchor.CORNER)
    run = TileRun.create(tmp_path / "run", grid, RunSettings("Antwerp <2024>", "bap"))
    database = run.job_database()
    jobs = database.read()
    for number, name in enumerate([*STATUSES, "postponed <i>"]):
        jobs.loc[number, "status"] = name
        if name != "not_started":
            jobs.loc[number, "backend_name"] = "CDSE"
            jobs.loc[number, "id"] = f"j-{number}"
    jobs.loc[10, "message"] = NASTY + " and much more" * 100
    database.persist(jobs)
    return run


def test_one_group_per_status_in_the_order_of_the_flow(run: TileRun) -> None:
    figure = status_figure(run)
    legend = [trace for trace in figure.data if trace.showlegend is not False]
    assert [trace.legendgroup for trace in legend] == [*STATUSES, "other"]
    for trace in legend:
        status = job_status(trace.legendgroup)
        assert trace.marker.color == status.colour
        assert trace.name.endswith(f"{status.label} (1)")
    areas = {trace.legendgroup: trace for trace in figure.data if trace.fill == "toself"}
    assert {name: trace.fillcolor for name, trace in areas.items()} == {
        name: job_status(name).colour for name in [*STATUSES, "other"]
    }


def test_outlines_are_the_tiles(run: TileRun) -> None:
    areas = {trace.legendgroup: trace for trace in status_figure(run).data if trace.fill == "toself"}
    tile = shapely.Polygon(list(zip(areas["not_started"].x, areas["not_started"].y)))
    assert tile.equals(shapely.box(590000, 5660000, 595000, 5665000))


def test_equal_axes_without_clutter_and_counts_in_the_title(run: TileRun) -> None:
    layout = status_figure(run).layout
    assert (layout.yaxis.scaleanchor, layout.yaxis.scaleratio) == ("x", 1)
    assert layout.xaxis.visible is layout.yaxis.visible is False
    title = layout.title.text
    assert "14 tiles, 1 finished, 7 active, 1 waiting, 3 failed, 1 cancelled, 1 skipped" in title
    assert "tiles of 5 km" in title and "EPSG:32631" in title
    assert "Antwerp &lt;2024&gt;" in title


def test_moving_over_a_tile_tells_about_its_job(run: TileRun) -> None:
    texts = {trace.legendgroup: trace.text[0] for trace in status_figure(run).data if trace.text}
    assert texts["not_started"].split("<br>") == ["<b>Tile 0</b>", "Not started"]
    assert texts["running"].split("<br>")[:4] == ["<b>Tile 5</b>", "Running", "Job j-5", "Backend CDSE"]
    assert "postponed &lt;i&gt;" in texts["other"]
    nasty = texts["error"]
    assert re.findall("<[^>]*>", nasty.replace("<br>", "")) == ["<b>", "</b>"]
    assert len(nasty) < 1000 and nasty.endswith("...") and "%{" not in nasty


def test_page_works_without_a_network_and_without_the_backends_markup(run: TileRun, tmp_path: Path) -> None:
    path = write_status_map(run, tmp_path / "deep" / "map.html")
    assert [entry.name for entry in path.parent.iterdir()] == ["map.html"]
    page = path.read_text(encoding="utf-8")
    assert "alert(1)</script>" not in page and "<img src=x" not in page
    assert not re.search(r"<(script|link|img|iframe)[^>]+(src|href)=", page), "nothing is loaded from elsewhere"
    assert "<title>Antwerp &lt;2024&gt;: status of the tiles</title>" in page
    assert len(page) > 1_000_000, "plotly.js is inside"
    for tile_id in range(14):
        assert f"Tile {tile_id}" in page


def extent_of(area: shapely.Geometry) -> Extent:
    """The bounds of an area in UTM 31."""
    minx, miny, maxx, maxy = area.bounds
    return Extent(minx, miny, maxx, maxy, "EPSG:32631")


def test_empty_parts_do_not_hurt(tmp_path: Path) -> None:
    area = shapely.MultiPolygon(
        [shapely.box(590000, 5660000, 591000, 5661000), shapely.box(593000, 5660000, 594000, 5664000)]
    )
    holed = area.union(
        shapely.Point(592000, 5663000).buffer(900).difference(shapely.Point(592000, 5663000).buffer(300))
    )
    grid = make_grid(extent_of(holed), 5000, area=(holed, "EPSG:32631"), clip=True)
    run = TileRun.create(tmp_path / "run", grid, RunSettings("", "bap"))
    figure = status_figure(run)
    assert "1 tile, 0 finished" in figure.layout.title.text
    assert list(figure.data[1].x).count(None) == sum(len(part.interiors) + 1 for part in holed.geoms) - 1
    assert json.loads(figure.to_json())["data"]


def test_unwritable_place(run: TileRun, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be written"):
        write_status_map(run, blocked / "map.html")


def test_every_text_and_number_is_that_of_the_language(run: TileRun, tmp_path: Path) -> None:
    jobs = run.job_database().read()
    jobs.loc[7, ["attempt", "costs"]] = [2, 1234.5]
    run.job_database().persist(jobs)
    words = ReportWords(
        "xx", lambda text: f"~{text}~", lambda value, digits: f"#{value:.{digits}f}", lambda name: f"^{name}"
    )
    figure = status_figure(run, words)
    assert figure.layout.legend.title.text == "<b>~Status~</b>"
    assert "~#14 tiles~, ~#1 finished~, ~#7 active~" in figure.layout.title.text
    assert "~tiles of #5 km~" in figure.layout.title.text
    texts = {trace.legendgroup: trace.text[0] for trace in figure.data if trace.text}
    lines = texts["finished"].split("<br>")
    assert lines == ["<b>~Tile 7~</b>", "^finished", "~Job j-7~", "~Backend CDSE~", "~Attempt #2~", "~#1234.5 credits~"]
    assert all(trace.name.endswith("(#1)") and "^" in trace.name for trace in figure.data if trace.name)
    page = write_status_map(run, tmp_path / "map.html", words).read_text(encoding="utf-8")
    assert page.startswith('<html lang="xx">')
    assert "<title>~Antwerp &lt;2024&gt;: status of the tiles~</title>" in page
