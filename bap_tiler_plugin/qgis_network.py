"""QGIS's proxy and certificates for the plugin's own requests."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote, urlsplit

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy

from .core.network_settings import NetworkSettings, use_network

_SCHEMES = {
    QNetworkProxy.ProxyType.HttpProxy: "http",
    QNetworkProxy.ProxyType.HttpCachingProxy: "http",
    QNetworkProxy.ProxyType.Socks5Proxy: "socks5h",
}
CERTIFICATES_FILE = "certificates.pem"


def use_qgis_network() -> None:
    """Let requests go the way that QGIS's options say. Call it on the GUI thread, each time before a login or a run."""
    use_network(qgis_network(Path(QgsApplication.qgisSettingsDirPath()) / "bap_tiler"))


def qgis_network(folder: Path) -> NetworkSettings:
    """QGIS's settings; certificates that the user has added to QGIS are written to ``folder``."""
    manager = QgsNetworkAccessManager.instance()
    hosts = tuple(host for url in (*manager.excludeList(), *manager.noProxyList()) if (host := _host(url)))
    return NetworkSettings(_proxy(manager.fallbackProxy()), hosts, _certificates(folder))


def _proxy(proxy: QNetworkProxy) -> str:
    scheme = _SCHEMES.get(proxy.type())
    if scheme is None or not proxy.hostName():
        return ""
    login = ""
    if proxy.user():
        login = f"{quote(proxy.user(), safe='')}:{quote(proxy.password(), safe='')}@"
    port = f":{proxy.port()}" if proxy.port() else ""
    return f"{scheme}://{login}{proxy.hostName()}{port}"


def _host(url: str) -> str:
    """The host of what stands in QGIS's list of addresses without proxy: an address, or its beginning."""
    return (urlsplit(url if "//" in url else f"//{url}").hostname or "").rstrip(".")


def _certificates(folder: Path) -> str:
    """The file of all certificates that QGIS trusts; empty when the user has added none to those of the system."""
    manager = QgsApplication.authManager()
    if manager is None or manager.isDisabled() or not (manager.databaseCAs() or manager.extraFileCAs()):
        return ""
    path = folder / CERTIFICATES_FILE
    text = bytes(manager.trustedCaCertsPemText())
    if not path.is_file() or path.read_bytes() != text:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
    return str(path)
