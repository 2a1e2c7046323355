"""The sky of the demo archive: clouds with soft edges, their shadows, thin haze, and where the swath ends."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from .demo_noise import fractal_field

CLEAR, SCATTERED, BROKEN, OVERCAST, CIRRUS = "clear", "scattered", "broken", "overcast", "cirrus"
MONTH = (SCATTERED, CLEAR, BROKEN, CIRRUS, OVERCAST, CLEAR)
# The least and the greatest share of the area under clouds.
_SHARES = {
    CLEAR: (0.0, 0.015),
    SCATTERED: (0.12, 0.34),
    BROKEN: (0.45, 0.7),
    OVERCAST: (0.97, 1.0),
    CIRRUS: (0.1, 0.22),
}
_SUN_AZIMUTH = np.radians(151.0)
_SUN_ELEVATION = np.radians(58.0)
_COARSE = 20.0
_MARGIN = 160
_SWATH_SLOPE = 0.22


@dataclass(frozen=True)
class Sky:
    """What is above the ground on one date, on 20 m pixels (rows, columns), all float32 from 0 to 1.

    ``cloud`` is how much of the ground is hidden, ``bright`` how bright the cloud is, ``shadow`` how much sunlight is
    missing on the ground, ``haze`` a thin veil, ``seen`` whether the satellite saw the pixel.
    """

    cloud: np.ndarray
    bright: np.ndarray
    shadow: np.ndarray
    haze: float
    cirrus: bool
    seen: np.ndarray


def make_sky(kind: str, shape: tuple[int, int], generator: np.random.Generator, *, swath_edge: bool) -> Sky:
    """Return the sky of one date for a grid of 20 m pixels (rows, columns)."""
    padded = shape[0] + 2 * _MARGIN, shape[1] + 2 * _MARGIN
    share = generator.uniform(*_SHARES[kind])
    depth = _depth(kind, share, padded, generator)
    hidden = 1 - np.exp(-depth)
    height = generator.uniform(1100, 2100)
    shadow = _moved(hidden, height / np.tan(_SUN_ELEVATION) / _COARSE)
    inner = (slice(_MARGIN, _MARGIN + shape[0]), slice(_MARGIN, _MARGIN + shape[1]))
    cirrus = kind == CIRRUS
    return Sky(
        cloud=hidden[inner],
        bright=_brightness(depth)[inner],
        shadow=np.minimum(ndimage.gaussian_filter(shadow, 1.2)[inner], 0.9) * (0.25 if cirrus else 1.0),
        haze=float(generator.uniform(0.0, 0.012)),
        cirrus=cirrus,
        seen=_swath(shape, generator) if swath_edge else np.ones(shape, bool),
    )


def scene_classes(sky: Sky, vegetation: np.ndarray, water: np.ndarray) -> np.ndarray:
    """Return the scene classification (SCL) on 20 m pixels, as Sentinel-2 L2A numbers it; 0 is no data."""
    classes = np.where(water, 6, np.where(vegetation, 4, 5)).astype(np.uint8)
    classes[(sky.shadow > 0.3) & (sky.cloud < 0.3)] = 3
    if sky.cirrus:
        classes[sky.cloud > 0.07] = 10
    else:
        classes[sky.cloud > 0.10] = 8
        classes[sky.cloud > 0.55] = 9
    classes[~sky.seen] = 0
    return classes


def _depth(kind: str, share: float, shape: tuple[int, int], generator: np.random.Generator) -> np.ndarray:
    """Return the optical depth of the clouds, so that about ``share`` of the area has some."""
    if kind == CIRRUS:
        streaks = fractal_field(generator, (shape[0], shape[1] // 3 + 1), slope=1.9, longest=300, shortest=8)
        field = ndimage.zoom(streaks, (1, 3), order=1)[:, : shape[1]]
        return (0.42 * np.clip(field - np.quantile(field, 1 - 2.2 * share), 0, 1.2)).astype(np.float32)
    masses = fractal_field(generator, shape, slope=2.3, longest=260 if kind != SCATTERED else 120, shortest=5)
    puffs = fractal_field(generator, shape, slope=1.8, longest=40, shortest=5)
    field = masses + (0.32 if kind == SCATTERED else 0.2) * puffs
    if kind == OVERCAST:
        return (2.6 + 0.5 * np.clip(field, -2.4, 2)).astype(np.float32)
    excess = field - np.quantile(field, 1 - share)
    return np.clip(1.7 * excess, 0, 5).astype(np.float32) ** 1.5


def _brightness(depth: np.ndarray) -> np.ndarray:
    """Return how bright clouds are: thick ones more, and their sides towards the sun more than those away from it."""
    smooth = ndimage.gaussian_filter(depth, 1.5)
    south_east = ndimage.shift(smooth, (-2.6, -1.5), order=1, mode="nearest")
    relief = np.clip((smooth - south_east) * 0.12, -0.14, 0.12)
    return (0.36 + 0.40 * (1 - np.exp(-0.6 * depth)) + relief).astype(np.float32)


def _moved(hidden: np.ndarray, pixels: float) -> np.ndarray:
    """Return the clouds moved away from the sun by a distance in pixels: where their shadows are."""
    rows = -np.cos(_SUN_AZIMUTH + np.pi) * pixels
    columns = np.sin(_SUN_AZIMUTH + np.pi) * pixels
    return np.roll(hidden, (round(float(rows)), round(float(columns))), axis=(0, 1))


def _swath(shape: tuple[int, int], generator: np.random.Generator) -> np.ndarray:
    """Return which pixels lie west of the swath's eastern edge, which leans as Sentinel-2's ground track does."""
    rows, columns = np.arange(shape[0])[:, None], np.arange(shape[1])[None, :]
    edge = shape[1] * generator.uniform(0.62, 0.8) + _SWATH_SLOPE * (shape[0] / 2 - rows)
    return columns < edge
