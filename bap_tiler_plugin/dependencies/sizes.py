"""How much there is to download."""

from __future__ import annotations

import ssl
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from urllib.parse import urlsplit
from urllib.request import HTTPSHandler, OpenerDirector, ProxyHandler, Request, build_opener, proxy_bypass

from .pip_process import Network
from .resolution import Package, local_file

UNPACKED = 3.5
"""How many times larger the packages are on disk than their wheels, about."""

_SECONDS = 10
_AT_A_TIME = 8


def download_sizes(packages: Sequence[Package], network: Network) -> dict[str, int]:
    """Return the size in bytes of each package's file by the package's name; those that nobody tells are left out."""
    openers: dict[bool, OpenerDirector] = {}

    def size(package: Package) -> int | None:
        local = local_file(package.url)
        if local is not None:
            return local.stat().st_size
        parts = urlsplit(package.url)
        if parts.scheme not in ("http", "https"):
            return None
        direct = (parts.hostname or "") in network.no_proxy or bool(proxy_bypass(parts.hostname or ""))
        opener = openers.setdefault(direct, _opener(network, direct))
        try:
            with opener.open(Request(package.url, method="HEAD"), timeout=_SECONDS) as answer:  # nosec B310  # noqa: S310
                return int(answer.headers["Content-Length"])
        except (OSError, HTTPException, ValueError, TypeError):
            return None

    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        sizes = list(pool.map(size, packages))
    return {package.name: size for package, size in zip(packages, sizes) if size is not None}


def _opener(network: Network, direct: bool) -> OpenerDirector:
    context = ssl.create_default_context(cafile=network.certificates or None)
    if direct:
        return build_opener(ProxyHandler({}), HTTPSHandler(context=context))
    proxies = {"http": network.proxy, "https": network.proxy} if network.proxy else None
    return build_opener(ProxyHandler(proxies), HTTPSHandler(context=context))


def size_text(size: float) -> str:
    """Return a number of bytes as people read it, such as ``61 MB``."""
    if size < 1e6:
        return f"{max(1, round(size / 1e3)):,} kB"
    return f"{size / 1e6:,.1f} MB" if size < 1e7 else f"{size / 1e6:,.0f} MB"
