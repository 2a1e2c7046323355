"""What a backend says about when to come back (header Retry-After, RFC 9110 section 10.2.3)."""

from __future__ import annotations

import datetime
import math
import threading
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import Any

LONGEST_SECONDS = 86400.0
_STATUSES = {400, 429, 503}
_told = threading.local()


def watch(connection: Any) -> None:
    """Note the Retry-After of the connection's answers for :func:`remembering` in the same thread."""
    hooks = getattr(getattr(connection, "session", None), "hooks", None)
    if isinstance(hooks, dict) and _note not in hooks.get("response", []):
        hooks.setdefault("response", []).append(_note)


def remembering(task: Callable[[], Any]) -> Callable[[], Any]:
    """The task; an exception that it raises gets the seconds that the backend asked to wait."""

    def remembered() -> Any:
        _told.seconds = None
        try:
            return task()
        except Exception as error:
            for raised in (error, error.__cause__):
                if raised is not None:
                    raised.retry_after = _told.seconds  # type: ignore[attr-defined]
            raise

    return remembered


def seconds_to_wait(error: BaseException | None) -> float | None:
    """The seconds that a backend asked to wait when this exception was raised."""
    return getattr(error, "retry_after", None)


def parse_retry_after(text: str | None) -> float | None:
    """Seconds of a Retry-After header (seconds or an HTTP date), at most a day; None when it says nothing."""
    if not text:
        return None
    try:
        seconds = float(text)
    except ValueError:
        seconds = _seconds_until(text)
    return min(LONGEST_SECONDS, max(0.0, seconds)) if math.isfinite(seconds) else None


def _seconds_until(text: str) -> float:
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError):
        return math.nan
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.timezone.utc)
    return (moment - datetime.datetime.now(datetime.timezone.utc)).total_seconds()


def _note(response: Any, *_: Any, **__: Any) -> None:
    if response.status_code in _STATUSES:
        _told.seconds = parse_retry_after(response.headers.get("Retry-After"))
