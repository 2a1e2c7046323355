"""When which fault happens: a script of rules, or a storm from a seed."""

from __future__ import annotations

import json
import random
import re
import threading
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field

ENDPOINTS = (
    *("capabilities", "credentials", "create", "start", "describe", "list"),
    *("logs", "results", "asset", "cancel", "estimate"),
)
_JOB = r"/jobs/(?P<job>[^/]+)"
_PATTERNS = [
    ("GET", r"/|/\.well-known/openeo", "capabilities"),
    ("GET", r"/credentials/basic", "credentials"),
    ("POST", r"/jobs", "create"),
    ("GET", r"/jobs", "list"),
    ("GET", _JOB, "describe"),
    ("POST", _JOB + "/results", "start"),
    ("DELETE", _JOB + "/results", "cancel"),
    ("GET", _JOB + "/results", "results"),
    ("GET", _JOB + "/logs", "logs"),
    ("GET", _JOB + "/estimate", "estimate"),
    ("GET", _JOB + r"/results/assets/.+", "asset"),
]


def endpoint_of(method: str, path: str) -> tuple[str, str | None]:
    """The endpoint that a request is for ("other" for the rest), and the id of its job."""
    plain = path.partition("?")[0]
    for expected, pattern, endpoint in _PATTERNS:
        found = re.fullmatch(pattern, plain)
        if found and method in (expected, "HEAD" if expected == "GET" else expected):
            return endpoint, found.groupdict().get("job")
    return "other", None


@dataclass(frozen=True)
class Rule:
    """Let the requests ``skip`` to ``skip + times`` of an endpoint meet a fault; ``job_times`` limits it per job."""

    endpoint: str
    fault: str
    times: int = 1
    skip: int = 0
    job_times: int | None = None


@dataclass
class Script:
    """Rules in their order; the first that is not used up holds."""

    rules: list[Rule] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._seen: Counter[Rule] = Counter()
        self._of_job: Counter[tuple[Rule, str]] = Counter()

    def choose(self, endpoint: str, subject: str | None) -> str | None:
        """The fault for a request; ``subject`` is its tile or job where that is known."""
        with self._lock:
            for rule in self.rules:
                if rule.endpoint == endpoint and self._applies(rule, subject):
                    return rule.fault
        return None

    def clear(self) -> None:
        """No faults any more."""
        with self._lock:
            self.rules = []

    def _applies(self, rule: Rule, subject: str | None) -> bool:
        self._seen[rule] += 1
        if not rule.skip < self._seen[rule] <= rule.skip + rule.times:
            return False
        if rule.job_times is None or subject is None:
            return True
        self._of_job[rule, subject] += 1
        return self._of_job[rule, subject] <= rule.job_times


class Storm:
    """Every request meets, with a probability, one of the faults that its endpoint can have, until ``most`` have."""

    def __init__(self, seed: int, faults: dict[str, Iterable[str]], probability: float = 0.15, most: int = 60) -> None:
        self._random = random.Random(seed)
        self._faults = {endpoint: sorted(names) for endpoint, names in faults.items()}
        self._probability = probability
        self._left = most
        self._lock = threading.Lock()
        self.met: dict[str, list[str]] = defaultdict(list)

    def choose(self, endpoint: str, subject: str | None) -> str | None:
        """The fault for a request; what a subject met is kept in ``met``."""
        with self._lock:
            names = self._faults.get(endpoint)
            if not names or not self._left or self._random.random() >= self._probability:
                return None
            self._left -= 1
            fault = self._random.choice(names)
            if subject is not None:
                self.met[subject].append(fault)
            return fault

    def clear(self) -> None:
        """No faults any more."""
        with self._lock:
            self._left = 0


def rules_from_json(text: str) -> list[Rule]:
    """The rules of a JSON list of objects with the fields of :class:`Rule`."""
    return [Rule(**rule) for rule in json.loads(text)]


def rules_to_json(rules: Iterable[Rule]) -> str:
    """What :func:`rules_from_json` reads."""
    return json.dumps([asdict(rule) for rule in rules])
