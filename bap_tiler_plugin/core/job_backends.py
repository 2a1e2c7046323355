"""What an execution asks of its backends before the first job: connections, logins and the process's definition."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from .backends import Backend, Credentials, CredentialsSource, DeviceCode, connect
from .errors import BackendError
from .job_services import tell_listener
from .workers import Workers

if TYPE_CHECKING:
    from openeo import Connection

    from .process import ProcessDefinition
    from .tile_run import TileRun

_log = logging.getLogger(__name__)

_SLICE_SECONDS = 0.05
_TELL_SECONDS = 10.0


class RunBackends:
    """The backends of one execution; requests are made in worker threads, so that a stop need not wait for them."""

    def __init__(
        self,
        backends: Sequence[Backend],
        credentials: CredentialsSource,
        on_message: Callable[[str], None] | None,
        on_device_code: Callable[[DeviceCode], None] | None,
        is_stopping: Callable[[], bool],
    ) -> None:
        self.backends = list(backends)
        self._credentials = credentials
        self._on_message = on_message
        self._on_device_code = on_device_code
        self._is_stopping = is_stopping
        self._keep = getattr(credentials, "keep", None)
        self._workers = Workers()
        self._made: list[Connection] = []

    def connect(self) -> dict[str, Any]:
        """A connection per backend, or a function that makes one where it could not be reached now but another could.

        Empty when the execution is stopped meanwhile. Raises :class:`BackendError` when none can be reached or one
        cannot be logged in to.
        """
        answers = self._in_threads(self.backends, self._connect_one)
        if self._is_stopping():
            return {}
        errors = [error for _, error in answers.values() if error is not None]
        for error in errors:
            if len(errors) == len(answers) or not isinstance(error, BackendError) or _needs_login(error):
                raise error
            self.tell(str(error))
        return {
            backend.name: connection if error is None else self._later(backend)
            for backend, (connection, error) in answers.items()
        }

    def log_in_again(self, name: str, connection: Connection, with_person: bool) -> None:
        """Renew a login that has ended; ``with_person`` allows to ask somebody, who may log in elsewhere meanwhile."""
        from .faults import LoginError
        from .login import log_in
        from .person_login import LoginStoppedError

        backend = next(backend for backend in self.backends if backend.name == name)
        if backend.auth == "none":
            raise LoginError(
                name, "it wants a login, but auth=none was given", "Run again with auth=basic or auth=oidc"
            )
        on_device_code = self._on_device_code if with_person else None
        known = self._credentials(backend)

        def is_over() -> bool:
            return self._is_stopping() or self._credentials(backend) != known

        try:
            log_in(connection, backend, known or Credentials(), on_device_code, is_over, keep=self._keep)
        except LoginStoppedError:
            renewed = self._credentials(backend)
            if self._is_stopping() or renewed is None:
                raise
            log_in(connection, backend, renewed, None, self._is_stopping, keep=self._keep)

    def definition(self, run: TileRun, connections: dict[str, Any]) -> ProcessDefinition | None:
        """The process's definition, from the run or loaded now and kept in the run; None when stopped meanwhile."""
        from .process import definition_from_json, load_process

        settings = run.settings
        if settings.definition is not None:
            return definition_from_json(settings.definition)
        connection = next((c for c in connections.values() if not callable(c)), None)
        answer = self._in_threads([settings.process], lambda source: load_process(source, connection=connection))
        if settings.process not in answer:
            return None
        definition, error = answer[settings.process]
        if error is not None:
            raise error
        run.update_settings(definition=definition.to_json())
        return definition

    def check_output_format(self, run: TileRun, connections: dict[str, Any]) -> None:
        """Raise :class:`InputError` when a backend that can be reached does not have the run's output format."""
        from .output_formats import check_output_format, output_formats

        usable = {name: connection for name, connection in connections.items() if not callable(connection)}
        if run.settings.output_format and usable:
            answers = self._in_threads(list(usable), lambda name: output_formats(usable[name]))
            formats = {name: names for name, (names, error) in answers.items() if error is None}
            check_output_format(run.settings.output_format, formats)

    def tell(self, text: str) -> None:
        """Hand one line to whoever listens."""
        _log.info(text)
        tell_listener(self._on_message, text)

    def close(self) -> None:
        """Let the threads end, and the connections that were made."""
        self._workers.close()
        while self._made:
            self._made.pop().session.close()

    def _connect_one(self, backend: Backend) -> Connection:
        self.tell(f"{backend.name}: connecting to {backend.url}")
        connection = connect(
            backend,
            self._credentials(backend) or Credentials(),
            on_device_code=self._on_device_code,
            should_stop=self._is_stopping,
            keep=self._keep,
        )
        self._made.append(connection)
        return connection

    def _later(self, backend: Backend) -> Callable[[], Connection]:
        return lambda: self._connect_one(backend)

    def _in_threads(self, items: Sequence[Any], work: Callable[[Any], Any]) -> dict[Any, tuple[Any, Any]]:
        """What ``work`` returned or raised for each item; incomplete when the execution is stopped meanwhile."""
        answers: dict[Any, tuple[Any, Any]] = {}

        def task(item: Any) -> None:
            self._workers.submit(
                ("connect", id(item)),
                1,
                lambda: work(item),
                lambda value, error: answers.update({item: (value, error)}),
            )

        for item in items:
            task(item)
        begun = told = time.monotonic()
        while len(answers) < len(items) and not self._is_stopping():
            time.sleep(_SLICE_SECONDS)
            if time.monotonic() - told >= _TELL_SECONDS:
                told = time.monotonic()
                waiting = ", ".join(str(getattr(item, "name", item)) for item in items if item not in answers)
                self.tell(f"Still waiting for an answer of {waiting} ({told - begun:.0f} s)")
            for answer in self._workers.answers():
                answer.handle(answer.value, answer.error)
        return answers


def _needs_login(error: BaseException) -> bool:
    from .faults import LoginError

    return isinstance(error, LoginError)
