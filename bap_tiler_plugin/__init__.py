"""BAP Tiler: run one Earth observation process over a large area, tile by tile."""


def classFactory(iface):  # noqa: N802 - the name QGIS calls
    """Return the plugin for QGIS's plugin manager.

    :param iface: QGIS's ``QgisInterface``.
    """
    from .plugin import BapTilerPlugin

    return BapTilerPlugin(iface)
