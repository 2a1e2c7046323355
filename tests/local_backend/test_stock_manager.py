"""openeo's own job manager runs tiles on the local backend."""

from __future__ import annotations

from pathlib import Path

import geopandas
import openeo
import pandas as pd
from openeo.extra.job_management import MultiBackendJobManager, create_job_db
from openeo.extra.job_management.process_based import ProcessBasedJobCreator
from osgeo import gdal
from shapely.geometry import box

TILE = 1000


def four_tiles() -> geopandas.GeoDataFrame:
    """Four tiles of one kilometre in longitude and latitude."""
    corners = [(676000 + column * TILE, 5150000 + row * TILE) for column in range(2) for row in range(2)]
    squares = [box(x, y, x + TILE, y + TILE) for x, y in corners]
    tiles = geopandas.GeoDataFrame({"tile_id": ["0", "1", "2", "3"]}, geometry=squares, crs="EPSG:32632")
    return tiles.to_crs(4326)


def test_stock_manager_finishes_four_tiles(connection: openeo.Connection, tmp_path: Path) -> None:
    database = create_job_db(tmp_path / "jobs.csv", df=four_tiles())
    creator = ProcessBasedJobCreator(
        process_id="bap_composite",
        parameter_defaults={"temporal_extent": ["2022-06-01", "2022-07-01"], "bands": ["B04", "B03", "B02"]},
    )
    manager = MultiBackendJobManager(poll_sleep=1, root_dir=tmp_path / "jobs")
    manager.add_backend("local", connection=connection, parallel_jobs=2)
    manager.run_jobs(job_db=database, start_job=creator)
    jobs: pd.DataFrame = database.read()
    assert list(jobs["status"]) == ["finished"] * 4
    assert list(jobs["costs"]) == [0.0] * 4
    for job_id in jobs["id"]:
        rasters = sorted((tmp_path / "jobs" / f"job_{job_id}").glob("*.tif"))
        assert [path.name for path in rasters] == ["openEO_2022-06-01Z.tif"]
        raster = gdal.Open(str(rasters[0]))
        assert raster.RasterCount == 3
        assert 99 <= raster.RasterXSize <= 104
        assert raster.GetRasterBand(1).ReadAsArray().any()
