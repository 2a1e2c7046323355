"""What is told about packages that stand in the way or cannot be added, in QGIS's language.

The sentences are those of the module ``dependencies``, which knows no Qt.
"""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ..dependencies.unfitting import Unfitting
from ..words.problem_words import translated

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
REASONS = (
    QT_TRANSLATE_NOOP(
        "PackageReasons",
        "{a} cannot be written to: {b}. Make it writable and try again, or keep the packages in another "
        "folder by hand.",
    ),
    QT_TRANSLATE_NOOP(
        "PackageReasons",
        "{a} is a file where a folder has to be. Move it away or give it another name, and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "PackageReasons",
        "The package index gives no checksum for {a}. Use another index, or a folder of wheels.",
    ),
    QT_TRANSLATE_NOOP(
        "PackageReasons",
        "The packages need another version of {a} than QGIS has. Update QGIS, or install those with the "
        "system's package manager first.",
    ),
    QT_TRANSLATE_NOOP("PackageReasons", "{a} has {b} left, but about {c} are needed. Make room and try again."),
    QT_TRANSLATE_NOOP("PackageReasons", "The packages are there, but Python does not find {a}. Restart QGIS."),
    QT_TRANSLATE_NOOP("PackageReasons", "No Python program was found beside QGIS, so nothing can be added to it."),
    QT_TRANSLATE_NOOP("PackageReasons", "{a} has no pip. Install it with: {b}"),
    QT_TRANSLATE_NOOP("PackageReasons", "{a} has no pip. Install pip for it (python3-pip), then try again."),
    QT_TRANSLATE_NOOP(
        "PackageReasons",
        "{a} is in use. Restart QGIS and do this before you open BAP Tiler or its algorithms.",
    ),
    QT_TRANSLATE_NOOP("PackageReasons", "The packages were downloaded, but cannot be used: {a}. Nothing was changed."),
    QT_TRANSLATE_NOOP(
        "PackageReasons",
        "The package index cannot be reached: {a}, so {b} cannot be added. Check the internet connection "
        "and QGIS's proxy and certificates, or take the packages from a folder of wheels.",
    ),
    QT_TRANSLATE_NOOP("PackageReasons", "there is no connection"),
    QT_TRANSLATE_NOOP("PackageReasons", "its certificate is not trusted"),
    QT_TRANSLATE_NOOP("PackageReasons", "the proxy refuses the connection"),
    QT_TRANSLATE_NOOP("PackageReasons", "its address is not https, and pip is not set to trust its host"),
    QT_TRANSLATE_NOOP(
        "PackageReasons",
        "No matching distribution found for {a}: where the packages are taken from, there is none for "
        "Python {b}. Use another package index, or a folder of wheels that has it.",
    ),
    QT_TRANSLATE_NOOP(
        "PackageReasons",
        "{a}: what was downloaded does not match the hashes, so a proxy or mirror has exchanged it. Try another index.",
    ),
    QT_TRANSLATE_NOOP("PackageReasons", "There is no room left on the disk. Make room and try again."),
    QT_TRANSLATE_NOOP("PackageReasons", "pip could not add the Python packages. {a}"),
)


def why_not(text: str) -> str:
    """Return why packages cannot be added; what pip alone knows to say stays as it is."""
    return translated("PackageReasons", REASONS, text, nested=True)


def in_the_way(packages: Iterable[Unfitting]) -> str:
    """Return a paragraph for each package: where it is, what is needed, and what takes it away."""
    return "\n\n".join(package.text(_translated) for package in packages)


def does_not_fit(package: Unfitting) -> str:
    """Return what is wrong with a package, without what helps."""
    return package.problem(_translated)


def _translated(sentence: str) -> str:
    return QCoreApplication.translate("Packages", sentence)
