"""Errors that are shown to a person: what happened, where, and what to do."""

from __future__ import annotations


class _ExplainedError(Exception):
    """A problem with its place and remedy; ``str()`` is one readable message."""

    def __init__(self, place: str, problem: str, remedy: str = "") -> None:
        self.problem = problem.rstrip(".")
        self.remedy = remedy.rstrip(".")
        message = f"{place}: {self.problem}."
        super().__init__(f"{message} {self.remedy}." if self.remedy else message)


class InputError(_ExplainedError, ValueError):
    """A value that a person gave cannot be used; ``field`` is the label of the field it came from."""

    def __init__(self, field: str, problem: str, remedy: str = "") -> None:
        self.field = field
        super().__init__(field, problem, remedy)


class BackendError(_ExplainedError, RuntimeError):
    """An openEO backend cannot be used; ``backend`` is its name in the run."""

    def __init__(self, backend: str, problem: str, remedy: str = "") -> None:
        self.backend = backend
        super().__init__(backend, problem, remedy)
