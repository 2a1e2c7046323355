"""The GeoPackage job database: types survive, one change is one row, others can read meanwhile."""

from __future__ import annotations

import math
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import geopandas
import geopandas.testing
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import ogr

from bap_tiler_plugin.core.job_database import GeoPackageJobDatabase

FINITE = st.floats(allow_nan=False)
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | FINITE | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
MOMENTS = st.datetimes(*(pd.Timestamp(year, 1, 1).to_pydatetime() for year in (1900, 2200)))
CELLS = JSON_VALUES | MOMENTS | st.dates() | st.binary(max_size=4) | st.just(math.nan)


READ_ELSEWHERE = """
import sys, pyogrio
for _ in range(10):
    assert len(pyogrio.read_dataframe(sys.argv[1], layer="tiles")) == 50
"""


def same(left: Any, right: Any) -> bool:
    if isinstance(left, float) and isinstance(right, float) and math.isnan(left):
        return math.isnan(right)
    return type(left) is type(right) and left == right


def frame(number: int = 5, **columns: Any) -> pd.DataFrame:
    return pd.DataFrame({"year": range(2000, 2000 + number), **columns})


def geo_frame(number: int = 5) -> geopandas.GeoDataFrame:
    boxes = [shapely.box(i, 0, i + 1, 1) for i in range(number)]
    return geopandas.GeoDataFrame({"tile_id": [f"t{i}" for i in range(number)]}, geometry=boxes, crs="EPSG:32631")


def new(path: Path, df: pd.DataFrame) -> GeoPackageJobDatabase:
    return GeoPackageJobDatabase(path / "jobs.gpkg").initialize_from_df(df)


class TestRoundTrip:
    @given(cells=st.lists(CELLS, min_size=1, max_size=4))
    @settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_any_cell_survives(self, cells: list[Any], tmp_path_factory: pytest.TempPathFactory) -> None:
        stored = pd.DataFrame({"cell": pd.Series(cells, dtype="object")})
        database = new(tmp_path_factory.mktemp("db"), stored)
        read = GeoPackageJobDatabase(database.path).read()["cell"].tolist()
        database.close()
        if all(isinstance(cell, str) or cell is None for cell in cells):
            assert read == cells
        else:
            assert all(same(before, after) for before, after in zip(cells, read)), (cells, read)

    @given(cells=st.lists(CELLS, min_size=2, max_size=2), later=CELLS)
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_any_cell_may_replace_any_other(
        self, cells: list[Any], later: Any, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        database = new(tmp_path_factory.mktemp("db"), pd.DataFrame({"cell": pd.Series(cells, dtype="object")}))
        row = database.get_by_indices([1])
        row["cell"] = pd.Series([later], index=[1], dtype="object")
        database.persist(row)
        first, second = database.read()["cell"].tolist()
        database.close()
        missing = (None,) if isinstance(later, float) and math.isnan(later) else (later,)
        assert same(cells[0], first) or (first is None and same(cells[0], math.nan))
        assert same(later, second) or second in missing

    @pytest.mark.parametrize(
        "values",
        [
            pd.Series([1, 2], dtype="int64"),
            pd.Series([1, None], dtype="Int64"),
            pd.Series([1.5, math.nan]),
            pd.Series([math.inf, -math.inf]),
            pd.Series([True, False]),
            pd.Series([True, None], dtype="boolean"),
            pd.Series(["a", None], dtype="object"),
            pd.Series(["a", None], dtype="string"),
            pd.Series(pd.to_datetime(["2022-06-01T10:00:00.123456", None])),
            pd.Series(pd.to_datetime(["2022-06-01T10:00:00Z", None], utc=True)),
            pd.Series(pd.to_datetime(["2022-06-01", "2022-07-01"])).dt.tz_localize("Europe/Brussels"),
        ],
        ids=lambda series: str(series.dtype),
    )
    def test_dtypes_survive(self, tmp_path: Path, values: pd.Series) -> None:
        read = new(tmp_path, pd.DataFrame({"value": values})).read()["value"]
        pd.testing.assert_series_equal(read, values.rename("value"))

    def test_geometry_and_its_crs_survive(self, tmp_path: Path) -> None:
        read = new(tmp_path, geo_frame()).read()
        assert isinstance(read, geopandas.GeoDataFrame)
        assert read.crs.to_epsg() == 32631
        assert read.geometry.equals(geo_frame().geometry)

    def test_a_crs_without_a_number_survives(self, tmp_path: Path) -> None:
        crs = "+proj=laea +lat_0=50 +lon_0=4 +datum=WGS84 +units=m"
        assert new(tmp_path, geo_frame().set_crs(crs, allow_override=True)).read().crs.equals(crs)

    def test_names_that_differ_in_case_or_are_reserved_survive(self, tmp_path: Path) -> None:
        df = pd.DataFrame(
            {"A": [1], "a": ["x"], "fid": [7], "geom": [8], "job_id": ["mine"], "credits": [3], 'q"': [1]}
        )
        database = new(tmp_path, df)
        database.update(0, {"id": "j-1", "costs": 2.5})
        read = database.read()
        assert read.loc[0, list(df.columns)].tolist() == df.loc[0].tolist()
        assert (read.loc[0, "id"], read.loc[0, "costs"]) == ("j-1", 2.5)

    @pytest.mark.parametrize("index", [["a", "b", "c"], [10, 5, -3]])
    def test_index_survives(self, tmp_path: Path, index: list[Any]) -> None:
        database = new(tmp_path, frame(3).set_index(pd.Index(index)))
        assert database.read().index.tolist() == index
        row = database.get_by_indices([index[1], "unknown"])
        row["status"] = "queued"
        database.persist(row)
        assert database.read()["status"].tolist() == ["not_started", "queued", "not_started"]

    def test_value_that_cannot_be_kept_is_an_error_and_changes_nothing(self, tmp_path: Path) -> None:
        database = new(tmp_path, frame())
        with pytest.raises(TypeError, match="object"):
            database.update(0, {"status": "queued", "thing": object()})
        assert database.count_by_status() == {"not_started": 5}
        assert "thing" not in database.read().columns
        database.update(0, {"thing": "kept"})
        assert database.read().loc[0, "thing"] == "kept"


class TestPersist:
    def test_only_the_given_rows_change(self, tmp_path: Path) -> None:
        database = new(tmp_path, frame())
        df = database.read()
        df["status"] = "running"
        database.persist(df.loc[2:2])
        assert database.read()["status"].tolist() == ["not_started"] * 2 + ["running"] + ["not_started"] * 2

    def test_cleared_is_cleared(self, tmp_path: Path) -> None:
        database = new(tmp_path, frame())
        database.update(1, {"id": "j-1", "costs": 3.0})
        database.update(1, {"id": None, "costs": math.nan})
        row = database.get_by_indices([1]).loc[1]
        assert row["id"] is None
        assert math.isnan(row["costs"])

    def test_new_columns_are_added(self, tmp_path: Path) -> None:
        database = new(tmp_path, frame())
        row = database.get_by_indices([3])
        row["cpu"] = "12 cpu-seconds"
        database.persist(row)
        assert database.read()["cpu"].tolist() == [None, None, None, "12 cpu-seconds", None]

    def test_unknown_rows_are_an_error(self, tmp_path: Path) -> None:
        database = new(tmp_path, frame())
        with pytest.raises(KeyError):
            database.persist(frame(9))
        assert len(database.read()) == 5

    def test_get_by_status(self, tmp_path: Path) -> None:
        database = new(tmp_path, frame())
        database.update(0, {"status": "queued"})
        assert database.get_by_status(["not_started"], max=2).index.tolist() == [1, 2]
        assert database.get_by_status(["queued", "running"]).index.tolist() == [0]
        assert database.count_by_status(["queued"]) == {"queued": 1}

    def test_initialize_on_exists(self, tmp_path: Path) -> None:
        database = new(tmp_path, frame())
        with pytest.raises(FileExistsError):
            database.initialize_from_df(frame(2))
        assert len(database.initialize_from_df(frame(2), on_exists="skip").read()) == 5
        with pytest.raises(ValueError, match="on_exists"):
            database.initialize_from_df(frame(2), on_exists="merge")

    def test_failed_creation_leaves_nothing(self, tmp_path: Path) -> None:
        with pytest.raises(TypeError):
            new(tmp_path, pd.DataFrame({"thing": [object()]}))
        assert list(tmp_path.iterdir()) == []


class TestGeoPackage:
    def test_others_read_while_one_writes(self, tmp_path: Path) -> None:
        database = new(tmp_path, geo_frame(50))
        stop = threading.Event()

        def write() -> None:
            number = 0
            while not stop.is_set():
                database.update(number % 50, {"status": "running", "message": str(number)})
                number += 1

        writer = threading.Thread(target=write)
        writer.start()
        try:
            for _ in range(10):
                source = ogr.Open(str(database.path))
                layer = source.GetLayerByName("tiles")
                assert layer.GetFeatureCount() == 50
                layer.SetSpatialFilterRect(2.5, 0.5, 3.5, 0.6)
                assert sorted(feature.GetField("tile_id") for feature in layer) == ["t2", "t3"]
            assert subprocess.run([sys.executable, "-c", READ_ELSEWHERE, database.path], check=False).returncode == 0
        finally:
            stop.set()
            writer.join()

    def test_gdal_finds_a_valid_layer(self, tmp_path: Path) -> None:
        database = new(tmp_path, geo_frame())
        database.close()
        info = pyogrio.read_info(database.path, layer="tiles")
        assert info["crs"] == "EPSG:32631"
        assert info["geometry_type"] == "Polygon"
        assert info["capabilities"]["fast_spatial_filter"]
        assert {"tile_id", "status", "job_id", "credits"} <= set(info["fields"])

    def test_gdal_may_edit_it_and_the_index_follows(self, tmp_path: Path) -> None:
        database = new(tmp_path, geo_frame())
        database.close()
        source = ogr.Open(str(database.path), update=1)
        layer = source.GetLayerByName("tiles")
        feature = layer.GetFeature(1)
        feature.SetGeometry(
            ogr.CreateGeometryFromWkb(shapely.to_wkb(shapely.box(100, 100, 101, 101), output_dimension=2))
        )
        layer.SetFeature(feature)
        del feature, layer, source
        with sqlite3.connect(database.path) as connection:
            minx = connection.execute("SELECT minx FROM rtree_tiles_geom WHERE id = 1").fetchone()[0]
        assert minx == 100
        assert database.read().geometry[0].bounds == (100, 100, 101, 101)

    def test_own_update_of_a_geometry_moves_the_index(self, tmp_path: Path) -> None:
        database = new(tmp_path, geo_frame())
        row = database.get_by_indices([0])
        row.geometry = [shapely.box(50, 50, 51, 51)]
        database.persist(row)
        database.close()
        found = pyogrio.read_dataframe(database.path, layer="tiles", bbox=(49, 49, 52, 52))
        assert found["tile_id"].tolist() == ["t0"]


class TestSpeed:
    def test_saving_one_row_does_not_depend_on_their_number(self, tmp_path: Path) -> None:
        import time

        medians = []
        for number in (100, 20000):
            database = GeoPackageJobDatabase(tmp_path / f"{number}.gpkg").initialize_from_df(geo_frame(number))
            row = database.get_by_indices([number // 2])
            seconds = []
            for i in range(40):
                row["status"] = f"s{i}"
                start = time.perf_counter()
                database.persist(row)
                seconds.append(time.perf_counter() - start)
            medians.append(float(np.median(seconds)))
            database.close()
        assert medians[1] < 0.02
        assert medians[1] < 4 * medians[0] + 0.002


class TestRareTypes:
    def back(self, tmp_path: Path, df: pd.DataFrame) -> pd.DataFrame:
        new(tmp_path, df).close()
        return GeoPackageJobDatabase(tmp_path / "jobs.gpkg").read()

    def test_durations(self, tmp_path: Path) -> None:
        whole = pd.Series(pd.to_timedelta([1, -2.5, None, 90061, 0], unit="s"))
        mixed = [pd.Timedelta(7, "ns"), None, np.timedelta64(3, "D"), "x", pd.to_timedelta(-1).to_pytimedelta()]
        back = self.back(tmp_path, frame(whole=whole, mixed=pd.Series(mixed, dtype="object")))
        pd.testing.assert_series_equal(back["whole"], whole, check_names=False)
        assert back["mixed"].tolist() == [*mixed[:2], pd.Timedelta(days=3), *mixed[3:]]
        assert [type(value) for value in back["mixed"]][0::4] == [pd.Timedelta, type(mixed[4])]

    def test_halves_of_surrogate_pairs(self, tmp_path: Path) -> None:
        texts = ["\ud800x", "a\x00b", "", None, "ü"]
        nested = [{"\udfff": ["\ud800"]}, None, [], {"ü": 1}, "x"]
        back = self.back(tmp_path, frame(text=texts, nested=pd.Series(nested, dtype="object")))
        assert back["text"].tolist() == texts
        assert back["nested"].tolist() == nested
        database = GeoPackageJobDatabase(tmp_path / "jobs.gpkg")
        database.update(0, {"note": "plain"})
        database.update(1, {"note": "half \ud83d"})
        assert database.read()["note"].tolist()[:2] == ["plain", "half \ud83d"]

    def test_a_second_geometry(self, tmp_path: Path) -> None:
        df = geo_frame()
        points = [shapely.Point(1, 2), None, shapely.Point(1, 2, 3), shapely.Point(), shapely.box(0, 0, 1, 1)]
        df["label_at"] = geopandas.GeoSeries(points, crs="EPSG:4326")
        back = self.back(tmp_path, df)
        geopandas.testing.assert_geodataframe_equal(back[df.columns], df, check_like=True)
        assert (back.crs, back["label_at"].crs) == (df.crs, df["label_at"].crs)
        assert back["label_at"][2].has_z
        database = GeoPackageJobDatabase(tmp_path / "jobs.gpkg")
        database.update(1, {"label_at": shapely.Point(5, 6)})
        assert database.read()["label_at"][1].equals(shapely.Point(5, 6))

    @pytest.mark.parametrize(("name", "value"), [("clock", object()), ("clock", pd.Period("2022")), ("na\ud800me", 1)])
    def test_what_cannot_be_stored_is_refused_by_name(self, tmp_path: Path, name: str, value: Any) -> None:
        with pytest.raises(TypeError, match="cannot be stored in the job table") as refused:
            new(tmp_path, frame(1, **{name: [value]}))
        assert repr(name) in str(refused.value)
        assert list(tmp_path.iterdir()) == []

    def test_a_value_that_cannot_be_stored_leaves_the_row_as_it_was(self, tmp_path: Path) -> None:
        database = new(tmp_path, frame(1))
        with pytest.raises(TypeError, match="'year'"):
            database.update(0, {"year": object()})
        assert database.read()["year"].tolist() == [2000]
