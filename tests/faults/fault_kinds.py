"""The faults: what a backend, a gateway or the network does to one exchange."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

NASTY_NAMES = (
    *("../../../escaped.tif", "/tmp/absolute.tif", "nul\x00inside.tif", "C:\\Windows\\drive.tif", "n" * 300 + ".tif"),
    *("Same.tif", "same.tif", "SAME.TIF", "..", "CON.tif", "job-results.json", "done.part", "umläut ✓.tif", " "),
)
BAD_ADDRESSES = ("file:///etc/passwd", "ftp://127.0.0.1/x.tif", "data:,x", "gopher://127.0.0.1/")
WEB_PAGE = b"<!DOCTYPE html><html><head><title>Maintenance</title></head><body>Back soon</body></html>"
RETRY_AFTER_SECONDS = 1
LATE_SECONDS = 0.3


class HungUpError(Exception):
    """The connection is reset instead of an answer."""


@dataclass
class Exchange:
    """One request on its way to the backend."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    endpoint: str
    job_id: str | None


@dataclass
class Answer:
    """An answer on its way back; ``announced`` is the length in its header where that is not the body's."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    announced: int | None = None


class Surroundings:
    """What a fault can do besides changing messages; the proxy implements it."""

    def forward(self, exchange: Exchange) -> Answer:
        """The backend's answer."""
        raise NotImplementedError

    def wait(self) -> None:
        """Wait longer than a client does."""
        raise NotImplementedError

    def go_down(self) -> None:
        """Refuse connections for a moment."""
        raise NotImplementedError

    def ask(self, method: str, path: str) -> int:
        """Send the backend a request of the fault's own and return the status of its answer."""
        raise NotImplementedError

    def deleted(self, job_id: str) -> None:
        """Remember that a job was deleted on the backend."""
        raise NotImplementedError


Act = Callable[[Exchange, Surroundings], Answer]


def api_error(status: int, code: str, message: str, **headers: str) -> Answer:
    """An error as openEO describes it."""
    body = json.dumps({"id": "f-1", "code": code, "message": message, "links": []}).encode()
    return Answer(status, {"Content-Type": "application/json", **headers}, body)


def web_page(status: int) -> Answer:
    """A web page, as gateways send them."""
    return Answer(status, {"Content-Type": "text/html; charset=utf-8"}, WEB_PAGE)


def _reset(exchange: Exchange, around: Surroundings) -> Answer:
    raise HungUpError


def _refuse(exchange: Exchange, around: Surroundings) -> Answer:
    around.go_down()
    raise HungUpError


def _hang(exchange: Exchange, around: Surroundings) -> Answer:
    around.wait()
    raise HungUpError


def _after(act: Act) -> Act:
    """The same after the backend has done what was asked."""

    def later(exchange: Exchange, around: Surroundings) -> Answer:
        around.forward(exchange)
        return act(exchange, around)

    return later


def _instead(make: Callable[[], Answer]) -> Act:
    return lambda exchange, around: make()


def _late(exchange: Exchange, around: Surroundings) -> Answer:
    """A gateway gives up before the backend has done what was asked."""
    timer = threading.Timer(LATE_SECONDS, around.forward, [exchange])
    timer.daemon = True
    timer.start()
    return web_page(504)


def _vanish(exchange: Exchange, around: Surroundings) -> Answer:
    if exchange.job_id and around.ask("DELETE", f"/jobs/{exchange.job_id}") in (204, 404):
        around.deleted(exchange.job_id)
    return around.forward(exchange)


def _cancel_elsewhere(exchange: Exchange, around: Surroundings) -> Answer:
    """Somebody cancels the job as soon as it has been started."""
    answer = around.forward(exchange)
    around.ask("DELETE", f"/jobs/{exchange.job_id}/results")
    return answer


def _sabotage(exchange: Exchange, around: Surroundings) -> Answer:
    """Let the job fail on the backend: its graph asks for a band that no scene has."""
    document = json.loads(exchange.body)
    for node in document["process"]["process_graph"].values():
        if node["process_id"] == "load_collection":
            node["arguments"]["bands"] = ["B99"]
    exchange.body = json.dumps(document).encode()
    return around.forward(exchange)


def _changed(change: Callable[[Answer], None]) -> Act:
    def act(exchange: Exchange, around: Surroundings) -> Answer:
        answer = around.forward(exchange)
        if answer.status < 300:
            change(answer)
        return answer

    return act


def _make_web_page(answer: Answer) -> None:
    answer.__dict__.update(web_page(200).__dict__)


def _break_json(answer: Answer) -> None:
    answer.body = (answer.body or b'{"id": "x", "status": ')[:-1].rstrip(b"}")[: max(1, len(answer.body) // 2)] or b"{"


def _set_json(value: Any) -> Callable[[Answer], None]:
    def change(answer: Answer) -> None:
        answer.body = json.dumps(value).encode()
        answer.headers = {"Content-Type": "application/json"}

    return change


def _wrong_types(answer: Answer) -> None:
    document = json.loads(answer.body) if answer.body else {"status": "created"}
    if isinstance(document, dict):
        document = {key: _of_other_type(value) for key, value in document.items()}
    answer.body = json.dumps(document).encode()


def _of_other_type(value: Any) -> Any:
    if isinstance(value, str):
        return 17
    if isinstance(value, list):
        return {"a": 1}
    return ["x"] if isinstance(value, dict) else "many"


def _wrong_types_inside(answer: Answer) -> None:
    """The outer types are right, those of the parts are not."""
    document = json.loads(answer.body) if answer.body else {}
    for key, value in document.items() if isinstance(document, dict) else ():
        if isinstance(value, list):
            document[key] = [17, None, "x", {"id": 5, "title": [], "status": {}, "rel": 1, "href": {}}]
        elif isinstance(value, dict):
            document[key] = {"a": 17, "b": None, "c": {"href": 17, "file:size": "x", "file:checksum": [1], "type": 3}}
    answer.body = json.dumps(document).encode()


def _no_fields(answer: Answer) -> None:
    if answer.body:
        answer.body = b"{}"
    for name in ("Location", "OpenEO-Identifier"):
        answer.headers.pop(name, None)


def _cut(answer: Answer) -> None:
    answer.announced = len(answer.body)
    answer.body = answer.body[: len(answer.body) // 2]


def _shorter(answer: Answer) -> None:
    """A part of the body under an honest length: only the metadata tell that it is not whole."""
    answer.body = answer.body[: len(answer.body) * 2 // 3]


def _longer(answer: Answer) -> None:
    answer.body += b"\0" * 7


def _other_bytes(answer: Answer) -> None:
    """The right length, and other content in the middle."""
    middle = len(answer.body) // 2
    answer.body = (
        answer.body[:middle]
        + bytes(255 - byte for byte in answer.body[middle : middle + 4])
        + (answer.body[middle + 4 :])
    )


def _nasty_names(answer: Answer) -> None:
    document = json.loads(answer.body)
    (asset, *_) = document["assets"].values()
    document["assets"] = {name: {**asset, "title": name} for name in NASTY_NAMES}
    answer.body = json.dumps(document).encode()


def _bad_address(address: str) -> Callable[[Answer], None]:
    def change(answer: Answer) -> None:
        document = json.loads(answer.body)
        for asset in document["assets"].values():
            asset["href"] = address
        answer.body = json.dumps(document).encode()

    return change


def _limit() -> Answer:
    return api_error(400, "ConcurrentJobLimit", "Job was not started because concurrent job limit (2) is reached.")


FAULTS: dict[str, Act] = {
    "refused": _refuse,
    "reset": _reset,
    "reset_after": _after(_reset),
    "hang": _hang,
    "hang_after": _after(_hang),
    "500": _instead(lambda: api_error(500, "Internal", "Server error")),
    "502": _instead(lambda: web_page(502)),
    "503": _instead(lambda: api_error(503, "InfrastructureBusy", "Busy")),
    "504": _instead(lambda: web_page(504)),
    "500_after": _after(_instead(lambda: api_error(500, "Internal", "Server error"))),
    "502_after": _after(_instead(lambda: web_page(502))),
    "503_after": _after(_instead(lambda: web_page(503))),
    "504_after": _after(_instead(lambda: web_page(504))),
    "504_late": _late,
    "429": _instead(lambda: api_error(429, "TooManyRequests", "Slow", **{"Retry-After": str(RETRY_AFTER_SECONDS)})),
    "429_page": _instead(lambda: web_page(429)),
    "limit": _instead(_limit),
    "401": _instead(lambda: api_error(401, "AuthenticationRequired", "Unauthorized")),
    "403": _instead(lambda: api_error(403, "TokenInvalid", "Authorization token has expired")),
    "402": _instead(lambda: api_error(402, "PaymentRequired", "No credits are left")),
    "400": _instead(lambda: api_error(400, "ProcessParameterInvalid", "The value passed for 'bands' is invalid")),
    "404": _instead(lambda: api_error(404, "JobNotFound", "The job does not exist")),
    "vanished": _vanish,
    "cancelled": _cancel_elsewhere,
    "job_error": _sabotage,
    "html": _changed(_make_web_page),
    "broken_json": _changed(_break_json),
    "null_json": _changed(_set_json(None)),
    "list_json": _changed(_set_json([1, 2])),
    "wrong_types": _changed(_wrong_types),
    "wrong_types_inside": _changed(_wrong_types_inside),
    "no_fields": _changed(_no_fields),
    "cut": _changed(_cut),
    "shorter": _changed(_shorter),
    "longer": _changed(_longer),
    "other_bytes": _changed(_other_bytes),
    "expired_403": _instead(lambda: web_page(403)),
    "expired_404": _instead(lambda: web_page(404)),
    "nasty_names": _changed(_nasty_names),
    **{f"address_{address.partition(':')[0]}": _changed(_bad_address(address)) for address in BAD_ADDRESSES},
}

NETWORK = ("refused", "reset", "reset_after", "hang", "hang_after")
SERVER = ("500", "502", "503", "504", "500_after", "502_after", "503_after", "504_after")
LIMITS = ("429", "429_page")
GIBBERISH = ("html", "broken_json", "null_json", "list_json", "wrong_types", "wrong_types_inside", "no_fields")
TRANSFER = ("cut", "shorter", "longer", "other_bytes", "expired_403", "expired_404", "html")
PASSING = (*NETWORK, *SERVER, *LIMITS)
MATRIX: dict[str, tuple[str, ...]] = {
    "capabilities": (*PASSING, *GIBBERISH),
    "credentials": (*PASSING, *GIBBERISH, "401", "403"),
    "create": (*PASSING, "504_late", "html", "no_fields", "limit", "401", "403", "402", "400", "job_error"),
    "start": (*PASSING, "limit", "401", "403", "402", "404", "vanished", "cancelled"),
    "describe": (*PASSING, *GIBBERISH, "401", "403", "vanished"),
    "list": (*PASSING, *GIBBERISH, "401", "403"),
    "logs": (*PASSING, *GIBBERISH, "401", "403", "404"),
    "results": (*PASSING, *GIBBERISH, "401", "403", "404", "vanished", "nasty_names"),
    "asset": (*PASSING, *TRANSFER, "401"),
    "cancel": (*PASSING, "401", "403", "404"),
    "estimate": (*PASSING, *GIBBERISH),
}
