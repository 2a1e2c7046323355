"""What is told about packages that stand in the way, in QGIS's language.

The sentences are those of the module ``dependencies``, which knows no Qt.
"""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ..dependencies.unfitting import Unfitting

SENTENCES = (
    QT_TRANSLATE_NOOP("Packages", "{name} {version} in {folder} does not fit: BAP Tiler needs {needed}"),
    QT_TRANSLATE_NOOP("Packages", "{name} {version} in {folder} does not fit what BAP Tiler needs"),
    QT_TRANSLATE_NOOP("Packages", "Take that folder off PYTHONPATH, or update {name} in it, and start QGIS again"),
    QT_TRANSLATE_NOOP("Packages", "It belongs to the plugin {plugin}: update or deactivate that, and start QGIS again"),
    QT_TRANSLATE_NOOP("Packages", "Type {command} in a terminal, and start QGIS again"),
    QT_TRANSLATE_NOOP("Packages", "Type {command} in the OSGeo4W Shell, and start QGIS again"),
    QT_TRANSLATE_NOOP(
        "Packages", "Another plugin or script has loaded it in this QGIS: deactivate that, and start QGIS again"
    ),
    QT_TRANSLATE_NOOP("Packages", "It is loaded, but there is another one by now: start QGIS again"),
    QT_TRANSLATE_NOOP("Packages", "It came with QGIS or the system: update these"),
    QT_TRANSLATE_NOOP(
        "Packages", "Update or remove it there, or deactivate the plugin that uses that folder, and start QGIS again"
    ),
)


def in_the_way(packages: Iterable[Unfitting]) -> str:
    """Return a paragraph for each package: where it is, what is needed, and what takes it away."""
    return "\n\n".join(package.text(_translated) for package in packages)


def does_not_fit(package: Unfitting) -> str:
    """Return what is wrong with a package, without what helps."""
    return package.problem(_translated)


def _translated(sentence: str) -> str:
    return QCoreApplication.translate("Packages", sentence)
