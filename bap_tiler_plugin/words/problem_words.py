"""What is wrong with a field, and its remedy, in QGIS's language.

Errors come from the core in English, with values in them. Here are the sentences that a person can cause in the
windows, with ``{a}``, ``{b}``, ``{c}`` where values stand and ``{k}`` to ``{n}`` where these are numbers, which
are written as the user's language does. A sentence that is not among them is shown as it is.
"""

from __future__ import annotations

import re
from functools import cache

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ..core.errors import BackendError, InputError
from .algorithm_words import ALGORITHM_SENTENCES
from .backend_words import BACKEND_SENTENCES
from .number_words import rewritten

FIELDS = (
    QT_TRANSLATE_NOOP("Fields", "Extent"),
    QT_TRANSLATE_NOOP("Fields", "Layer"),
    QT_TRANSLATE_NOOP("Fields", "Area"),
    QT_TRANSLATE_NOOP("Fields", "Tile size"),
    QT_TRANSLATE_NOOP("Fields", "Grid CRS"),
    QT_TRANSLATE_NOOP("Fields", "CRS"),
    QT_TRANSLATE_NOOP("Fields", "Overlap"),
    QT_TRANSLATE_NOOP("Fields", "Buffer"),
    QT_TRANSLATE_NOOP("Fields", "Grid"),
    QT_TRANSLATE_NOOP("Fields", "Tiles to take"),
    QT_TRANSLATE_NOOP("Fields", "Pixel size"),
    QT_TRANSLATE_NOOP("Fields", "Minimum coverage"),
    QT_TRANSLATE_NOOP("Fields", "Exclude"),
    QT_TRANSLATE_NOOP("Fields", "Backend"),
    QT_TRANSLATE_NOOP("Fields", "Scenes"),
    QT_TRANSLATE_NOOP("Fields", "User name"),
    QT_TRANSLATE_NOOP("Fields", "Password"),
    QT_TRANSLATE_NOOP("Fields", "Run folder"),
    QT_TRANSLATE_NOOP("Fields", "Budget"),
    QT_TRANSLATE_NOOP("Fields", "Process"),
    QT_TRANSLATE_NOOP("Fields", "Address"),
    QT_TRANSLATE_NOOP("Fields", "File"),
    QT_TRANSLATE_NOOP("Fields", "Catalogue"),
    QT_TRANSLATE_NOOP("Fields", "Tiles"),
    QT_TRANSLATE_NOOP("Fields", "Statuses"),
    QT_TRANSLATE_NOOP("Fields", "Jobs"),
    QT_TRANSLATE_NOOP("Fields", "Target CRS"),
    QT_TRANSLATE_NOOP("Fields", "Status map"),
    QT_TRANSLATE_NOOP("Fields", "Extent / Area of interest"),
    QT_TRANSLATE_NOOP("Fields", "Clip"),
    QT_TRANSLATE_NOOP("Fields", "Parameters"),
    QT_TRANSLATE_NOOP("Fields", "Output format"),
    QT_TRANSLATE_NOOP("Fields", "Format"),
    QT_TRANSLATE_NOOP("Fields", "Output folder"),
    QT_TRANSLATE_NOOP("Fields", "Mosaic"),
    QT_TRANSLATE_NOOP("Fields", "Authentication"),
    QT_TRANSLATE_NOOP("Fields", "Job options"),
    QT_TRANSLATE_NOOP("Fields", 'Parameter "{a}"'),
)
SENTENCES = (
    QT_TRANSLATE_NOOP("Problems", "has no polygons"),
    QT_TRANSLATE_NOOP("Problems", "has no coordinate reference system"),
    QT_TRANSLATE_NOOP("Problems", "have no coordinate reference system"),
    QT_TRANSLATE_NOOP("Problems", "feature {a} is no polygon ({b})"),
    QT_TRANSLATE_NOOP(
        "Problems",
        "lies outside the area of {a}: longitudes are -180 to 180, latitudes -90 to 90 degrees",
    ),
    QT_TRANSLATE_NOOP("Problems", "lies outside the area of {a}"),
    QT_TRANSLATE_NOOP("Problems", "is empty: it has no width or no height"),
    QT_TRANSLATE_NOOP("Problems", "does not fit into {a}"),
    QT_TRANSLATE_NOOP("Problems", "lies across the edge of the map in {a}"),
    QT_TRANSLATE_NOOP("Problems", "looks like degrees, but {a} is in metres"),
    QT_TRANSLATE_NOOP("Problems", "has coordinates that are no degrees, although {a} is in degrees"),
    QT_TRANSLATE_NOOP("Problems", "“{a}” is reversed: a minimum is above its maximum"),
    QT_TRANSLATE_NOOP("Problems", "“{a}” is empty"),
    QT_TRANSLATE_NOOP("Problems", "“{a}” is not made of numbers"),
    QT_TRANSLATE_NOOP("Problems", "“{a}” is not an extent"),
    QT_TRANSLATE_NOOP("Problems", "“{a}” is not a length"),
    QT_TRANSLATE_NOOP("Problems", "“{a}” can be read in two ways"),
    QT_TRANSLATE_NOOP("Problems", "“{a}” is not above 0"),
    QT_TRANSLATE_NOOP("Problems", "“{a}” is not an address"),
    QT_TRANSLATE_NOOP("Problems", "{a} is not an address"),
    QT_TRANSLATE_NOOP("Problems", "{k} m gives {m} tiles, more than {n}"),
    QT_TRANSLATE_NOOP("Problems", "{n} m is not possible"),
    QT_TRANSLATE_NOOP("Problems", "{n} m is more than from the equator to a pole"),
    QT_TRANSLATE_NOOP("Problems", "Give a smaller one"),
    QT_TRANSLATE_NOOP("Problems", "is empty"),
    QT_TRANSLATE_NOOP("Problems", "is missing"),
    QT_TRANSLATE_NOOP("Problems", "the demo scenes lie around Antwerp, outside this area: no job would succeed"),
    QT_TRANSLATE_NOOP("Problems", "Choose a folder with scenes of this area, another backend, or an area there"),
    QT_TRANSLATE_NOOP("Problems", "they lie outside this area: no job would succeed"),
    QT_TRANSLATE_NOOP("Problems", "Choose other scenes, or press “Take area and period from the scenes”"),
    QT_TRANSLATE_NOOP("Problems", "no layer is chosen"),
    QT_TRANSLATE_NOOP("Problems", "are not all polygons"),
    QT_TRANSLATE_NOOP("Problems", "there is no polygon layer"),
    QT_TRANSLATE_NOOP("Problems", "no feature is selected"),
    QT_TRANSLATE_NOOP("Problems", "no polygon is drawn yet"),
    QT_TRANSLATE_NOOP("Problems", "a polygon has no tile_id"),
    QT_TRANSLATE_NOOP("Problems", "a tile_id occurs more than once"),
    QT_TRANSLATE_NOOP("Problems", "footprints of Sentinel-2 are always whole"),
    QT_TRANSLATE_NOOP("Problems", "reaches beyond Sentinel-2's tiles (80° south to 84° north)"),
    QT_TRANSLATE_NOOP("Problems", "no tile of the extent lies in it"),
    QT_TRANSLATE_NOOP("Problems", "no tile of the layer lies in it"),
    QT_TRANSLATE_NOOP("Problems", "leaves no tile"),
    QT_TRANSLATE_NOOP("Problems", "{a} is made for {b}, not for this area"),
    QT_TRANSLATE_NOOP("Problems", "a part of the area cannot be transformed from {a} to {b}"),
    QT_TRANSLATE_NOOP(
        "Problems",
        "{a} is geographic: a degree of longitude shrinks towards the poles, so tiles of one "
        "size in metres do not exist in it",
    ),
    QT_TRANSLATE_NOOP("Problems", "{a} is not a projected CRS in metres"),
    QT_TRANSLATE_NOOP("Problems", "{a} is not a coordinate reference system"),
    QT_TRANSLATE_NOOP("Problems", "{a} is in the list already"),
    QT_TRANSLATE_NOOP("Problems", "none is chosen"),
    QT_TRANSLATE_NOOP("Problems", "no folder is chosen"),
    QT_TRANSLATE_NOOP("Problems", "no folder is given"),
    QT_TRANSLATE_NOOP("Problems", "{a} is a file"),
    QT_TRANSLATE_NOOP("Problems", "{a} holds another run"),
    QT_TRANSLATE_NOOP("Problems", "{a} is not empty"),
    QT_TRANSLATE_NOOP("Problems", "{a} cannot be written ({b})"),
    QT_TRANSLATE_NOOP("Problems", "{a} cannot be read ({b})"),
    QT_TRANSLATE_NOOP("Problems", "{a} cannot be read"),
    QT_TRANSLATE_NOOP("Problems", "{a} is too large"),
    QT_TRANSLATE_NOOP("Problems", "{a} is too small"),
    QT_TRANSLATE_NOOP("Problems", "{a} is not a STAC ItemCollection with scenes"),
    QT_TRANSLATE_NOOP("Problems", "{a} cannot be reached ({b})"),
    QT_TRANSLATE_NOOP("Problems", "{a} cannot be reached"),
    QT_TRANSLATE_NOOP("Problems", "{a} does not answer in time"),
    QT_TRANSLATE_NOOP("Problems", "{a} answers {b} {c}"),
    QT_TRANSLATE_NOOP("Problems", "the file {a} cannot be read: {b}"),
    QT_TRANSLATE_NOOP("Problems", "is not JSON ({a})"),
    QT_TRANSLATE_NOOP("Problems", "is not JSON"),
    QT_TRANSLATE_NOOP("Problems", "is JSON, but not an openEO process: {a}"),
    QT_TRANSLATE_NOOP("Problems", "is a web page, not JSON"),
    QT_TRANSLATE_NOOP("Problems", "is still being read"),
    QT_TRANSLATE_NOOP("Problems", "is not chosen"),
    QT_TRANSLATE_NOOP("Problems", "{a} has no parameter for a geometry or bounding box"),
    QT_TRANSLATE_NOOP("Problems", 'the backend has no process "{a}"'),
    QT_TRANSLATE_NOOP("Problems", "{n} is out of range"),
    QT_TRANSLATE_NOOP("Problems", "{a} is not one of the allowed values"),
    QT_TRANSLATE_NOOP("Problems", "has a value twice"),
    QT_TRANSLATE_NOOP("Problems", "{a} is not a date"),
    QT_TRANSLATE_NOOP("Problems", "{a} is not a period"),
    QT_TRANSLATE_NOOP("Problems", "has neither a start nor an end"),
    QT_TRANSLATE_NOOP("Problems", "starts and ends at the same time"),
    QT_TRANSLATE_NOOP("Problems", "ends before it starts"),
    QT_TRANSLATE_NOOP("Problems", "has {n} values"),
    QT_TRANSLATE_NOOP("Problems", "is not a bounding box"),
    QT_TRANSLATE_NOOP("Problems", "Choose a polygon layer with features"),
    QT_TRANSLATE_NOOP("Problems", "Choose a polygon layer, or another kind of grid"),
    QT_TRANSLATE_NOOP("Problems", "Choose a polygon layer"),
    QT_TRANSLATE_NOOP("Problems", "Choose polygons, or give a buffer in metres for points and lines"),
    QT_TRANSLATE_NOOP("Problems", "Choose a layer, or a selection, with at least one polygon"),
    QT_TRANSLATE_NOOP("Problems", "Set the layer's CRS"),
    QT_TRANSLATE_NOOP("Problems", "Mend it or leave it out"),
    QT_TRANSLATE_NOOP("Problems", "Check the coordinates and the CRS they are in"),
    QT_TRANSLATE_NOOP("Problems", "Choose the right CRS"),
    QT_TRANSLATE_NOOP("Problems", "Choose the CRS that its numbers are in"),
    QT_TRANSLATE_NOOP("Problems", "Draw or choose a larger one"),
    QT_TRANSLATE_NOOP("Problems", "Choose a smaller extent or another grid CRS"),
    QT_TRANSLATE_NOOP("Problems", "Choose a smaller area or another CRS"),
    QT_TRANSLATE_NOOP("Problems", "Choose a smaller one, or a grid of squares"),
    QT_TRANSLATE_NOOP("Problems", "Choose its squares, or do not clip"),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Give xmin,xmax,ymin,ymax and the CRS, such as 590000,600000,5660000,5670000 [EPSG:32631]",
    ),
    QT_TRANSLATE_NOOP("Problems", "Take it from the map or a layer, draw it, or type it"),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Write it behind the numbers, such as [EPSG:32631], or take the extent of a layer that has one",
    ),
    QT_TRANSLATE_NOOP("Problems", "Give a length such as 5 km or 2500 m"),
    QT_TRANSLATE_NOOP("Problems", "Write thousands without a sign: 2500 m"),
    QT_TRANSLATE_NOOP("Problems", "Choose {n} m or more, or a smaller extent"),
    QT_TRANSLATE_NOOP("Problems", "Choose {n} m or less, such as 20000"),
    QT_TRANSLATE_NOOP("Problems", "Give 10, 20 or 60 metres, or 0"),
    QT_TRANSLATE_NOOP("Problems", "Check the area, its CRS and the minimum coverage"),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Choose a projected CRS in metres, leave it automatic (UTM), or allow tiles in degrees",
    ),
    QT_TRANSLATE_NOOP("Problems", "Choose one in metres, as UTM"),
    QT_TRANSLATE_NOOP("Problems", "Choose another, or leave it empty for UTM"),
    QT_TRANSLATE_NOOP("Problems", "Check the layer, its CRS and the minimum coverage"),
    QT_TRANSLATE_NOOP("Problems", "Choose another"),
    QT_TRANSLATE_NOOP("Problems", "Press “Draw on the map”"),
    QT_TRANSLATE_NOOP("Problems", "Add one to the project, or choose another kind of area"),
    QT_TRANSLATE_NOOP("Problems", "Select some on the map, or take the whole layer"),
    QT_TRANSLATE_NOOP("Problems", "Fill the field tile_id, or rename it to have them numbered"),
    QT_TRANSLATE_NOOP("Problems", "Give every tile an id of its own"),
    QT_TRANSLATE_NOOP("Problems", "Fill it in, or choose another authentication"),
    QT_TRANSLATE_NOOP("Problems", "Give one such as https://openeo.example.org"),
    QT_TRANSLATE_NOOP("Problems", "Tick it there, or give another address"),
    QT_TRANSLATE_NOOP("Problems", "Choose a new or empty folder"),
    QT_TRANSLATE_NOOP("Problems", "Choose a new or an empty folder"),
    QT_TRANSLATE_NOOP("Problems", "Choose a new folder, or open that run to continue it"),
    QT_TRANSLATE_NOOP("Problems", "Choose another folder"),
    QT_TRANSLATE_NOOP("Problems", "Tick the one that shall work"),
    QT_TRANSLATE_NOOP("Problems", "Choose the folder that holds items.json"),
    QT_TRANSLATE_NOOP("Problems", "Choose a folder with Sentinel-2 scenes and a STAC ItemCollection called items.json"),
    QT_TRANSLATE_NOOP("Problems", "Begin it with https://"),
    QT_TRANSLATE_NOOP("Problems", "Choose a JSON file"),
    QT_TRANSLATE_NOOP("Problems", "Choose one from the list"),
    QT_TRANSLATE_NOOP("Problems", "Give an address and open it"),
    QT_TRANSLATE_NOOP("Problems", "Choose a file and open it"),
    QT_TRANSLATE_NOOP("Problems", "Choose the definition of a process"),
    QT_TRANSLATE_NOOP("Problems", "Choose a process that can be run for a tile"),
    QT_TRANSLATE_NOOP("Problems", "Wait a moment"),
    QT_TRANSLATE_NOOP("Problems", "Write texts in double quotes"),
    QT_TRANSLATE_NOOP("Problems", "Check the address and the network connection, or use a file"),
    QT_TRANSLATE_NOOP("Problems", "Check the address in a browser"),
    QT_TRANSLATE_NOOP("Problems", "Check its path"),
    QT_TRANSLATE_NOOP("Problems", "Check the id, or log in for your own"),
    QT_TRANSLATE_NOOP("Problems", "Try again later or use a file"),
    QT_TRANSLATE_NOOP("Problems", "Use a process definition in JSON"),
    QT_TRANSLATE_NOOP("Problems", 'Use the address of the JSON file itself ("Raw" on GitHub)'),
    QT_TRANSLATE_NOOP("Problems", "Choose from: {a}"),
    QT_TRANSLATE_NOOP("Problems", "Give at least {n}"),
    QT_TRANSLATE_NOOP("Problems", "Give at most {n}"),
    QT_TRANSLATE_NOOP("Problems", "Give each value once"),
    QT_TRANSLATE_NOOP("Problems", "Enter the backend's address, such as https://openeo.example.org"),
    QT_TRANSLATE_NOOP("Problems", "Give a number from {m} to {n}"),
    QT_TRANSLATE_NOOP("Problems", "Give a number of at least {n}"),
    QT_TRANSLATE_NOOP("Problems", "Give a number of at most {n}"),
    QT_TRANSLATE_NOOP("Problems", "Give a number above {n}"),
    QT_TRANSLATE_NOOP("Problems", "Give a number below {n}"),
    QT_TRANSLATE_NOOP("Problems", "Give a number"),
    QT_TRANSLATE_NOOP("Problems", "Give two dates"),
    QT_TRANSLATE_NOOP("Problems", "Exchange the two values"),
    QT_TRANSLATE_NOOP("Problems", "{a} needs it"),
    *BACKEND_SENTENCES,
    *ALGORITHM_SENTENCES,
)
_NUMBERS = frozenset("klmn")


def problem_text(error: Exception, *, with_remedy: bool = True) -> str:
    """Return the field or backend, what is wrong, and the remedy; without it where it stands beside the field."""
    if not isinstance(error, (InputError, BackendError)):
        return str(error)
    place = error.field if isinstance(error, InputError) else error.backend
    problem = _sentences(error, capital=False, with_remedy=with_remedy)
    text = QCoreApplication.translate("Problems", "{place}: {problem}")
    return text.format(place=translated("Fields", FIELDS, place), problem=problem)


def without_field(error: Exception) -> str:
    """Return what is wrong and the remedy, without the name of the field; for a message that stands beside it."""
    if not isinstance(error, (InputError, BackendError)):
        return str(error)
    return _sentences(error, capital=True)


def _sentences(error: InputError | BackendError, *, capital: bool, with_remedy: bool = True) -> str:
    problem, remedy = (translated("Problems", SENTENCES, text) for text in (error.problem, error.remedy))
    if capital:
        problem = problem[:1].upper() + problem[1:]
    return f"{problem}. {remedy}." if remedy and with_remedy else f"{problem}."


def translated(context: str, sentences: tuple[str, ...], text: str, *, nested: bool = False) -> str:
    """Return a text in QGIS's language when it is one of the sentences of a context, else as it is.

    ``nested`` tells that the values in it may be such sentences too.
    """
    for pattern, sentence in _patterns(sentences):
        found = pattern.fullmatch(text)
        if found is not None:
            values = found.groupdict()
            if nested:
                values = {name: translated(context, sentences, value, nested=True) for name, value in values.items()}
            values.update((name, rewritten(values[name])) for name in _NUMBERS.intersection(values))
            return QCoreApplication.translate(context, sentence).format(**values)
    return text


@cache
def _patterns(sentences: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return a pattern for each sentence, those with most words first."""
    ordered = sorted(sentences, key=lambda sentence: len(re.sub(r"\{.\}", "", sentence)), reverse=True)
    return tuple((_pattern(sentence), sentence) for sentence in ordered)


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = re.split(r"\{(.)\}", sentence)
    values = (f"(?P<{part}>.+?)" if number % 2 else re.escape(part) for number, part in enumerate(parts))
    return re.compile("".join(values), re.DOTALL)
