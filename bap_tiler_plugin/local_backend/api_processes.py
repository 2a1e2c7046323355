"""Validating processes, and keeping user-defined ones."""

from __future__ import annotations

import json
from typing import Any

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from .engine import registry
from .errors import ApiError
from .request_reading import check_process, json_object, page_limit, process_id
from .services import json_response, next_link, require_login, services

blueprint = Blueprint("processes", __name__)

_LISTED = ("id", "summary", "description", "categories", "parameters", "returns", "deprecated", "experimental")


@blueprint.post("/validation")
def validate() -> ResponseReturnValue:
    """``POST /validation``: the errors that running the process would meet, as far as they can be known."""
    process = json_object(request)
    try:
        check_process(process)
    except ApiError as error:
        return jsonify({"errors": [error.to_json()]})
    if request.headers.get("Authorization"):
        require_login()
    return jsonify({"errors": [_complete(error) for error in _engine_errors(process)]})


def _engine_errors(process: dict[str, Any]) -> list[dict[str, Any]]:
    return registry.validate(process)


def _complete(error: dict[str, Any]) -> dict[str, Any]:
    return {**ApiError(error["code"], error["message"]).to_json(), **error}


@blueprint.get("/process_graphs")
def user_processes() -> ResponseReturnValue:
    """``GET /process_graphs``: the user-defined processes, in pages by id."""
    require_login()
    limit = page_limit(request)
    found = services().store.user_process_descriptions(limit, request.args.get("after", ""))
    more = limit is not None and len(found) == limit
    links = [next_link(f"/process_graphs?limit={limit}&after={found[-1]['id']}")] if more else []
    return jsonify({"processes": found, "links": links})


@blueprint.get("/process_graphs/<process_graph_id>")
def user_process(process_graph_id: str) -> ResponseReturnValue:
    """``GET /process_graphs/{process_graph_id}``.

    Predefined processes that have a process graph are found here too, as openEO's clients look for them here.
    """
    require_login()
    text = services().store.user_process_text(process_graph_id)
    if text is not None:
        return json_response(text)
    predefined = _predefined().get(process_graph_id)
    if predefined is None or "process_graph" not in predefined:
        raise ApiError("ProcessGraphNotFound", identifier=process_graph_id[:100])
    return jsonify(predefined)


@blueprint.put("/process_graphs/<process_graph_id>")
def store_user_process(process_graph_id: str) -> ResponseReturnValue:
    """``PUT /process_graphs/{process_graph_id}``: store or replace."""
    require_login()
    process = {**json_object(request), "id": process_id(process_graph_id)}
    if process_graph_id in _predefined():
        raise ApiError("PredefinedProcessExists")
    check_process(process)
    description = {name: process[name] for name in _LISTED if name in process}
    services().store.put_user_process(process_graph_id, description, process)
    return json_response(json.dumps(description))


@blueprint.delete("/process_graphs/<process_graph_id>")
def delete_user_process(process_graph_id: str) -> ResponseReturnValue:
    """``DELETE /process_graphs/{process_graph_id}``."""
    require_login()
    if not services().store.delete_user_process(process_graph_id):
        raise ApiError("ProcessGraphNotFound", identifier=process_graph_id[:100])
    return "", 204


def _predefined() -> dict[str, dict[str, Any]]:
    return {description["id"]: description for description in registry.descriptions()}
