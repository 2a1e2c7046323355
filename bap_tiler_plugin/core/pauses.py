"""Why a run, or one of its backends, waits for somebody or something."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field


class PauseKind(enum.Enum):
    """What ends a pause."""

    LOGIN = "a login"
    PAYMENT = "credits on the backend"
    REFUSED = "another process or other parameters"
    BUDGET = "a larger budget"
    DISK = "room on the disk"
    DOWN = "a backend that takes jobs again"
    USER = "the user"


@dataclass(frozen=True)
class Pause:
    """One reason to wait; ``backend`` is empty when the whole run waits.

    ``cause`` is what a login was needed for, when the reason also tells why it failed.
    """

    kind: PauseKind
    reason: str
    backend: str = ""
    cause: str = field(default="", compare=False)

    def __str__(self) -> str:
        return f"{self.backend}: {self.reason}" if self.backend else self.reason
