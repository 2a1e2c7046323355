"""Makes the bundled list of processes from the catalogue's facts: python scripts/make_catalogue.py [FACTS] [DAY]."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from bap_tiler_plugin.core.catalogue import BUNDLED, entries_of, write_catalogue

FACTS = Path(__file__).resolve().parents[2] / "shared" / "data" / "apex_catalogue.json"
NAMES = {"process_url": "url", "cost_estimate": "figure", "cost_unit": "unit"}


def main(facts: Path, day: str) -> None:
    """Write the list; ``day`` is that of the facts."""
    items = json.loads(facts.read_text(encoding="utf-8"))
    rows: list[dict[str, Any]] = [{NAMES.get(key, key): value for key, value in item.items()} for item in items]
    entries = entries_of(rows)
    write_catalogue(BUNDLED, entries, day)
    print(f"{len(entries)} processes in {BUNDLED.name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FACTS, sys.argv[2] if len(sys.argv) > 2 else "2026-08-31")
