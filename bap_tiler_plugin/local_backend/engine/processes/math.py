"""Arithmetic on numbers."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..errors import EngineError
from ..registry import process
from ..values import elementwise
from .parameters import NUMBER, Parameter, X, Y, option

_MATH = ("math",)
_ROUNDING = ("math > rounding",)
_FUNCTIONS = ("math > exponential & logarithmic",)
_TRIGONOMETRIC = ("math > trigonometric",)


@process("add", "Sum of two numbers", X, Y, returns=NUMBER, categories=_MATH)
@elementwise
def add(x: Any, y: Any) -> Any:
    """Adds y to x."""
    return np.add(x, y)


@process("subtract", "Difference of two numbers", X, Y, returns=NUMBER, categories=_MATH)
@elementwise
def subtract(x: Any, y: Any) -> Any:
    """Subtracts y from x."""
    return np.subtract(x, y)


@process("multiply", "Product of two numbers", X, Y, returns=NUMBER, categories=_MATH)
@elementwise
def multiply(x: Any, y: Any) -> Any:
    """Multiplies x by y."""
    return np.multiply(x, y)


@process("divide", "Quotient of two numbers", X, Y, returns=NUMBER, categories=_MATH)
@elementwise
def divide(x: Any, y: Any) -> Any:
    """Divides x by y; division by zero gives an infinite number or NaN."""
    return np.true_divide(x, y)


@process("mod", "Remainder of a division, with the sign of the divisor", X, Y, returns=NUMBER, categories=_MATH)
@elementwise
def mod(x: Any, y: Any) -> Any:
    """Returns x modulo y; an infinite divisor leaves x, a divisor of zero gives x / 0."""
    remainder = np.where(np.isinf(y) & np.isfinite(x), x, np.mod(x, y))
    return np.where(np.equal(y, 0), np.true_divide(x, y), remainder)[()]


@process(
    "power",
    "Power of a number",
    Parameter("base", "The base.", NUMBER),
    Parameter("p", "The exponent.", NUMBER),
    returns=NUMBER,
    categories=_FUNCTIONS,
)
@elementwise
def power(base: Any, p: Any) -> Any:
    """Raises base to the power of p."""
    return np.power(float(base) if np.isscalar(base) else base, p)


@process("sqrt", "Square root", X, returns=NUMBER, categories=_FUNCTIONS)
@elementwise
def sqrt(x: Any) -> Any:
    """Returns the square root; NaN for negative numbers."""
    return np.sqrt(x)


@process("exp", "Exponential function", Parameter("p", "The exponent.", NUMBER), returns=NUMBER, categories=_FUNCTIONS)
@elementwise
def exp(p: Any) -> Any:
    """Raises Euler's number to the power of p."""
    return np.exp(p)


@process("ln", "Natural logarithm", X, returns=NUMBER, categories=_FUNCTIONS)
@elementwise
def ln(x: Any) -> Any:
    """Returns the natural logarithm."""
    return np.log(x)


@process("log", "Logarithm to a base", X, Parameter("base", "The base.", NUMBER), returns=NUMBER, categories=_FUNCTIONS)
@elementwise
def log(x: Any, base: Any) -> Any:
    """Returns the logarithm of x to a base, exactly for the bases 2 and 10."""
    exact = {2: np.log2, 10: np.log10}
    if np.isscalar(base) and base in exact:
        return exact[base](x)
    return np.true_divide(np.log(x), np.log(base))


@process("absolute", "Absolute value", X, returns=NUMBER, categories=_MATH)
@elementwise
def absolute(x: Any) -> Any:
    """Returns the number without its sign."""
    return np.abs(x)


@process("sgn", "Sign of a number", X, returns=NUMBER, categories=_MATH)
@elementwise
def sgn(x: Any) -> Any:
    """Returns -1, 0 or 1; NaN stays NaN."""
    return np.sign(x)


@process("floor", "Round down", X, returns=NUMBER, categories=_ROUNDING)
@elementwise
def floor(x: Any) -> Any:
    """Returns the greatest integer that is not above x."""
    return np.floor(x)


@process("ceil", "Round up", X, returns=NUMBER, categories=_ROUNDING)
@elementwise
def ceil(x: Any) -> Any:
    """Returns the least integer that is not below x."""
    return np.ceil(x)


@process("int", "Integer part of a number", X, returns=NUMBER, categories=_ROUNDING)
@elementwise
def int_(x: Any) -> Any:
    """Cuts off the digits after the decimal point."""
    return np.trunc(x)


@process(
    "round",
    "Round to a number of digits",
    X,
    option("p", "Digits after the decimal point; negative for powers of ten.", {"type": "integer"}, 0),
    returns=NUMBER,
    categories=_ROUNDING,
)
@elementwise
def round_(x: Any, p: Any) -> Any:
    """Rounds to p digits; half-way cases go to the even digit."""
    return np.round(float(x) if np.isscalar(x) else x, p)


@process(
    "clip",
    "Limit a number to a range",
    X,
    Parameter("min", "The least value.", NUMBER),
    Parameter("max", "The greatest value.", NUMBER),
    returns=NUMBER,
    categories=_MATH,
)
@elementwise
def clip(x: Any, min: Any, max: Any) -> Any:
    """Returns x, or the bound that it goes beyond. Throws MinMaxSwapped."""
    if np.any(np.asarray(max) < min):
        raise EngineError("MinMaxSwapped", "The minimum value should be lower than or equal to the maximum value.")
    return np.minimum(np.maximum(x, min), max)


@process(
    "linear_scale_range",
    "Scale a number from one range to another",
    X,
    Parameter("inputMin", "Least value of the input.", NUMBER),
    Parameter("inputMax", "Greatest value of the input.", NUMBER),
    option("outputMin", "Least value of the output.", NUMBER, 0),
    option("outputMax", "Greatest value of the output.", NUMBER, 1),
    returns=NUMBER,
    categories=_MATH,
)
@elementwise
def linear_scale_range(x: Any, input_min: Any, input_max: Any, output_min: Any, output_max: Any) -> Any:
    """Limits x to the input range and maps that range linearly onto the output range."""
    least, greatest = np.minimum(input_min, input_max), np.maximum(input_min, input_max)
    share = (np.clip(x, least, greatest) - input_min) / (input_max - input_min)
    return share * (output_max - output_min) + output_min


@process("normalized_difference", "Normalised difference", X, Y, returns=NUMBER, categories=_MATH)
@elementwise
def normalized_difference(x: Any, y: Any) -> Any:
    """Returns (x - y) / (x + y)."""
    return np.true_divide(np.subtract(x, y), np.add(x, y))


def _register_trigonometric() -> None:
    functions = {
        "sin": np.sin,
        "cos": np.cos,
        "tan": np.tan,
        "arcsin": np.arcsin,
        "arccos": np.arccos,
        "arctan": np.arctan,
        "sinh": np.sinh,
        "cosh": np.cosh,
        "tanh": np.tanh,
        "arsinh": np.arcsinh,
        "arcosh": np.arccosh,
        "artanh": np.arctanh,
    }
    for name, function in functions.items():
        register = process(name, f"The function {name}", X, returns=NUMBER, categories=_TRIGONOMETRIC)
        register(elementwise(_of_x(function, name)))


def _of_x(function: Any, name: str) -> Any:
    def compute(x: Any) -> Any:
        return function(x)

    compute.__doc__ = f"Computes {name} of x; angles are in radians."
    return compute


_register_trigonometric()


@process("arctan2", "Angle of a point", Y, X, returns=NUMBER, categories=_TRIGONOMETRIC)
@elementwise
def arctan2(y: Any, x: Any) -> Any:
    """Returns the angle between the x axis and the point (x, y) in radians."""
    return np.arctan2(y, x)
