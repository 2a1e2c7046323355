"""A file on its way from a backend, which only the same file of the same job may continue."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from requests import Response

_KEY_LENGTH = 12
_VALIDATORS = ("ETag", "Last-Modified")


class PartialFile:
    """What has come of a file; ``source`` tells its job from all others and is part of the name.

    Beside it is a note with the server's validator (ETag, else Last-Modified), by which a change is noticed, and later
    a mark that the finished file is of this job, until all files of the job are there.
    """

    def __init__(self, folder: Path, name: str, source: str) -> None:
        key = hashlib.sha256(source.encode("utf-8", "replace")).hexdigest()[:_KEY_LENGTH]
        self.path = folder / f"{name}.{key}.part"
        self._note = folder / f"{name}.{key}.note.part"
        self._mark = folder / f"{name}.{key}.done.part"

    @property
    def files(self) -> set[str]:
        """Names of its files."""
        return {self.path.name, self._note.name, self._mark.name}

    def length(self) -> int:
        """The bytes that are there."""
        return self.path.stat().st_size if self.path.is_file() else 0

    def request_headers(self, offset: int) -> dict[str, str]:
        """What asks for the rest, and for the whole file when it has changed meanwhile."""
        validator = self._validator() if offset else ""
        headers = {"Range": f"bytes={offset}-"} if offset else {}
        return {**headers, "If-Range": validator} if validator else headers

    def has_changed(self, response: Response) -> bool:
        """Whether the server continues another file than the one that was begun."""
        known, given = self._validator(), _validator_of(response)
        return bool(known and given and known != given)

    def remember(self, response: Response) -> None:
        """Note the validator of a file that begins anew."""
        self._note.unlink(missing_ok=True)
        validator = _validator_of(response)
        if validator:
            self._note.write_text(json.dumps(validator), encoding="utf-8")

    def discard(self) -> None:
        """Forget what is there."""
        self._note.unlink(missing_ok=True)
        self.path.unlink(missing_ok=True)

    def sync(self) -> None:
        """Have its bytes on the disk."""
        with self.path.open("rb+") as file:
            os.fsync(file.fileno())

    def finish(self, final: Path) -> None:
        """Give the file its name."""
        self._note.unlink(missing_ok=True)
        self.path.replace(final)
        self._mark.touch()

    @property
    def is_finished(self) -> bool:
        """Whether the file with the final name is known to be of this job."""
        return self._mark.is_file()

    def forget(self) -> None:
        """All files of the job are there: what tells them from those of other jobs is not needed any more."""
        self._mark.unlink(missing_ok=True)

    def _validator(self) -> str:
        try:
            known = json.loads(self._note.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return ""
        return known if isinstance(known, str) else ""


def _validator_of(response: Response) -> str:
    """A strong ETag or the time of the last change, empty where the server gives neither."""
    for name in _VALIDATORS:
        value = response.headers.get(name, "")
        if value and value.isascii() and value.isprintable() and not value.startswith("W/"):
            return str(value)
    return ""
