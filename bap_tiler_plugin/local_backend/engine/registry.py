"""The processes that the engine offers, their openEO descriptions and the validation of graphs against them."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

MODULES = (
    "math",
    "constants",
    "comparison",
    "logic",
    "arrays",
    "reducers",
    "dates",
    "cubes_load",
    "cubes_filter",
    "cubes_apply",
    "cubes_neighborhood",
    "cubes_reduce",
    "cubes_aggregate",
    "cubes_dimensions",
    "cubes_merge",
    "cubes_resample",
    "cubes_indices",
)


@dataclass(frozen=True)
class Parameter:
    """One parameter of a process; ``schema`` is JSON Schema with openEO's subtypes."""

    name: str
    description: str
    schema: Any
    optional: bool = False
    default: Any = None

    @property
    def keyword(self) -> str:
        """Name of the Python argument: ``inputMin`` becomes ``input_min``."""
        return re.sub(r"(?<=[a-z])([A-Z])", lambda letter: "_" + letter.group(1).lower(), self.name)

    def describe(self) -> dict[str, Any]:
        """Returns openEO's description of the parameter."""
        described: dict[str, Any] = {"name": self.name, "description": self.description, "schema": self.schema}
        if self.optional:
            described.update(optional=True, default=self.default)
        return described


@dataclass(frozen=True)
class ProcessSpec:
    """A predefined process: what openEO's GET /processes says about it, and the function that computes it."""

    id: str
    summary: str
    parameters: tuple[Parameter, ...]
    returns: Any
    categories: tuple[str, ...]
    function: Callable[..., Any]
    needs_node: bool

    def describe(self) -> dict[str, Any]:
        """Returns openEO's description of the process."""
        return {
            "id": self.id,
            "summary": self.summary,
            "description": (self.function.__doc__ or self.summary).strip(),
            "categories": list(self.categories),
            "parameters": [parameter.describe() for parameter in self.parameters],
            "returns": {"description": "The result of the process.", "schema": self.returns},
        }


_SPECS: dict[str, ProcessSpec] = {}


def process(
    process_id: str,
    summary: str,
    *parameters: Parameter,
    returns: Any = None,
    categories: tuple[str, ...] = (),
    needs_node: bool = False,
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Registers a function as the openEO process ``process_id``.

    The function gets the arguments by keyword; with ``needs_node`` also ``node``, the place in the graph it runs for.
    """

    def register(function: Callable[..., Any]) -> Callable[..., Any]:
        schema = {"description": "Any data type."} if returns is None else returns
        _SPECS[process_id] = ProcessSpec(process_id, summary, parameters, schema, categories, function, needs_node)
        return function

    return register


@lru_cache(maxsize=1)
def _load_processes() -> None:
    for module in MODULES:
        importlib.import_module(f"{__package__}.processes.{module}")


def predefined() -> Mapping[str, ProcessSpec]:
    """Returns the predefined processes by id."""
    _load_processes()
    return _SPECS


def find(process_id: str) -> ProcessSpec | None:
    """Returns the predefined process of that id, or None."""
    return predefined().get(process_id)


def descriptions() -> list[dict[str, Any]]:
    """Returns openEO's descriptions of all processes, the BAP composite with its process graph among them."""
    from ..bap import bap_composite

    described = [spec.describe() for _, spec in sorted(predefined().items())]
    return [*described, bap_composite()]


def validate(process: Mapping[str, Any], user_processes: Mapping[str, dict] | None = None) -> list[dict[str, Any]]:
    """Returns what is wrong with a process, as openEO's POST /validation lists it; empty when it can be evaluated.

    Processes of remote namespaces are not fetched: their arguments are left to the evaluation.
    """
    from .validation import problems

    return problems(process, user_processes or {})
