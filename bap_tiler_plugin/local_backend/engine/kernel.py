"""Convolution of rasters with a kernel: separable where the kernel allows it, by Fourier transform otherwise.

A pixel's result is the sum of kernel[i, j] times the pixel at the same place relative to the centre, the kernel laid
on the image as it is written (not mirrored).
"""

from __future__ import annotations

import numpy as np
from scipy import fft, ndimage

# Singular values below this share of the greatest are rounding: such a kernel is the product of a column and a row.
RANK_TOLERANCE = 1e-12
# Up to this many weights plain summing is as fast as anything else.
SMALL_KERNEL = 49

_BORDERS = {"replicate": "edge", "reflect": "symmetric", "reflect_pixel": "reflect", "wrap": "wrap"}


def separate(kernel: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
    """Returns the column and the row whose product is the kernel, None when there are none (rank above 1).

    By singular value decomposition: K = s u v^T, weights shared as sqrt(s) u and sqrt(s) v.
    """
    left, weights, right = np.linalg.svd(kernel)
    if not weights[0] or (len(weights) > 1 and weights[1] > RANK_TOLERANCE * weights[0]):
        return None
    scale = np.sqrt(weights[0])
    column, row = left[:, 0] * scale, right[0] * scale
    if column.sum() < 0:
        column, row = -column, -row
    return _symmetric(column), _symmetric(row)


def _symmetric(weights: np.ndarray) -> np.ndarray:
    """Removes the rounding of the decomposition from weights that are the same from both ends."""
    mean = (weights + weights[::-1]) / 2
    return mean if np.allclose(weights, mean, rtol=1e-12, atol=1e-15 * np.abs(weights).max()) else weights


def convolve(layers: np.ndarray, kernel: np.ndarray, border: str | float) -> np.ndarray:
    """Returns layers (..., rows, columns) convolved in double precision.

    Beyond the edge the image goes on as ``border`` says: a number, or openEO's replicate, reflect, reflect_pixel, wrap.
    Where all pixels under the kernel are 0 the result is exactly 0, and layers that are equal give equal results.
    """
    separated = separate(kernel)
    half = kernel.shape[0] // 2, kernel.shape[1] // 2
    results = np.zeros(layers.shape, np.float64)
    for index in np.ndindex(layers.shape[:-2]):
        layer = np.asarray(layers[index], np.float64)
        if border == 0 and not layer.any():
            continue
        padded = _pad(layer, half, border)
        if kernel.size <= SMALL_KERNEL:
            results[index] = _sum_directly(padded, kernel, layer.shape)
        elif separated is not None:
            results[index] = _sum_separately(padded, *separated, half)
        else:
            results[index] = _sum_by_fourier(padded, kernel)
    return results


def _pad(layer: np.ndarray, half: tuple[int, int], border: str | float) -> np.ndarray:
    widths = [(half[0], half[0]), (half[1], half[1])]
    if isinstance(border, str):
        return np.pad(layer, widths, mode=_BORDERS[border])
    return np.pad(layer, widths, constant_values=border)


def _sum_directly(padded: np.ndarray, kernel: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    total = np.zeros(shape)
    for (row, column), weight in np.ndenumerate(kernel):
        if weight:
            total += weight * padded[row : row + shape[0], column : column + shape[1]]
    return total


def _sum_separately(padded: np.ndarray, column: np.ndarray, row: np.ndarray, half: tuple[int, int]) -> np.ndarray:
    inner = ndimage.correlate1d(padded, row, axis=1, mode="constant")[:, half[1] : padded.shape[1] - half[1]]
    return ndimage.correlate1d(inner, column, axis=0, mode="constant")[half[0] : padded.shape[0] - half[0]]


def _sum_by_fourier(padded: np.ndarray, kernel: np.ndarray) -> np.ndarray:
    shape = tuple(fft.next_fast_len(size, real=True) for size in padded.shape)
    spectrum = fft.rfft2(padded, shape) * fft.rfft2(kernel[::-1, ::-1], shape)
    rows, columns = padded.shape[0] - kernel.shape[0] + 1, padded.shape[1] - kernel.shape[1] + 1
    top, left = kernel.shape[0] - 1, kernel.shape[1] - 1
    total = fft.irfft2(spectrum, shape)[top : top + rows, left : left + columns]
    return np.where(_any_under_kernel(padded, kernel.shape, (rows, columns)), total, 0.0)


def _any_under_kernel(padded: np.ndarray, size: tuple[int, int], shape: tuple[int, int]) -> np.ndarray:
    """Tells where any pixel under the kernel is not 0, by a summed-area table."""
    table = np.zeros((padded.shape[0] + 1, padded.shape[1] + 1), np.int64)
    np.cumsum(np.cumsum(padded != 0, axis=0), axis=1, out=table[1:, 1:])
    rows, columns = shape
    below, right = slice(size[0], size[0] + rows), slice(size[1], size[1] + columns)
    count = table[below, right] - table[:rows, right] - table[below, :columns] + table[:rows, :columns]
    return count > 0
