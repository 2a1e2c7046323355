"""What went wrong, from what pip wrote: what happened, with which package, and what to do."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence

from .requirements import DependencyConflictError, DependencyError

_HELD = re.compile(r"\(constraint\) ([\w.-]+)==(\S+)")
_NOT_FOUND = re.compile(r"No matching distribution found for (\S+)")
_EXCHANGED = re.compile(r"(?m)^ +(\S+?)(?:==\S+)? from \S+.*\n +Expected ")
_NO_CONNECTION = (
    (re.compile(r"not a trusted or secure host"), "its address is not https, and pip is not set to trust its host"),
    (re.compile(r"SSLError|CERTIFICATE_VERIFY_FAILED"), "its certificate is not trusted"),
    (re.compile(r"ProxyError|Tunnel connection failed|407 Proxy"), "the proxy refuses the connection"),
    (re.compile(r"Retrying \(|NewConnectionError|ReadTimeout"), "there is no connection"),
)


def failure_of(lines: Sequence[str]) -> DependencyError:
    """Return the error for what pip wrote before it gave up."""
    reason = reason_of(lines)
    held = _held_in_conflict("\n".join(lines))
    return DependencyConflictError(reason, held) if held else DependencyError(reason)


def reason_of(lines: Sequence[str]) -> str:
    """Return pip's reason in one line, in plain words where it is one of the usual ones."""
    text = "\n".join(lines)
    usual = _conflict(text) or _exchanged(text) or _no_room(text) or _not_found(text)
    if usual:
        return usual
    error = next((line for line in lines if line.startswith("ERROR")), " ".join(lines[-4:]))
    return " ".join(f"pip could not add the Python packages. {error}".split())


def _conflict(text: str) -> str:
    conflict = _causes(text)
    held = ", ".join(" ".join(pair) for pair in _held_in_conflict(text))
    remedy = f"QGIS's Python has {held}, which does not fit. Update or remove it there, or update QGIS." if held else ""
    said = "; ".join(line.strip() for line in conflict.splitlines() if " depends on " in line)
    return " ".join(f"{remedy} {f'({said})' if said else ''}".split())


def _held_in_conflict(text: str) -> list[tuple[str, str]]:
    return list(dict.fromkeys(_HELD.findall(_causes(text))))


def _causes(text: str) -> str:
    return text.partition("The conflict is caused by:")[2].partition("\n\n")[0]


def _exchanged(text: str) -> str:
    if "DO NOT MATCH THE HASHES" not in text:
        return ""
    names = ", ".join(dict.fromkeys(_EXCHANGED.findall(text))) or "Files"
    what = "what was downloaded does not match the hashes, so a proxy or mirror has exchanged it"
    return f"{names}: {what}. Try another index."


def _no_room(text: str) -> str:
    return "There is no room left on the disk. Make room and try again." if "[Errno 28]" in text else ""


def _not_found(text: str) -> str:
    found = _NOT_FOUND.search(text)
    cause = next((words for pattern, words in _NO_CONNECTION if pattern.search(text)), "")
    name = found[1] if found else "the packages"
    if cause:
        return (
            f"The package index cannot be reached: {cause}, so {name} cannot be added. Check the internet connection "
            "and QGIS's proxy and certificates, or take the packages from a folder of wheels."
        )
    if not found:
        return ""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return (
        f"No matching distribution found for {name}: where the packages are taken from, there is none for Python "
        f"{version}. Use another package index, or a folder of wheels that has it."
    )
