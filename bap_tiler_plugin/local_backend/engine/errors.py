"""The one error of the engine, with the codes of the openEO API and of its process specifications."""

from __future__ import annotations


class EngineError(Exception):
    """A process graph that cannot be evaluated.

    ``code`` is openEO's error code, ``message`` is for people, ``node_id`` names the innermost node that failed and
    ``path`` the nodes from the outermost graph down to it.
    """

    def __init__(self, code: str, message: str, node_id: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.path: tuple[str, ...] = (node_id,) if node_id else ()

    @property
    def node_id(self) -> str | None:
        """The innermost failing node, None when the error belongs to a whole graph."""
        return self.path[-1] if self.path else None

    def inside(self, node_id: str) -> EngineError:
        """Returns itself, having noted that the failing node is part of node ``node_id``."""
        self.path = (node_id, *self.path)
        return self

    def __str__(self) -> str:
        place = f" (node {' > '.join(self.path)})" if self.path else ""
        return f"{self.code}: {self.message}{place}"


def invalid(parameter: str, process: str, reason: str) -> EngineError:
    """Returns openEO's error for a value that a parameter does not accept."""
    return EngineError(
        "ProcessParameterInvalid",
        f"The value passed for parameter '{parameter}' in process '{process}' is invalid: {reason}",
    )
