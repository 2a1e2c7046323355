"""Where a person finds a job on its backend's own pages."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from qgis.PyQt.QtCore import QUrl

_OWN_EDITORS = {"openeo.dataspace.copernicus.eu": "https://openeo.dataspace.copernicus.eu/"}
_EDITOR = "https://editor.openeo.org/?server="


def job_page(backend_url: str) -> QUrl | None:
    """Return the web editor that lists a backend's jobs, None where a browser elsewhere could not reach it."""
    parts = urlsplit(backend_url)
    if parts.scheme != "https" or not parts.hostname:
        return None
    own = _OWN_EDITORS.get(parts.hostname)
    return QUrl(own or _EDITOR + quote(backend_url, safe=""))
