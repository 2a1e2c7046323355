"""Constant values."""

from __future__ import annotations

import math
from typing import Any

from ..registry import process
from .parameters import ANY, NUMBER, Parameter

_CONSTANTS = ("math > constants",)


@process("constant", "A constant value", Parameter("x", "The value.", ANY))
def constant(x: Any) -> Any:
    """Returns the value that it is given."""
    return x


@process("pi", "The number pi", returns=NUMBER, categories=_CONSTANTS)
def pi() -> float:
    """Returns the ratio of a circle's circumference to its diameter."""
    return math.pi


@process("e", "Euler's number", returns=NUMBER, categories=_CONSTANTS)
def e() -> float:
    """Returns the base of the natural logarithm."""
    return math.e


@process("nan", "Not a number", returns=NUMBER, categories=_CONSTANTS)
def nan() -> float:
    """Returns the number value NaN."""
    return math.nan
