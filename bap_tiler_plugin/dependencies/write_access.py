"""Whether files can be written to a folder: tried, because permissions alone do not tell it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from .requirements import DependencyError

ELSEWHERE = "bap_tiler_packages"


def check_write_access(folder: Path) -> None:
    """Try whether ``folder`` can be made and written to; nothing is left behind.

    :raises DependencyError: with the folder that refuses, the reason and what to do.
    """
    refusal = _refusal(folder)
    if refusal is not None:
        existing, reason = refusal
        if existing.is_file():
            raise DependencyError(
                f"{existing} is a file where a folder has to be. Move it away or give it another name, and try again."
            )
        raise DependencyError(
            f"{existing} cannot be written to: {reason}. "
            "Make it writable and try again, or keep the packages in another folder by hand."
        )


def folder_elsewhere(folder: Path, home: Path) -> Path | None:
    """Return where packages can be kept when the profile refuses them, None when the home folder refuses them too."""
    other = home / ELSEWHERE / folder.name
    return other if _refusal(other) is None else None


def is_writable(folder: Path) -> bool:
    """Return whether ``folder`` can be made and written to."""
    return _refusal(folder) is None


def _refusal(folder: Path) -> tuple[Path, str] | None:
    """Return the nearest existing folder and why it refuses files; None when it takes them."""
    existing = folder
    try:
        existing = next(path for path in (folder, *folder.parents) if path.exists())
        with tempfile.TemporaryFile(dir=existing):
            return None
    except OSError as error:
        return existing, error.strerror or str(error)
