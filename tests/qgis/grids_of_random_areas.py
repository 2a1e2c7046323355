"""Prints the tiles of random areas as JSON, one grid per line: FIRST NUMBER [packages that are taken to be absent].

Run in a Python of its own, since a package that was imported once cannot be made absent.
"""

from __future__ import annotations

import json
import math
import random
import sys
from typing import Any


class Absent:
    """Finds none of the packages."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> None:
        if name.split(".")[0] in sys.argv[3:]:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


sys.meta_path.insert(0, Absent())
from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)

PLACES = (
    *((11.3, 46.5), (4.3, 51.1), (12.02, 45.2), (-70.3, -33.1)),
    *((0.02, 0.03), (5.9, 62.1), (179.99, -16.8), (30, 83)),
)
SYSTEMS = ("EPSG:4326", "EPSG:3857", "EPSG:32632", "EPSG:3035")


def star(dice: random.Random, x: float, y: float, size: float) -> list[QgsPointXY]:
    """A ring around a place, in degrees."""
    number = dice.choice((4, 7, 40, 900))
    angles = [2 * math.pi * step / number for step in range(number)]
    reach = [size * dice.uniform(0.4, 1.0) for _ in angles]
    ring = [
        QgsPointXY(x + r * math.cos(a) / max(0.2, math.cos(math.radians(y))), y + r * math.sin(a))
        for r, a in zip(reach, angles)
    ]
    return [*ring, ring[0]]


def layer(dice: random.Random, lon: float, lat: float, size: float, crs: str) -> QgsVectorLayer:
    """One to three polygons around a place, some with a hole, one now and then not valid."""
    made = QgsVectorLayer(f"Polygon?crs={crs}", "area", "memory")
    change = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem(crs), QgsProject.instance()
    )
    for _ in range(dice.randint(1, 3)):
        x, y = lon + dice.uniform(-size, size), lat + dice.uniform(-size, size) / 2
        rings = [star(dice, x, y, size)]
        if dice.random() < 0.4:
            rings.append(star(dice, x, y, size * 0.3))
        if dice.random() < 0.1:
            rings[0][2], rings[0][3] = rings[0][3], rings[0][2]
        geometry = QgsGeometry.fromPolygonXY(rings)
        geometry.transform(change)
        feature = QgsFeature()
        feature.setGeometry(geometry)
        made.dataProvider().addFeatures([feature])
    made.updateExtents()
    return made


def question(seed: int) -> dict[str, Any]:
    """Parameters of ``baptiler:tilegrid`` that follow from the seed."""
    dice = random.Random(seed)
    lon, lat = dice.choice(PLACES)
    size = dice.choice((0.05, 0.2, 0.6))
    tile = dice.choice((7_000, 10_000, 23_456.78)) * (3 if size > 0.5 else 1)
    asked: dict[str, Any] = {"TILE_SIZE": tile, "ANCHOR": dice.randint(0, 1), "OUTPUT": "TEMPORARY_OUTPUT"}
    if dice.random() < 0.25:
        degrees = f"{lon - size},{min(lon + size, 180)},{lat - size},{min(lat + size, 89)}"
        asked["EXTENT"] = f"{degrees} [EPSG:4326]"
    else:
        asked["AREA"] = layer(dice, lon, lat, size, "EPSG:4326" if dice.random() < 0.5 else dice.choice(SYSTEMS))
        asked["CLIP"] = dice.random() < 0.5
        asked["BUFFER"] = dice.choice((0, 0, 0, 1_500))
    if dice.random() < 0.4:
        asked["EXCLUDE"] = layer(dice, lon, lat, size / 2, "EPSG:4326")
    asked["MIN_COVERAGE"] = dice.choice((0, 0, 0.1, 0.4))
    asked["SLIVERS"] = dice.randint(0, 1)
    asked["OVERLAP"] = dice.choice((0, 0, 0, 200))
    asked["ORDER"] = dice.randint(0, 2)
    asked["SNAP"] = dice.choice((0, 0, 60))
    if dice.random() < 0.2:
        asked["GRID_CRS"] = dice.choice(("EPSG:3035", "EPSG:3857"))
    if dice.random() < 0.1:
        asked["GRID"] = 2
    return asked


def answer(seed: int) -> dict[str, Any]:
    """The tiles: attributes and WKB; or what is wrong with the question."""
    try:
        made = processing.run("baptiler:tilegrid", question(seed))["OUTPUT"]
    except QgsProcessingException as error:
        return {"error": str(error)}
    tiles = [[*feature.attributes(), bytes(feature.geometry().asWkb()).hex()] for feature in made.getFeatures()]
    return {"tiles": tiles, "crs": made.crs().authid()}


application = QgsApplication([], False)
application.initQgis()
import processing  # noqa: E402
from processing.core.Processing import Processing  # noqa: E402

Processing.initialize()
from bap_tiler_plugin.processing.provider import BapTilerProvider  # noqa: E402

provider = BapTilerProvider()
QgsApplication.processingRegistry().addProvider(provider)
first = int(sys.argv[1])
for place in range(first, first + int(sys.argv[2])):
    sys.stdout.write(json.dumps({"seed": place, **answer(place)}) + "\n")
