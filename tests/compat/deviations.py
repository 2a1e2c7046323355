"""openeo's own tests that cannot pass with TileJobManager, each with what it pins.

Numbers are those of the tests in ``tests/unit/test_upstream_limits.py``.
"""

from __future__ import annotations

PINNED = {
    "test_start_job_thread_basic": "1: expects the thread to go on after it was told to stop",
    "test_is_resilient_to_backend_failures": "13: fifty blocking retries of one request",
    "test_resilient_backend_reports_error_when_max_retries_exceeded": "3: a 5xx while polling ends the run",
}
"""Parts of test names, and the limit that the test pins."""

UNRELIABLE = {
    "test_process_threadworker_updates_unknown": "looks for the results of threads that may not have run yet",
}
"""Tests that fail now and then with openeo's own manager as well."""
