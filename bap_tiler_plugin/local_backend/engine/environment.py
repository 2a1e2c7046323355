"""What one evaluation shares: the data, the log, the known processes and what is to be saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Optional

from .collection import COLLECTION_ID, Collection
from .errors import EngineError
from .namespaces import remote_definition
from .registry import ProcessSpec, find

Log = Callable[[str, str, Optional[str]], None]
# user-defined processes inside user-defined processes
MAX_DEPTH = 20


class Environment:
    """The surroundings of one evaluation; ``saved`` collects what save_result was given, with the format's name."""

    def __init__(
        self, data_folder: Path, *, log: Log | None = None, user_processes: Mapping[str, dict] | None = None
    ) -> None:
        self.data_folder = data_folder
        self.user_processes = user_processes or {}
        self.saved: list[tuple[Any, str]] = []
        self.stacks: list[Any] = []
        self.depth = 0
        self._log = log
        self._remote: dict[tuple[str, str], dict] = {}

    @cached_property
    def _collection(self) -> Collection:
        return Collection(self.data_folder)

    def collection(self, collection_id: str) -> Collection:
        """Returns the collection of that id. Raises EngineError (CollectionNotFound)."""
        if collection_id != COLLECTION_ID:
            raise EngineError("CollectionNotFound", f"Collection '{collection_id}' does not exist.")
        return self._collection

    def log(self, level: str, message: str, node_id: str | None = None) -> None:
        """Writes to the job's log; level is debug, info, warning or error."""
        if self._log is not None:
            self._log(level, message, node_id)

    @property
    def pixels_read(self) -> int:
        """Number of pixels read from the data folder so far."""
        return sum(stack.pixels_read for stack in self.stacks)

    def find_process(self, process_id: str, namespace: str | None) -> ProcessSpec | dict:
        """Returns a predefined process, or the definition of a user-defined or remote one.

        Without a namespace a user-defined process comes before a predefined one of the same id.
        Raises EngineError: ProcessUnsupported, or what fetching a remote definition raises.
        """
        found: ProcessSpec | dict | None = None
        if namespace in (None, "user"):
            found = self.user_processes.get(process_id)
        if found is None and namespace in (None, "backend"):
            found = find(process_id) or own_definition(process_id)
        if found is None and namespace and namespace.startswith(("http://", "https://")):
            key = namespace, process_id
            if key not in self._remote:
                self.log("info", f"Process '{process_id}' is taken from {namespace}")
                self._remote[key] = remote_definition(namespace, process_id)
            found = self._remote[key]
        if found is None:
            raise unsupported(process_id, namespace)
        return found


def own_definition(process_id: str) -> dict | None:
    """Returns the definition of a process that this backend defines by a process graph, or None."""
    from ..bap import bap_composite

    return bap_composite() if process_id == "bap_composite" else None


def unsupported(process_id: str, namespace: str | None) -> EngineError:
    """Returns openEO's error for a process that there is not."""
    place = f"namespace '{namespace}'" if namespace else "this backend"
    return EngineError("ProcessUnsupported", f"Process with identifier '{process_id}' is not available in {place}.")
