"""The rows of the self-check in QGIS's language; values and what programs say stay as they are."""

from __future__ import annotations

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..words.problem_words import translated

SENTENCES = (
    QT_TRANSLATE_NOOP("SelfCheck", "Versions"),
    QT_TRANSLATE_NOOP("SelfCheck", "Packages"),
    QT_TRANSLATE_NOOP("SelfCheck", "Added packages"),
    QT_TRANSLATE_NOOP("SelfCheck", "PROJ and GDAL"),
    QT_TRANSLATE_NOOP("SelfCheck", "Folders"),
    QT_TRANSLATE_NOOP("SelfCheck", "Logins"),
    QT_TRANSLATE_NOOP("SelfCheck", "System"),
    QT_TRANSLATE_NOOP("SelfCheck", "PROJ of QGIS"),
    QT_TRANSLATE_NOOP("SelfCheck", "PROJ of pyproj"),
    QT_TRANSLATE_NOOP("SelfCheck", "PROJ data of pyproj"),
    QT_TRANSLATE_NOOP("SelfCheck", "numpy and GDAL"),
    QT_TRANSLATE_NOOP("SelfCheck", "Record"),
    QT_TRANSLATE_NOOP("SelfCheck", "Files"),
    QT_TRANSLATE_NOOP("SelfCheck", "From an earlier version"),
    QT_TRANSLATE_NOOP("SelfCheck", "Profile"),
    QT_TRANSLATE_NOOP("SelfCheck", "Runs"),
    QT_TRANSLATE_NOOP("SelfCheck", "Login store"),
    QT_TRANSLATE_NOOP("SelfCheck", "missing"),
    QT_TRANSLATE_NOOP("SelfCheck", "not known"),
    QT_TRANSLATE_NOOP("SelfCheck", "version not known"),
    QT_TRANSLATE_NOOP("SelfCheck", "{a}, added by BAP Tiler, {b}"),
    QT_TRANSLATE_NOOP("SelfCheck", "{a}, QGIS's Python, {b}"),
    QT_TRANSLATE_NOOP("SelfCheck", "{a}, plugin {b}, {c}"),
    QT_TRANSLATE_NOOP("SelfCheck", "{a}, loaded by another plugin or script, {b}"),
    QT_TRANSLATE_NOOP("SelfCheck", "{a}: BAP Tiler needs {b}"),
    QT_TRANSLATE_NOOP("SelfCheck", "{a}, built with {b}"),
    QT_TRANSLATE_NOOP("SelfCheck", "{a}, built with {b}: older than QGIS needs"),
    QT_TRANSLATE_NOOP("SelfCheck", "{a}, QGIS uses {b}: QGIS may crash when it is closed"),
    QT_TRANSLATE_NOOP("SelfCheck", "cannot be imported: {a}"),
    QT_TRANSLATE_NOOP("SelfCheck", "numpy {a} fits GDAL's bindings"),
    QT_TRANSLATE_NOOP("SelfCheck", "numpy {a} does not fit GDAL: {b}"),
    QT_TRANSLATE_NOOP("SelfCheck", "{a}, can be written to"),
    QT_TRANSLATE_NOOP("SelfCheck", "{a}, does not exist yet, can be written to"),
    QT_TRANSLATE_NOOP("SelfCheck", "{a}, cannot be written to: {b}"),
    QT_TRANSLATE_NOOP("SelfCheck", "{a}, does not exist yet, cannot be written to: {b}"),
    QT_TRANSLATE_NOOP("SelfCheck", "nothing was added to this profile"),
    QT_TRANSLATE_NOOP("SelfCheck", "{n} packages, {b}"),
    QT_TRANSLATE_NOOP("SelfCheck", "{n} packages, {b}: they do not fit this QGIS any more"),
    QT_TRANSLATE_NOOP("SelfCheck", "complete"),
    QT_TRANSLATE_NOOP("SelfCheck", "{n} lost or changed, such as {b}"),
    QT_TRANSLATE_NOOP("SelfCheck", "QGIS has none"),
    QT_TRANSLATE_NOOP("SelfCheck", "cannot be used: {a}"),
    QT_TRANSLATE_NOOP("SelfCheck", "no master password yet; QGIS asks for one with the first login"),
    QT_TRANSLATE_NOOP("SelfCheck", "open"),
    QT_TRANSLATE_NOOP("SelfCheck", "locked; QGIS asks for the master password when it is needed"),
)


def shown(text: str) -> str:
    """Return a title, a name or a finding as the page shows it."""
    return translated("SelfCheck", SENTENCES, text, nested=True)
