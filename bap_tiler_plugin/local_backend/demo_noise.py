"""Deterministic randomness of the demo archive: fractal fields and hashes of whole numbers."""

from __future__ import annotations

import numpy as np
from scipy import fft


def fractal_field(
    generator: np.random.Generator, shape: tuple[int, int], *, slope: float, longest: float, shortest: float = 2.0
) -> np.ndarray:
    """Return a random field with mean 0 and standard deviation 1 whose amplitudes fall as frequency**-slope.

    ``longest`` and ``shortest`` are the wavelengths (in pixels) between which it varies. float32, of ``shape``.
    """
    rows, columns = (fft.next_fast_len(size, real=True) for size in shape)
    white = fft.rfft2(generator.standard_normal((rows, columns), dtype=np.float32))
    frequency = np.hypot(fft.fftfreq(rows)[:, None], fft.rfftfreq(columns)[None, :]).astype(np.float32)
    weight = np.maximum(frequency, 1.0 / longest) ** -slope
    weight *= np.exp(-((frequency * shortest / 2) ** 2))
    weight[0, 0] = 0.0
    field = fft.irfft2(white * weight, (rows, columns))[: shape[0], : shape[1]]
    return ((field - field.mean()) / field.std()).astype(np.float32)


def hashed(*keys: np.ndarray | int, salt: int = 0) -> np.ndarray:
    """Return a number in [0, 1) for each combination of whole-number keys (splitmix64 finaliser). float32."""
    state = np.uint64(salt * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF)
    with np.errstate(over="ignore"):
        for key in keys:
            state = _mixed((np.asarray(key).astype(np.int64).view(np.uint64) ^ state) + np.uint64(0x9E3779B97F4A7C15))
    return ((state >> np.uint64(40)).astype(np.float32)) / np.float32(1 << 24)


def _mixed(value: np.ndarray) -> np.ndarray:
    value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    value = (value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return value ^ (value >> np.uint64(31))


def cells(x: np.ndarray, y: np.ndarray, size: float, *, salt: int, jitter: float = 0.8) -> tuple[np.ndarray, ...]:
    """Return the jittered-grid Voronoi cell of each point and how far its border is.

    ``size`` is the mean spacing of cell centres in the units of x and y. Returns the cell's column and row (int32)
    and the distance to the nearest border (same units, float32).
    """
    column, row = np.floor(x / size).astype(np.int32), np.floor(y / size).astype(np.int32)
    nearest = np.full(x.shape, np.inf, np.float32)
    second = nearest.copy()
    best_column, best_row = column.copy(), row.copy()
    for step_column in (-1, 0, 1):
        for step_row in (-1, 0, 1):
            other_column, other_row = column + step_column, row + step_row
            centre_x, centre_y = _centre(other_column, other_row, size, salt, jitter)
            distance = np.hypot(x - centre_x, y - centre_y).astype(np.float32)
            closer = distance < nearest
            second = np.where(closer, nearest, np.minimum(second, distance))
            nearest = np.where(closer, distance, nearest)
            best_column = np.where(closer, other_column, best_column)
            best_row = np.where(closer, other_row, best_row)
    return best_column, best_row, (second - nearest) / 2


def _centre(column: np.ndarray, row: np.ndarray, size: float, salt: int, jitter: float) -> tuple[np.ndarray, ...]:
    """Return the centres of cells, hashed once per cell and looked up per pixel."""
    left, bottom = int(column.min()), int(row.min())
    columns = np.arange(left, int(column.max()) + 1)[None, :]
    rows = np.arange(bottom, int(row.max()) + 1)[:, None]
    centre_x = (columns + 0.5 + jitter * (hashed(columns, rows, salt=salt) - 0.5)) * size
    centre_y = (rows + 0.5 + jitter * (hashed(columns, rows, salt=salt + 1) - 0.5)) * size
    index = (row - bottom, column - left)
    return centre_x.astype(np.float32)[index], centre_y.astype(np.float32)[index]
