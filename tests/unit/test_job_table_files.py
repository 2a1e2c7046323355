"""Attempts in openeo's own job databases, which cannot clear a value."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from openeo.extra.job_management import create_job_db, get_job_db

from bap_tiler_plugin.core.column_types import is_missing
from bap_tiler_plugin.core.run_store import open_store


@pytest.mark.parametrize("name", ["jobs.csv"])
class TestSecondAttempt:
    def test_the_job_of_the_first_attempt_is_not_taken_for_that_of_the_second(self, tmp_path: Path, name: str) -> None:
        create_job_db(tmp_path / name, pd.DataFrame({"year": [2021, 2022]}))
        store = open_store(get_job_db(tmp_path / name))
        index, row = store.rows(["not_started"])[1]
        first = store.begin(index, row, "b")
        store.commit(first, {"id": "j-1", "status": "created"})
        store.commit(first, {"id": None, "status": "not_started", "message": "Attempt 1 failed"})
        second = store.begin(index, first.row, "b")

        after_crash = open_store(get_job_db(tmp_path / name))
        resumed = after_crash.resume(*after_crash.rows(["submitting"])[0])
        assert (resumed.job_id, resumed.token, resumed.attempt) == (None, second.token, 2)

        store.commit(second, {"id": "j-2", "status": "created"})
        after_crash = open_store(get_job_db(tmp_path / name))
        resumed = after_crash.resume(*after_crash.rows(["created"])[0])
        assert (resumed.job_id, resumed.token) == ("j-2", second.token)

    def test_a_reason_that_is_past_goes(self, tmp_path: Path, name: str) -> None:
        create_job_db(tmp_path / name, pd.DataFrame({"year": [2021, 2022]}))
        store = open_store(get_job_db(tmp_path / name))
        index, row = store.rows(["not_started"])[0]
        job = store.begin(index, row, "b")
        store.commit(job, {"status": "not_started", "message": "Attempt 1 failed"})
        store.commit(store.begin(index, job.row, "b"), {"id": "j-2", "status": "finished", "message": None})
        message = get_job_db(tmp_path / name).read()["message"][0]
        assert is_missing(message) or message == ""
