"""SENTINEL2_L2A: a folder with a static STAC ItemCollection, read only where pixels are needed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

COLLECTION_ID = "SENTINEL2_L2A"


class Collection:
    """The scenes listed by ``items.json`` of a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(folder)
        self._items: list[dict[str, Any]] = json.loads((self.folder / "items.json").read_text())["features"]

    def description(self) -> dict[str, Any]:
        """Returns the STAC Collection for openEO's GET /collections/SENTINEL2_L2A."""
        return {"type": "Collection", "stac_version": "1.0.0", "id": COLLECTION_ID, "links": []}
