"""What a run has to say about each fault: a reason that names another one, or none, is a problem."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bap_tiler_plugin.core.tile_run import TileRun

_UNREACHED = "cannot be reached|did not answer in time|broke off"
_GONE = "not on the backend any more|JobNotFound"
_NONSENSE = (
    "is not JSON|web page|<!DOCTYPE html>|is not what openEO describes|without a status|has no assets|cannot be read"
    "|is not http or https|bytes instead of|is too long|not contain a valid job id|kind is not known"
)
REASONS = {
    **dict.fromkeys(("refused", "reset", "reset_after"), _UNREACHED),
    **dict.fromkeys(("hang", "hang_after"), _UNREACHED),
    **dict.fromkeys(("500", "500_after"), "Internal: Server error"),
    **dict.fromkeys(("502", "502_after"), r"web page.*HTTP 502|HTTP 502"),
    "503": "InfrastructureBusy: Busy",
    "503_after": "HTTP 503",
    **dict.fromkeys(("504", "504_after", "504_late"), "HTTP 504"),
    "429": "TooManyRequests: Slow",
    "429_page": "HTTP 429",
    "limit": "ConcurrentJobLimit",
    "401": "AuthenticationRequired: Unauthorized|HTTP 401",
    "403": "TokenInvalid: Authorization token has expired",
    "402": "PaymentRequired: No credits are left",
    "400": "The value passed for 'bands' is invalid",
    **dict.fromkeys(("404", "vanished"), _GONE),
    "cancelled": "The job was cancelled|No backend has confirmed that its job is cancelled",
    "job_error": "'bands'.* is invalid: there is no band B99",
    "html": _NONSENSE,
    **dict.fromkeys(("broken_json", "null_json", "list_json", "no_fields"), _NONSENSE),
    "wrong_types_inside": f"{_NONSENSE}|The job failed without a message",
    "wrong_types": f"{_NONSENSE}|TokenInvalid: Authorization token has expired",
    "cut": _UNREACHED,
    "shorter": "bytes instead of",
    "longer": "is too long",
    "other_bytes": "checksum is wrong|bytes instead of",
    "expired_403": "HTTP 403",
    "expired_404": "HTTP 404",
    **dict.fromkeys(("address_file", "address_ftp", "address_data", "address_gopher"), "is not http or https"),
    "nasty_names": "description of the results changed during the download",
    "full": "is full",
    "overdue": "The job ran for more than 1 seconds",
}
_SAID_WITHOUT_A_FAULT = {
    *("run created", "launched", "created", "started", "job finished", "finished"),
    *("job adopted", "resumed", "download resumed", "retried"),
}
_USERS = "on request|[Cc]ancelled on request|no job was made"


def reason_problems(run: TileRun, faults: Iterable[str], met: dict[str, list[tuple[str, str]]]) -> list[str]:
    """Decisions that do not follow from the faults of a run, and failed tiles whose reason is none that they met."""
    expected = _pattern([*faults, *(fault for own in met.values() for fault in _effects(own))])
    found = [
        f"{event['what']!r} for a reason that nothing gave: {event['why']}"
        for event in run.attempts().events()
        if event["what"] not in _SAID_WITHOUT_A_FAULT and not expected.search(event["why"])
    ]
    for state in run.states():
        own = _pattern(_effects(met.get(state.tile_id, [])))
        if state.status != "finished" and not own.search(state.message or ""):
            found.append(f"tile {state.tile_id} is {state.status} for a reason that it did not meet: {state.message}")
    return found


def _effects(met: list[tuple[str, str]]) -> list[str]:
    """Faults, and that a job is cancelled whose cancellation met a fault after it had worked."""
    return [fault for _, fault in met] + ["cancelled"] * any(endpoint == "cancel" for endpoint, _ in met)


def _pattern(faults: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join([_USERS, *(REASONS[fault] for fault in sorted(set(faults)))]))
