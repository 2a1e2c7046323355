"""The Best Available Pixel composite of Sentinel-2 as an openEO process, built from its published description.

Every observation of a month gets a score for each pixel; the observation with the highest score is the composite's
pixel, and stays no data where that observation is a cloud. With the cloud mask C (1 for the SCL classes below, else 0):

- distance to cloud: 1 - K * C, with K a Gaussian kernel of sum 1 (sigma in pixels of 20 m),
- coverage: 1 - the mean of C over the geometry,
- date: exp(-0.5 ((day of month - 15) / 5)^2).

The score is the sum of the three with their weights, divided by the sum of the weights as published.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np

KERNEL_SIZE = 151
KERNEL_SIGMA = 22.65
CLOUD_CLASSES = (3, 8, 9, 10)
DISTANCE_WEIGHT, COVERAGE_WEIGHT, DATE_WEIGHT = 1, 0.5, 0.1
# the published graph divides by the sum of an earlier set of weights; this changes no ranking
SCORE_DIVISOR = 1.6
BEST_DAY, DAYS_OF_DECAY = 15, 5
SCL_RESOLUTION = 20
BANDS = ["B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12"]

Node = dict[str, Any]


def gaussian_kernel(size: int = KERNEL_SIZE, sigma: float = KERNEL_SIGMA) -> np.ndarray:
    """Returns a square kernel exp(-(x^2 + y^2) / (2 sigma^2)) of sum 1; sigma in pixels."""
    offsets = np.arange(size) - size // 2
    weights = np.exp(-0.5 * (offsets / sigma) ** 2)
    weights /= weights.sum()
    return np.outer(weights, weights)


@lru_cache(maxsize=1)
def bap_composite() -> dict[str, Any]:
    """Returns the process definition, with the parameters geometry, temporal_extent, bands and max_cloud_cover."""
    return {
        "id": "bap_composite",
        "summary": "Best Available Pixel (BAP) composite of Sentinel-2 L2A, one per month.",
        "description": __doc__.strip(),
        "categories": ["sentinel-2", "composites", "bap"],
        "parameters": _parameters(),
        "returns": {
            "description": "A raster data cube with one composite per month.",
            "schema": {"type": "object", "subtype": "datacube"},
        },
        "process_graph": _process_graph(),
        "links": [],
    }


def _parameters() -> list[dict[str, Any]]:
    return [
        {
            "name": "geometry",
            "description": "The area of the composite, and of the coverage score, as GeoJSON.",
            "schema": {"type": "object", "subtype": "geojson"},
        },
        {
            "name": "temporal_extent",
            "description": "Start (included) and end (excluded) of the observations.",
            "schema": {
                "type": "array",
                "subtype": "temporal-interval",
                "uniqueItems": True,
                "minItems": 2,
                "maxItems": 2,
                "items": {
                    "anyOf": [
                        {"type": "string", "subtype": "date-time", "format": "date-time"},
                        {"type": "string", "subtype": "date", "format": "date"},
                        {"type": "null"},
                    ]
                },
            },
        },
        {
            "name": "bands",
            "description": "The Sentinel-2 L2A bands of the composite.",
            "schema": {"type": "array", "items": {"type": "string", "enum": BANDS}, "minItems": 1},
            "optional": True,
            "default": ["B04", "B03", "B02"],
        },
        {
            "name": "max_cloud_cover",
            "description": "Scenes with more cloud, in percent of the scene, are left out.",
            "schema": {"type": "integer", "minimum": 0, "maximum": 100},
            "optional": True,
            "default": 75,
        },
    ]


def _process_graph() -> dict[str, Node]:
    return {
        "bands": _load(_parameter("bands")),
        "observations": _node("filter_spatial", data=_of("bands"), geometries=_parameter("geometry")),
        **_classification(),
        **_scores(),
        **_selection(),
    }


def _classification() -> dict[str, Node]:
    """SCL on its own grid with 0 for no data, and from it the cloud mask and where nothing was observed."""
    any_cloud_class = _tests("eq", CLOUD_CLASSES)
    return {
        "scl": _load(["SCL"]),
        "scl_20m": _node(
            "resample_spatial", data=_of("scl"), resolution=SCL_RESOLUTION, method="near", align="upper-left"
        ),
        "scl_area": _node("filter_spatial", data=_of("scl_20m"), geometries=_parameter("geometry")),
        "classes": _node(
            "apply",
            data=_of("scl_area"),
            process=_graph(
                missing=_node("is_nan", x=_parameter("x")),
                value=_node("if", value=_of("missing"), accept=0, reject=_parameter("x"), result=True),
            ),
        ),
        "cloud": _node("reduce_dimension", data=_of("classes"), dimension="bands", reducer=any_cloud_class),
        "cloud_mask": _node("add_dimension", data=_of("cloud"), name="bands", label="score", type="bands"),
        "not_observed": _node("reduce_dimension", data=_of("classes"), dimension="bands", reducer=_tests("eq", (0,))),
    }


def _scores() -> dict[str, Node]:
    one_minus = _node("subtract", x=1, y=_parameter("x"), result=True)
    total = _graph(sum=_node("add", x=_parameter("x"), y=_parameter("y"), result=True))
    reducer = _graph(mean=_node("mean", data=_parameter("data"), result=True))
    return {
        "cloud_nearby": _node("apply_kernel", data=_of("cloud_mask"), kernel=gaussian_kernel().tolist()),
        "distance": _node("apply", data=_of("cloud_nearby"), process=_graph(score=one_minus)),
        "clear": _node("apply", data=_of("cloud_mask"), process=_graph(clear=one_minus)),
        "clear_share": _node(
            "aggregate_spatial", data=_of("clear"), geometries=_parameter("geometry"), reducer=reducer
        ),
        "coverage": _node("vector_to_raster", data=_of("clear_share"), target=_of("classes")),
        "day": _by_month("classes", _node("array_apply", data=_parameter("data"), process=_day_of_month())),
        "date": _node("apply", data=_of("day"), process=_date_score()),
        "date_score": _node("rename_labels", data=_of("date"), dimension="bands", target=["score"]),
        **_weighted("weighted_distance", "distance", DISTANCE_WEIGHT),
        **_weighted("weighted_date", "date_score", DATE_WEIGHT),
        **_weighted("weighted_coverage", "coverage", COVERAGE_WEIGHT),
        "distance_and_date": _node(
            "merge_cubes", cube1=_of("weighted_distance"), cube2=_of("weighted_date"), overlap_resolver=total
        ),
        "total": _node(
            "merge_cubes", cube1=_of("distance_and_date"), cube2=_of("weighted_coverage"), overlap_resolver=total
        ),
        "score": _node(
            "apply",
            data=_of("total"),
            process=_graph(share=_node("divide", x=_parameter("x"), y=SCORE_DIVISOR, result=True)),
        ),
    }


def _selection() -> dict[str, Node]:
    not_the_best = _graph(
        best=_node("max", data=_parameter("data")),
        other=_node("neq", x=_parameter("x"), y=_of("best"), result=True),
    )
    only = _graph(only=_node("array_element", data=_parameter("data"), index=0, result=True))
    earliest = _graph(first=_node("first", data=_parameter("data"), result=True))
    return {
        "valid_score": _node("mask", data=_of("score"), mask=_of("not_observed")),
        "not_best": _by_month("valid_score", _node("array_apply", data=_parameter("data"), process=not_the_best)),
        "rank_mask": _node("reduce_dimension", data=_of("not_best"), dimension="bands", reducer=only),
        "best": _node("mask", data=_of("observations"), mask=_of("rank_mask")),
        "best_clear": _node("mask", data=_of("best"), mask=_of("cloud_mask")),
        "composite": _node(
            "aggregate_temporal_period", data=_of("best_clear"), period="month", reducer=earliest, result=True
        ),
    }


def _load(bands: Any) -> Node:
    few_clouds = _node("lte", x=_parameter("value"), y=_parameter("max_cloud_cover"), result=True)
    return _node(
        "load_collection",
        id="SENTINEL2_L2A",
        spatial_extent=None,
        temporal_extent=_parameter("temporal_extent"),
        bands=bands,
        properties={"eo:cloud_cover": _graph(few_clouds=few_clouds)},
    )


def _tests(comparison: str, values: tuple[int, ...]) -> dict[str, Any]:
    """A reducer that tells whether the only band has one of the values."""
    nodes = {"value": _node("array_element", data=_parameter("data"), index=0)}
    previous = ""
    for value in values:
        nodes[f"is_{value}"] = _node(comparison, x=_of("value"), y=value)
        if previous:
            nodes[f"until_{value}"] = _node("or", x=_of(previous), y=_of(f"is_{value}"))
        previous = f"until_{value}" if previous else f"is_{value}"
    nodes[previous]["result"] = True
    return {"process_graph": nodes}


def _day_of_month() -> dict[str, Any]:
    label = _parameter("label")
    return _graph(
        middle=_node("date_replace_component", date=label, value=BEST_DAY, component="day"),
        later=_node("date_difference", date1=_of("middle"), date2=label, unit="day"),
        day=_node("add", x=BEST_DAY, y=_of("later"), result=True),
    )


def _date_score() -> dict[str, Any]:
    return _graph(
        from_best=_node("subtract", x=_parameter("x"), y=BEST_DAY),
        scaled=_node("multiply", x=_of("from_best"), y=1 / DAYS_OF_DECAY),
        square=_node("multiply", x=_of("scaled"), y=_of("scaled")),
        exponent=_node("multiply", x=_of("square"), y=-0.5),
        score=_node("exp", p=_of("exponent"), result=True),
    )


def _weighted(name: str, source: str, weight: float) -> dict[str, Node]:
    product = _node("multiply", x=weight, y=_parameter("x"), result=True)
    return {name: _node("apply", data=_of(source), process=_graph(product=product))}


def _by_month(source: str, computed: Node) -> Node:
    """Passes each pixel's values of one month to the process."""
    return _node(
        "apply_neighborhood",
        data=_of(source),
        process=_graph(computed={**computed, "result": True}),
        size=[
            {"dimension": "x", "unit": "px", "value": 1},
            {"dimension": "y", "unit": "px", "value": 1},
            {"dimension": "t", "value": "month"},
        ],
        overlap=[],
    )


def _node(process_id: str, *, result: bool = False, **arguments: Any) -> Node:
    node: Node = {"process_id": process_id, "arguments": arguments}
    return {**node, "result": True} if result else node


def _graph(**nodes: Node) -> dict[str, Any]:
    return {"process_graph": nodes}


def _of(node_id: str) -> dict[str, str]:
    return {"from_node": node_id}


def _parameter(name: str) -> dict[str, str]:
    return {"from_parameter": name}
