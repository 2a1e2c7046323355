"""Reading requests strictly: JSON bodies, paging, names and openEO's common properties."""

from __future__ import annotations

import json
import re
from typing import Any

from flask import Request
from werkzeug.exceptions import RequestEntityTooLarge

from .errors import ApiError
from .job_folder import LEVELS

MAXIMUM_BODY = 32 * 2**20
MAXIMUM_PAGE = 10_000
_PROCESS_ID = re.compile(r"\w{1,200}")
_MAXIMUM_TEXT = 100_000


def json_object(request: Request) -> dict[str, Any]:
    """Return the request's body, a JSON object; openEO's errors for any other body."""
    if request.mimetype != "application/json":
        raise ApiError("ContentTypeInvalid", types="application/json")
    try:
        value = json.loads(request.get_data(cache=False), parse_constant=_reject_constant)
    except RequestEntityTooLarge as error:
        raise ApiError("RequestTooLarge", size=MAXIMUM_BODY) from error
    except (ValueError, RecursionError) as error:
        reason = "its JSON is nested too deeply" if isinstance(error, RecursionError) else "it is not JSON"
        raise ApiError("RequestInvalid", reason=reason) from error
    if not isinstance(value, dict):
        raise ApiError("RequestInvalid", reason="a JSON object is expected")
    return value


def page_limit(request: Request) -> int | None:
    """Return the query parameter ``limit`` (1 to 10,000), or None when it was not given."""
    return _whole_number(request, "limit", 1, MAXIMUM_PAGE)


def page_start(request: Request, name: str) -> int | None:
    """Return a whole number of the query that says where a page starts, or None."""
    return _whole_number(request, name, 0, 2**62)


def log_level(value: Any, default: str) -> str:
    """Return a log level of openEO; ParameterInvalid for anything else."""
    if value is None or value == "":
        return default
    if not isinstance(value, str) or value.lower() not in LEVELS:
        raise ApiError("ParameterInvalid", parameter="log_level", reason=f"allowed are {', '.join(LEVELS)}")
    return value.lower()


def process_of(body: dict[str, Any]) -> dict[str, Any]:
    """Return the process of a job request after a look at the structure of its graph."""
    if "process" not in body:
        raise ApiError("ProcessGraphMissing")
    process = body["process"]
    if not isinstance(process, dict):
        raise ApiError("ProcessInvalid")
    check_process(process)
    return process


def check_process(process: dict[str, Any]) -> None:
    """Check that a process has a graph of nodes; whether the nodes make sense is found by validating or running."""
    graph = process.get("process_graph")
    if graph is None:
        raise ApiError("ProcessGraphMissing")
    if not isinstance(graph, dict) or not graph:
        raise ApiError("ProcessGraphInvalid")
    for name, node in graph.items():
        if not isinstance(node, dict) or not isinstance(node.get("process_id"), str):
            raise _invalid_node(name, "has no process")
        if not isinstance(node.get("arguments", {}), dict):
            raise _invalid_node(name, "has invalid arguments")


def _invalid_node(name: str, problem: str) -> ApiError:
    return ApiError("ProcessGraphInvalid", f"Invalid process graph specified. Node '{name[:100]}' {problem}.")


def process_id(value: str) -> str:
    """Return a process id after checking it; ProcessInvalid when it is not one."""
    if not _PROCESS_ID.fullmatch(value):
        raise ApiError("ProcessInvalid", "Invalid process specified. Its id may hold letters, digits and '_' only.")
    return value


def job_metadata(body: dict[str, Any]) -> dict[str, Any]:
    """Return what a job request says beside its process, after checking the properties that openEO defines."""
    metadata = {name: value for name, value in body.items() if name != "process"}
    for name in ("title", "description"):
        _check_text(metadata, name)
    _check_plan(metadata.get("plan"))
    _check_budget(metadata.get("budget"))
    if "log_level" in metadata:
        metadata["log_level"] = log_level(metadata["log_level"], "info")
    return metadata


def _check_text(metadata: dict[str, Any], name: str) -> None:
    value = metadata.get(name)
    if value is not None and (not isinstance(value, str) or len(value) > _MAXIMUM_TEXT):
        raise ApiError("ParameterInvalid", parameter=name, reason=f"a text of at most {_MAXIMUM_TEXT} characters")


def _check_plan(plan: Any) -> None:
    if plan is not None and (not isinstance(plan, str) or plan.lower() != "free"):
        raise ApiError("BillingPlanInvalid")


def _check_budget(budget: Any) -> None:
    if budget is None:
        return
    if isinstance(budget, bool) or not isinstance(budget, (int, float)) or budget <= 0:
        raise ApiError("BudgetInvalid")


def _whole_number(request: Request, name: str, lowest: int, highest: int) -> int | None:
    text = request.args.get(name)
    if text is None or text == "":
        return None
    if not re.fullmatch(r"[0-9]{1,19}", text) or not lowest <= int(text) <= highest:
        raise ApiError("ParameterInvalid", parameter=name, reason=f"a whole number from {lowest} to {highest}")
    return int(text)


def _reject_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")
