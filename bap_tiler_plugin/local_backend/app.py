"""The HTTP interface as a Flask application: guards around openEO's resources, errors as openEO errors."""

from __future__ import annotations

import logging
from typing import Any

from flask import Flask, Response, g, jsonify, request
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from . import api_discovery, api_jobs, api_processes, api_results
from .errors import ApiError
from .request_reading import MAXIMUM_BODY
from .services import EXTENSION, Services

_log = logging.getLogger(__name__)
_HOSTS = ("127.0.0.1", "localhost")
_CODES = {404: "NotFound", 405: "MethodNotAllowed"}


def create_app(services: Services) -> Flask:
    """Return the application of one backend."""
    app = Flask("bap_tiler_local_backend", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = MAXIMUM_BODY
    app.json.sort_keys = False
    app.json.compact = True
    app.url_map.strict_slashes = False
    app.url_map.merge_slashes = False
    app.extensions[EXTENSION] = services
    app.before_request(_check_host)
    app.after_request(_add_headers)
    for module in (api_discovery, api_processes, api_jobs, api_results):
        app.register_blueprint(module.blueprint)
    app.register_error_handler(ApiError, _answer_api_error)
    app.register_error_handler(HTTPException, _answer_http_error)
    app.register_error_handler(Exception, _answer_unexpected)
    return app


def _check_host() -> None:
    """Refuse other host names: a web page may point a name of its own to 127.0.0.1 (DNS rebinding)."""
    name, _, port = request.host.partition(":")
    if name not in _HOSTS or port != request.environ.get("SERVER_PORT", port):
        raise ApiError("HostInvalid")


def _add_headers(response: Response) -> Response:
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["OpenEO-Version"] = "1.2.0"
    response.headers.setdefault("Cache-Control", "no-store")
    return response


def _answer_api_error(error: ApiError) -> tuple[Response, int]:
    return _answer(error)


def _answer_http_error(error: HTTPException) -> Any:
    if isinstance(error, RequestEntityTooLarge):
        return _answer(ApiError("RequestTooLarge", size=MAXIMUM_BODY))
    if error.response is not None:
        return error.response
    status = error.code or 500
    if status in _CODES:
        return _answer(ApiError(_CODES[status]))
    return _answer(ApiError("RequestInvalid", status=status, reason=error.name))


def _answer_unexpected(error: Exception) -> tuple[Response, int]:
    _log.error("%s %s failed", request.method, request.path, exc_info=error)
    return _answer(ApiError("Internal", message=f"{type(error).__name__}, see the backend's log"))


def _answer(error: ApiError) -> tuple[Response, int]:
    document = error.to_json()
    g.error_id = document["id"]
    if error.status >= 500:
        _log.warning("error %s: %s %s %s", document["id"], request.method, request.path, error.code)
    return jsonify(document), error.status
