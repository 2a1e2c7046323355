"""Checksums of files as STAC's file extension gives them: multihashes in hexadecimal digits."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_CHUNK_BYTES = 1 << 16
_LONGEST_TEXT = 300
_ALGORITHMS = {
    0x11: "sha1",
    0x12: "sha256",
    0x13: "sha512",
    0x20: "sha384",
    0x1013: "sha224",
    0xD5: "md5",
    0x14: "sha3_512",
    0x15: "sha3_384",
    0x16: "sha3_256",
    0x17: "sha3_224",
}
_BLAKE2B, _BLAKE2S = 0xB200, 0xB240


@dataclass(frozen=True)
class Checksum:
    """A digest (hexadecimal) and the algorithm of :mod:`hashlib` that made it, with ``size`` bytes."""

    algorithm: str
    size: int
    digest: str

    def fits(self, path: Path) -> bool:
        """Whether the file has the digest; reads all of it."""
        made = self._new()
        with path.open("rb") as file:
            for block in iter(lambda: file.read(_CHUNK_BYTES), b""):
                made.update(block)
        return bool(made.hexdigest() == self.digest)

    def _new(self) -> Any:
        if self.algorithm.startswith("blake2"):
            make = hashlib.blake2b if self.algorithm == "blake2b" else hashlib.blake2s
            return make(digest_size=self.size)
        return hashlib.new(self.algorithm, usedforsecurity=False)


def parse_checksum(text: object) -> Checksum | None:
    """The checksum of a multihash (code and length as varints, then the digest); None where it is not understood."""
    if not isinstance(text, str) or len(text) > _LONGEST_TEXT:
        return None
    try:
        code, rest = _varint(bytes.fromhex(text))
        size, digest = _varint(rest)
    except (ValueError, IndexError):
        return None
    algorithm, expected = _algorithm(code)
    if not algorithm or not size == len(digest) == expected:
        return None
    return Checksum(algorithm, size, digest.hex())


def _algorithm(code: int) -> tuple[str, int]:
    """The name of an algorithm, empty for an unknown one, and the bytes of its digest."""
    if _BLAKE2B < code <= _BLAKE2B + 64:
        return "blake2b", code - _BLAKE2B
    if _BLAKE2S < code <= _BLAKE2S + 32:
        return "blake2s", code - _BLAKE2S
    name = _ALGORITHMS.get(code, "")
    return name, hashlib.new(name, usedforsecurity=False).digest_size if name else 0


def _varint(data: bytes) -> tuple[int, bytes]:
    """An unsigned number of seven bits a byte, the lowest first, and what follows it."""
    number = 0
    for position in range(9):
        number |= (data[position] & 0x7F) << 7 * position
        if not data[position] & 0x80:
            return number, data[position + 1 :]
    raise ValueError("a number without end")
