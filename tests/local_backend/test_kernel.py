"""apply_kernel against plain sums over every pixel's surroundings."""

from __future__ import annotations

import numpy as np
import pytest
from engine_tools import call, cube, error_code
from scipy import signal

from bap_tiler_plugin.local_backend.bap import gaussian_kernel
from bap_tiler_plugin.local_backend.engine import kernel as kernels

MODES = {"replicate": "edge", "reflect": "symmetric", "reflect_pixel": "reflect", "wrap": "wrap"}


def direct(layer: np.ndarray, kernel: np.ndarray, border: object = 0) -> np.ndarray:
    """Sum over the kernel as it is written, laid on each pixel."""
    rows, columns = kernel.shape[0] // 2, kernel.shape[1] // 2
    widths = [(rows, rows), (columns, columns)]
    if isinstance(border, str):
        padded = np.pad(layer, widths, mode=MODES[border])
    else:
        padded = np.pad(layer, widths, constant_values=border)
    result = np.zeros(layer.shape)
    for row in range(layer.shape[0]):
        for column in range(layer.shape[1]):
            result[row, column] = (
                padded[row : row + kernel.shape[0], column : column + kernel.shape[1]] * kernel
            ).sum()
    return result


@pytest.fixture(scope="module")
def layer() -> np.ndarray:
    return np.random.default_rng(7).normal(size=(31, 43))


RANDOM = np.random.default_rng(1)
KERNELS = {
    "small": RANDOM.normal(size=(3, 5)),
    "separable, asymmetric": np.outer(RANDOM.normal(size=9), RANDOM.normal(size=13)),
    "separable, negative": -np.outer(np.arange(1, 12), np.arange(1, 10)),
    "not separable, asymmetric": RANDOM.normal(size=(11, 9)),
    "one row": RANDOM.normal(size=(1, 61)),
    "zero": np.zeros((9, 9)),
    "one": np.ones((1, 1)),
}


@pytest.mark.parametrize("border", [0, 2.5, *MODES])
@pytest.mark.parametrize("name", [name for name in KERNELS if name != "one row"])
def test_equals_direct_sums(name: str, border: object, layer: np.ndarray) -> None:
    result = call("apply_kernel", data=cube(layer), kernel=KERNELS[name].tolist(), border=border)
    np.testing.assert_allclose(result.values, direct(layer, KERNELS[name], border), rtol=0, atol=1e-9)


def test_kernel_of_one_row(layer: np.ndarray) -> None:
    result = kernels.convolve(layer, KERNELS["one row"], 0)
    np.testing.assert_allclose(result, direct(layer, KERNELS["one row"]), rtol=0, atol=1e-9)


@pytest.mark.parametrize("separable", [True, False])
def test_large_kernel_equals_direct_convolution(separable: bool) -> None:
    mask = (np.random.default_rng(3).random((120, 180)) < 0.3).astype(float)
    kernel = gaussian_kernel()
    if not separable:
        kernel = kernel + np.random.default_rng(4).random(kernel.shape) / kernel.size
    assert (kernels.separate(kernel) is not None) == separable
    expected = signal.convolve2d(np.pad(mask, 75), kernel[::-1, ::-1], mode="valid")
    np.testing.assert_allclose(kernels.convolve(mask, kernel, 0), expected, rtol=0, atol=1e-9)


@pytest.mark.parametrize("kernel", [gaussian_kernel(), np.random.default_rng(5).random((151, 151))])
def test_exact_zeros_and_exact_ties(kernel: np.ndarray) -> None:
    mask = np.zeros((3, 300, 260))
    mask[0, 200:230, 190:] = mask[2, 200:230, 190:] = 1
    result = kernels.convolve(mask, kernel, 0)
    assert (result[1] == 0).all()
    assert (result[0, : 200 - 75] == 0).all()
    assert (result[0, 199 - 74, 190:] != 0).all()
    assert np.array_equal(result[0], result[2])


def test_factor_and_invalid_values(layer: np.ndarray) -> None:
    holed = layer.copy()
    holed[3, 4], holed[10, 10] = np.nan, np.inf
    filled = np.where(np.isfinite(holed), holed, -1.0)
    kernel = KERNELS["small"]
    result = call("apply_kernel", data=cube(holed), kernel=kernel.tolist(), factor=0.5, replace_invalid=-1)
    np.testing.assert_allclose(result.values, 0.5 * direct(filled, kernel), rtol=0, atol=1e-9)


def test_booleans_count_as_numbers() -> None:
    mask = np.eye(5, dtype=bool)
    result = call("apply_kernel", data=cube(mask), kernel=[[1, 2, 3]])
    assert result.values[2].tolist() == [0, 3, 2, 1, 0]


def test_dates_and_bands_are_convolved_each(layer: np.ndarray) -> None:
    data = cube(np.stack([[layer], [2 * layer]]), ["2022-06-01", "2022-06-02"], ["a"])
    result = call("apply_kernel", data=data, kernel=KERNELS["small"].tolist())
    np.testing.assert_allclose(result.values[1, 0], 2 * direct(layer, KERNELS["small"]), rtol=0, atol=1e-9)


@pytest.mark.parametrize(
    ("kernel", "code"),
    [
        ([[1, 2], [3, 4]], "KernelDimensionsUneven"),
        ([[1, 2, 3], [1]], "ProcessParameterInvalid"),
        ([1, 2, 3], "ProcessParameterInvalid"),
    ],
)
def test_bad_kernels(kernel: list, code: str) -> None:
    assert error_code("apply_kernel", data=cube(np.ones((4, 4))), kernel=kernel) == code
