"""Pixels shared out among tiles: every pixel goes to exactly one of the tiles that cover it."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from bap_tiler_plugin.core.mosaic_plan import PixelGrid, Window
from bap_tiler_plugin.core.tiling import Anchor, Extent, make_grid

UTM31 = "EPSG:32631"


@given(
    x=st.floats(400_000, 700_000),
    y=st.floats(5_000_000, 6_000_000),
    size=st.floats(55, 400),
    pixel=st.sampled_from([10.0, 20.0, 60.0, 7.3]),
    shift=st.floats(0, 60),
)
@settings(max_examples=300, deadline=None)
def test_windows_of_neighbours_fit_together(x: float, y: float, size: float, pixel: float, shift: float) -> None:
    tiles = make_grid(Extent(x, y, x + 3 * size, y + 3 * size, UTM31), size, crs=UTM31, anchor=Anchor.CORNER)
    grid = PixelGrid(UTM31, (399_000.0 + shift, pixel, 0.0, 6_100_000.0 - shift, 0.0, -pixel))
    windows = [grid.window_of_centres(tuple(bounds)) for bounds in tiles.bounds.tolist()]
    whole = windows[0]
    for window in windows:
        whole = whole.around(window)
    times = np.zeros((whole.bottom - whole.top, whole.right - whole.left), dtype=int)
    for window, (minx, miny, maxx, maxy) in zip(windows, tiles.bounds.tolist()):
        rows = slice(window.top - whole.top, window.bottom - whole.top)
        times[rows, window.left - whole.left : window.right - whole.left] += 1
        if not window.is_empty:
            left, bottom, right, top = grid.bounds(window)
            half = pixel / 2 + 1e-3
            assert minx - half <= left and right <= maxx + half
            assert miny - half <= bottom and top <= maxy + half
    assert (times == 1).all()


def test_windows() -> None:
    grid = PixelGrid(UTM31, (0.0, 10.0, 0.0, 100.0, 0.0, -10.0))
    assert grid.window_of_centres((0, 0, 50, 50)) == Window(0, 5, 5, 10)
    assert grid.window_of_centres((5, 5, 15, 15)) == Window(0, 9, 1, 10), "west and south edges belong to the tile"
    assert grid.window_around((1, 1, 11, 11)) == Window(0, 8, 2, 10)
    assert grid.bounds(Window(0, 5, 5, 10)) == (0, 0, 50, 50)
    assert grid.transform_of(Window(1, 2, 3, 4)) == (10, 10, 0, 80, 0, -10)
    assert Window(0, 0, 2, 2).common(Window(3, 0, 4, 2)).is_empty
