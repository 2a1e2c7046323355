"""The local backend of a run: started for it, ended beside it, and never two over the same folder."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..core.backends import Backend, Credentials
    from .run_request import LocalRequest

_ending: dict[Path, threading.Thread] = {}


class RunServer:
    """A local backend with its data in ``workspace``; the constructor returns when it answers.

    One that is just ending over the same folder is waited for. It is started again when it dies: ``on_restart`` and
    ``on_given_up`` are those of :class:`bap_tiler_plugin.core.kept_server.KeptServer`. Raises ``BackendError`` when it
    does not start.
    """

    def __init__(
        self,
        workspace: Path,
        request: LocalRequest,
        on_restart: Callable[[], None] = lambda: None,
        on_given_up: Callable[[str], None] = lambda _: None,
    ) -> None:
        from ..core.kept_server import KeptServer
        from ..core.local_server import start_local_backend

        self._workspace = workspace
        self.wait()
        server = start_local_backend(request.scenes, workspace, workers=request.parallel_jobs)
        self.backend: Backend = server.backend(request.parallel_jobs)
        self.credentials: Credentials = server.credentials
        self._kept = KeptServer(server, on_restart, on_given_up)

    def try_again(self) -> bool:
        """Start a backend again that died too often; whether it was one."""
        was_given_up = self._kept.is_given_up
        self._kept.try_again()
        return was_given_up

    def end(self, *, forget: bool) -> None:
        """Begin to end the backend, which may take seconds, and return; ``forget`` then removes its data."""
        thread = threading.Thread(target=self._end, args=(forget,), name="baptiler-local-end", daemon=True)
        _ending[self._workspace] = thread
        thread.start()

    def wait(self) -> None:
        """Wait until a backend over the folder has ended."""
        thread = _ending.get(self._workspace)
        if thread is not None:
            thread.join()

    def _end(self, forget: bool) -> None:
        self._kept.stop()
        if forget:
            shutil.rmtree(self._workspace, ignore_errors=True)
