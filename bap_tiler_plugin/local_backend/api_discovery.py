"""What the backend is and has: capabilities, formats, processes, collections, and the login."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from flask import Blueprint, current_app, jsonify, request
from flask.typing import ResponseReturnValue

from .engine import registry
from .engine.collection import Collection
from .errors import ApiError
from .request_reading import page_limit
from .services import API_VERSION, STAC_VERSION, absolute, geojson, json_response, require_login, services

blueprint = Blueprint("discovery", __name__)

_VERSION = "1.0.0"
_CONFORMANCE = [
    "https://api.openeo.org/1.2.0",
    "https://api.stacspec.org/v1.0.0/collections",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
]
_TITLE = "BAP Tiler local backend"
_DESCRIPTION = (
    "An openEO backend on this machine that computes with numpy, SciPy and GDAL. "
    "It answers on the loopback interface only."
)
_FORMATS = {
    "input": {},
    "output": {
        "GTiff": {
            "title": "GeoTIFF",
            "description": "One cloud-optimised GeoTIFF per date, named openEO_YYYY-MM-DDZ.tif.",
            "gis_data_types": ["raster"],
            "parameters": {},
            "links": [
                {"rel": "about", "href": "https://gdal.org/drivers/raster/cog.html", "title": "GDAL on the COG format"}
            ],
        }
    },
}
_VARIABLE = re.compile(r"<(?:[^:<>]+:)?([^<>]+)>")


@blueprint.get("/")
def capabilities() -> ResponseReturnValue:
    """``GET /``: what the backend is, and its endpoints."""
    return jsonify(
        {
            "api_version": API_VERSION,
            "backend_version": _VERSION,
            "stac_version": STAC_VERSION,
            "type": "Catalog",
            "id": "bap-tiler-local",
            "title": _TITLE,
            "description": _DESCRIPTION,
            "production": False,
            "conformsTo": _CONFORMANCE,
            "endpoints": _endpoints(),
            "billing": {
                "currency": "credits",
                "default_plan": "free",
                "plans": [{"name": "free", "description": "Everything is free of charge.", "paid": False}],
            },
            "links": [
                {"rel": "version-history", "href": absolute("/.well-known/openeo"), "type": "application/json"},
                {"rel": "data", "href": absolute("/collections"), "type": "application/json"},
                {"rel": "conformance", "href": absolute("/conformance"), "type": "application/json"},
            ],
        }
    )


def _endpoints() -> list[dict[str, Any]]:
    """Return the openEO endpoints that the application really has."""
    methods: dict[str, set[str]] = {}
    for rule in current_app.url_map.iter_rules():
        path = _VARIABLE.sub(r"{\1}", rule.rule)
        if path != "/" and "/assets/" not in path and "/result_items/" not in path:
            methods.setdefault(path, set()).update((rule.methods or set()) - {"HEAD", "OPTIONS"})
    return [{"path": path, "methods": sorted(verbs)} for path, verbs in sorted(methods.items())]


@blueprint.get("/.well-known/openeo")
def well_known() -> ResponseReturnValue:
    """``GET /.well-known/openeo``: the only version there is."""
    version = {"url": absolute("/"), "api_version": API_VERSION, "production": False}
    return jsonify({"versions": [version]})


@blueprint.get("/conformance")
def conformance() -> ResponseReturnValue:
    """``GET /conformance``."""
    return jsonify({"conformsTo": _CONFORMANCE})


@blueprint.get("/credentials/basic")
def basic_credentials() -> ResponseReturnValue:
    """``GET /credentials/basic``: any user; the password is the token of this start."""
    credentials = request.authorization
    if credentials is None:
        raise ApiError("AuthenticationRequired")
    if credentials.type != "basic":
        raise ApiError("AuthenticationSchemeInvalid")
    return jsonify({"access_token": services().authenticator.access_token(credentials.password)})


@blueprint.get("/me")
def me() -> ResponseReturnValue:
    """``GET /me``: the one user of this machine."""
    require_login()
    user = {"user_id": "local", "name": "Local user", "default_plan": "free", "budget": None, "links": []}
    return jsonify(user)


@blueprint.get("/file_formats")
def file_formats() -> ResponseReturnValue:
    """``GET /file_formats``."""
    return jsonify(_FORMATS)


@blueprint.get("/udf_runtimes")
def udf_runtimes() -> ResponseReturnValue:
    """``GET /udf_runtimes``: none, code of others is not run."""
    return jsonify({})


@blueprint.get("/service_types")
def service_types() -> ResponseReturnValue:
    """``GET /service_types``: none."""
    return jsonify({})


@blueprint.get("/processes")
def processes() -> ResponseReturnValue:
    """``GET /processes``: descriptions of all predefined processes."""
    limit = page_limit(request)
    return json_response(_processes_text()) if limit is None else _processes_page(limit)


@lru_cache(maxsize=1)
def _processes_text() -> str:
    return json.dumps({"processes": registry.descriptions(), "links": []})


def _processes_page(limit: int) -> ResponseReturnValue:
    return jsonify({"processes": registry.descriptions()[:limit], "links": []})


@blueprint.get("/collections")
def collections() -> ResponseReturnValue:
    """``GET /collections``: the one collection of the data folder, in short."""
    description = _collection(services().data)
    short = {name: value for name, value in description.items() if name not in ("cube:dimensions", "summaries")}
    return jsonify({"collections": [_with_links(short)], "links": _collection_links()})


@blueprint.get("/collections/<collection_id>")
def collection(collection_id: str) -> ResponseReturnValue:
    """``GET /collections/{collection_id}``."""
    return jsonify(_with_links(_known_collection(collection_id)))


@blueprint.get("/collections/<collection_id>/items")
def items(collection_id: str) -> ResponseReturnValue:
    """``GET /collections/{collection_id}/items``: the scenes, without addresses of their files."""
    _known_collection(collection_id)
    limit = page_limit(request) or 100
    features = _items(services().data)[:limit]
    return geojson({"type": "FeatureCollection", "features": features, "numberReturned": len(features), "links": []})


def _known_collection(collection_id: str) -> dict[str, Any]:
    description = _collection(services().data)
    if description["id"] != collection_id:
        raise ApiError("CollectionNotFound", identifier=collection_id[:100])
    return description


@lru_cache(maxsize=4)
def _collection(data: Path) -> dict[str, Any]:
    return Collection(data).description()


@lru_cache(maxsize=4)
def _items(data: Path) -> list[dict[str, Any]]:
    features = json.loads((data / "items.json").read_text(encoding="utf-8"))["features"]
    collection_id = _collection(data)["id"]
    return [{**feature, "collection": collection_id, "assets": {}, "links": []} for feature in features]


def _with_links(description: dict[str, Any]) -> dict[str, Any]:
    here = f"/collections/{description['id']}"
    links = [
        {"rel": "self", "href": absolute(here), "type": "application/json"},
        {"rel": "root", "href": absolute("/"), "type": "application/json"},
        {"rel": "items", "href": absolute(f"{here}/items"), "type": "application/geo+json"},
    ]
    others = [link for link in description.get("links", []) if link.get("rel") not in ("self", "root", "items")]
    return {**description, "links": [*links, *others]}


def _collection_links() -> list[dict[str, str]]:
    return [
        {"rel": "self", "href": absolute("/collections"), "type": "application/json"},
        {"rel": "root", "href": absolute("/"), "type": "application/json"},
    ]
