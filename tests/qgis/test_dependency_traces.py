"""Uninstalling removes what the plugin keeps in the profile; switching it off or renewing it does not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsSettings

from bap_tiler_plugin.desktop import traces

KEY = "bap_tiler/test_of_traces"


@pytest.fixture
def profile(qgis_app: QgsApplication, tmp_path: Path) -> Iterator[Path]:
    """A profile with what the plugin leaves, and with other things."""
    for name in ("python/bap_tiler/3.11-3.22", "bap_tiler", "python/other"):
        (tmp_path / name).mkdir(parents=True)
    QgsSettings().setValue(KEY, "value")
    QgsSettings().setValue("other/test_of_traces", "value")
    yield tmp_path
    for key in (KEY, "other/test_of_traces"):
        QgsSettings().remove(key)


def test_nothing_goes_while_the_plugin_is_there(profile: Path) -> None:
    traces._remove_traces(profile)
    assert (profile / "python" / "bap_tiler" / "3.11-3.22").is_dir()
    assert (profile / "bap_tiler").is_dir()
    assert QgsSettings().value(KEY) == "value"


def test_everything_goes_with_the_plugin(profile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(traces, "_PLUGIN", profile / "gone")
    traces._remove_traces(profile)
    assert sorted(str(path.relative_to(profile)) for path in profile.rglob("*")) == ["python", "python/other"]
    assert QgsSettings().value(KEY) is None
    assert QgsSettings().value("other/test_of_traces") == "value"
