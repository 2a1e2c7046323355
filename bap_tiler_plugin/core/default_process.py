"""The default process's parameters, so that its form is there at once and without internet."""

from __future__ import annotations

from typing import Any

from .process import DEFAULT_PROCESS, ProcessDefinition, definition_from_json

DEFAULT_BANDS = ("B04", "B03", "B02")
BANDS = (*DEFAULT_BANDS, "B05", "B06", "B07", "B08", "B8A", "B11", "B12")


def default_definition() -> ProcessDefinition:
    """Return the BAP composite without its graph: a job names the published definition by its address."""
    return definition_from_json(
        {
            "id": "bap_composite",
            "summary": "Best Available Pixel composite of Sentinel-2, one per month",
            "description": (
                "Of all observations of a month, every pixel shows the best one: far from clouds, on a date with few "
                "clouds, near the middle of the month. All bands of a pixel come from the same observation."
            ),
            "namespace": DEFAULT_PROCESS,
            "process_graph": {"published": {"process_id": "bap_composite", "namespace": DEFAULT_PROCESS}},
            "parameters": _parameters(),
            "default_job_options": {
                "executor-memory": "2500m",
                "executor-memoryOverhead": "3g",
                "python-memory": "disable",
            },
        }
    )


def _parameters() -> list[dict[str, Any]]:
    return [
        {"name": "geometry", "description": "The tile.", "schema": {"type": "object", "subtype": "geojson"}},
        {
            "name": "temporal_extent",
            "description": "First day, and the day after the last. There is one composite for every month in it.",
            "schema": {"type": "array", "subtype": "temporal-interval"},
        },
        {
            "name": "bands",
            "description": "Sentinel-2 L2A bands of the composite, in this order.",
            "schema": {"type": "array", "items": {"type": "string", "enum": sorted(BANDS)}, "minItems": 1},
            "default": list(DEFAULT_BANDS),
        },
        {
            "name": "max_cloud_cover",
            "description": "Scenes with more cloud than this, in percent, are left out.",
            "schema": {"type": "integer", "minimum": 0, "maximum": 100},
            "default": 75,
        },
    ]
