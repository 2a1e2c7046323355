"""What went wrong with a request, as far as a run has to act differently."""

from __future__ import annotations

import enum
import json
import re
from dataclasses import dataclass, replace
from typing import Any

import requests
from openeo.rest import OpenEoApiError, OpenEoApiPlainError, OpenEoClientException
from urllib3.exceptions import ReadTimeoutError

from .errors import BackendError, InputError
from .retry_after import seconds_to_wait

MESSAGE_LENGTH = 500
UNREACHABLE = "The backend cannot be reached"
_EXCERPT_LENGTH = 200
_PROGRAM_WORDS = re.compile(r"HTTPS?ConnectionPool\([^()]*\)(?:: )?|<[\w.]+ object at 0x[0-9a-fA-F]+>(?:: )?")
_ADDRESS_QUERY = re.compile(r"""(\bhttps?://[^\s?#'"<>`]+)[?#][^\s'"<>`]*""")
_LOGIN_CODES = {
    *("AuthenticationRequired", "AuthenticationSchemeInvalid", "CredentialsInvalid"),
    *("TokenInvalid", "TokenExpired", "AccessTokenExpired"),
}
_UNSUPPORTED = {405, 501}
_LIMIT_CODES = {"ConcurrentJobLimit", "TooManyRequests", "RateLimitExceeded"}


class FaultKind(enum.Enum):
    """Who has to do what about a fault."""

    PASSING = "wait and try again"
    LIMIT = "the backend takes no more for now"
    LOGIN = "a person has to log in"
    PAYMENT = "credits are used up"
    GONE = "the job is not there any more"
    FORBIDDEN = "this job is closed to the user, whose login holds"
    REFUSED = "the request itself is wrong"
    UNKNOWN = "unexpected"


@dataclass(frozen=True)
class Fault:
    """A fault with one line for people.

    ``retry_after`` is the seconds that the backend asked to wait; ``is_concurrency`` that too many jobs are active,
    ``is_unsupported`` that the backend does not offer what was asked.
    """

    kind: FaultKind
    message: str
    retry_after: float | None = None
    is_concurrency: bool = False
    is_unsupported: bool = False


class ForbiddenError(RuntimeError):
    """The backend refuses a request about one job, though the login holds; the message is the backend's."""


class BadAnswerError(RuntimeError):
    """The backend answered with something that is not what openEO describes."""


def classify(error: BaseException) -> Fault:
    """The fault that an exception means."""
    fault = _classify(error)
    return replace(fault, message=_plain(fault.message), retry_after=seconds_to_wait(error))


def may_concern_one_job(error: BaseException) -> bool:
    """Whether a backend refuses access without saying that it is for the login."""
    if not isinstance(error, OpenEoApiPlainError) or error.http_status_code != 403:
        return False
    return not isinstance(error, OpenEoApiError) or error.code not in _LOGIN_CODES


def _classify(error: BaseException) -> Fault:
    if isinstance(error, OpenEoApiPlainError):
        return _classify_answer(error)
    if isinstance(error, BackendError):
        return Fault(FaultKind.LOGIN if isinstance(error, LoginError) else FaultKind.PASSING, shorten(str(error)))
    if isinstance(error, ForbiddenError):
        return Fault(FaultKind.FORBIDDEN, shorten(str(error)))
    if isinstance(error, InputError):
        return Fault(FaultKind.REFUSED, shorten(str(error)))
    if isinstance(error, requests.exceptions.InvalidJSONError) and not isinstance(error, requests.JSONDecodeError):
        return Fault(FaultKind.UNKNOWN, f"The request cannot be written as JSON: {shorten(str(error))}")
    if isinstance(error, requests.JSONDecodeError):
        return Fault(FaultKind.PASSING, _not_json_message(error))
    if isinstance(error, requests.RequestException):
        return Fault(FaultKind.PASSING, _network_message(error))
    if isinstance(error, json.JSONDecodeError):
        return Fault(FaultKind.PASSING, _not_json_message(error))
    if isinstance(error, (json.JSONDecodeError, BadAnswerError, OpenEoClientException)):
        return Fault(FaultKind.PASSING, shorten(str(error)))
    return Fault(FaultKind.UNKNOWN, shorten(str(error) if _is_ours(error) else f"{type(error).__name__}: {error}"))


def _is_ours(error: BaseException) -> bool:
    """Whether the text of an exception was written for people; those of others may need their class to make sense."""
    package = __name__.rpartition(".")[0]
    return type(error).__module__.startswith(f"{package}.") and bool(str(error))


class LoginError(BackendError):
    """A login that failed or is missing."""


def shorten(text: str, length: int = MESSAGE_LENGTH) -> str:
    """One line of at most ``length`` characters that can be stored: no halves of surrogate pairs, no signed addresses.

    What follows the ``?`` of an address may be a signature, which works like a password.
    """
    line = " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
    line = _ADDRESS_QUERY.sub(r"\1", line)
    return line if len(line) <= length else line[: length - 1] + "…"


def _classify_answer(error: OpenEoApiPlainError) -> Fault:
    status = error.http_status_code or 0
    code = error.code if isinstance(error, OpenEoApiError) else ""
    message = _answer_message(error, status, code)
    if status == 429 or code in _LIMIT_CODES:
        return Fault(FaultKind.LIMIT, message, is_concurrency=code == "ConcurrentJobLimit")
    if status == 402 or code == "PaymentRequired":
        return Fault(FaultKind.PAYMENT, message)
    if status in (401, 403):
        return Fault(FaultKind.LOGIN, message)
    if code == "JobNotFound" or (status in (404, 410) and code):
        return Fault(FaultKind.GONE, message)
    if status >= 500 or status in (408, 425) or not code:
        is_unsupported = status in _UNSUPPORTED or code == "FeatureUnsupported"
        return Fault(FaultKind.PASSING, message, is_unsupported=is_unsupported)
    return Fault(FaultKind.REFUSED, message)


def _answer_message(error: OpenEoApiPlainError, status: int, code: str) -> str:
    if code:
        return shorten(f"{code}: {error.message}")
    text = (error.message or "").strip()
    if is_web_page(error):
        return f"The backend answered with a web page instead of JSON (HTTP {status}): {shorten(text, _EXCERPT_LENGTH)}"
    return f"HTTP {status}: {shorten(text, _EXCERPT_LENGTH)}"


def is_web_page(error: Any) -> bool:
    """Whether a gateway or web server answered, which knows nothing of jobs."""
    return str(getattr(error, "message", None) or "").lstrip().startswith("<")


def _not_json_message(error: Any) -> str:
    return f"The backend's answer is not JSON: {shorten(str(error.doc), _EXCERPT_LENGTH)}"


def _plain(message: str) -> str:
    """The message without what only programmers read: connection pools and the addresses of objects."""
    return shorten(_PROGRAM_WORDS.sub("", message)) or UNREACHABLE


def _network_message(error: requests.RequestException) -> str:
    reason = getattr(error.args[0], "reason", None) if error.args else None
    if isinstance(error, requests.Timeout) or isinstance(reason, ReadTimeoutError):
        return "The backend did not answer in time"
    if isinstance(error, requests.exceptions.SSLError):
        return shorten(f"The backend's certificate is not accepted: {error}", _EXCERPT_LENGTH)
    if isinstance(error, requests.exceptions.RetryError):
        return "The backend answers again and again that it cannot serve"
    if isinstance(error, requests.ConnectionError):
        return UNREACHABLE
    return shorten(f"The backend's answer cannot be read: {error}", _EXCERPT_LENGTH)
