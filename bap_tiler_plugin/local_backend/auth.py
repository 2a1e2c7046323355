"""Who may use the backend: one random password per start, and signed addresses for results."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import time
from urllib.parse import quote

from .errors import ApiError

_BEARER_PREFIX = "Bearer "
_BASIC_PREFIX = "basic//"
_MAXIMUM_HEADER = 4096


class Authenticator:
    """Checks credentials. Without a token (tests only) any password and any ``basic//`` token is right."""

    def __init__(self, token: str | None) -> None:
        self._token = token

    def access_token(self, password: str | None) -> str:
        """Return the access token for a password; CredentialsInvalid when the password is wrong."""
        if self._token is None:
            return "local"
        if password is None or not _equal(password, self._token):
            raise ApiError("CredentialsInvalid")
        return self._token

    def check_bearer(self, header: str | None) -> None:
        """Check an ``Authorization: Bearer basic//TOKEN`` header; openEO's errors when it is not right."""
        if not header:
            raise ApiError("AuthenticationRequired")
        if not header.startswith(_BEARER_PREFIX) or len(header) > _MAXIMUM_HEADER:
            raise ApiError("AuthenticationSchemeInvalid")
        bearer = header[len(_BEARER_PREFIX) :]
        if not bearer.startswith(_BASIC_PREFIX):
            raise ApiError("TokenInvalid")
        if self._token is not None and not _equal(bearer[len(_BASIC_PREFIX) :], self._token):
            raise ApiError("TokenInvalid")


class UrlSigner:
    """Signs addresses of results, so that they can be opened without a header for some time."""

    def __init__(self, *, lifetime: int = 7 * 24 * 3600) -> None:
        self._key = secrets.token_bytes(32)
        self.lifetime = lifetime

    def sign(self, path: str, *, now: float | None = None) -> str:
        """Return ``path`` (not yet quoted) as a quoted path with its expiry (Unix seconds) and signature."""
        expires = int(time.time() if now is None else now) + self.lifetime
        return f"{quote(path)}?expires={expires}&signature={self._signature(path, str(expires))}"

    def check(self, path: str, expires: str, signature: str) -> None:
        """Check a signed address; TokenInvalid when it was changed, ResultLinkExpired when it is too old."""
        if not _equal(signature, self._signature(path, expires)):
            raise ApiError("TokenInvalid")
        if int(expires) < time.time():
            raise ApiError("ResultLinkExpired")

    def _signature(self, path: str, expires: str) -> str:
        return hmac.new(self._key, f"{expires} {path}".encode(), hashlib.sha256).hexdigest()


def new_token() -> str:
    """Return a random token of 256 bits."""
    return secrets.token_urlsafe(32)


def _equal(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), expected.encode())
