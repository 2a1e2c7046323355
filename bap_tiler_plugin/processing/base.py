"""What all BAP Tiler algorithms share."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis import utils
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..core.errors import BackendError, InputError
from ..core.python_threads import proj_context_kept
from ..dependencies.activation import profile_folder
from ..dependencies.requirements import DependencyError
from ..qgis_network import use_qgis_network
from ..words.problem_words import problem_text
from ..words.status_labels import status_label
from .provider import ICON_PATH

if TYPE_CHECKING:
    from ..core.tile_run import TileRun

RUN_FOLDER = "RUN_FOLDER"
TILES_PARAMETER, STATUSES_PARAMETER = "TILES", "STATUSES"


class BapTilerAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms: names from class attributes, translated texts, errors a person can read.

    ``NEEDS_PACKAGES`` tells whether it needs the Python packages that the plugin adds; such an algorithm is refused
    where one of them is found first in a version that does not fit.
    Subclasses define ``work`` instead of ``processAlgorithm``; an ``InputError``, ``BackendError`` or ``OSError`` that
    leaves it becomes a ``QgsProcessingException`` with the same message.
    """

    NAME = ""
    TITLE = ""
    HELP = ""
    NEEDS_PACKAGES = True

    def tr(self, text: str) -> str:
        """Return the text in the user's language, wherever in the classes of the algorithm it stands."""
        for cls in type(self).__mro__:
            translated = QCoreApplication.translate(cls.__name__, text)
            if translated != text:
                return translated
        return text

    def name(self) -> str:
        """Return the part after the colon in the algorithm's id."""
        return self.NAME

    def displayName(self) -> str:
        """Return the algorithm's name in the toolbox."""
        return self.tr(self.TITLE)

    def shortHelpString(self) -> str:
        """Return what the algorithm is for and how it behaves."""
        return self.tr(self.HELP)

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(str(ICON_PATH))

    def createInstance(self) -> BapTilerAlgorithm:
        """Return a new algorithm of the same kind."""
        return type(self)()

    def add(self, parameter: QgsProcessingParameterDefinition, help_text: str, advanced: bool = False) -> None:
        """Declare a parameter with its help, which is translated already."""
        parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def add_run_folder(self) -> None:
        """Declare ``RUN_FOLDER`` for an existing run."""
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.add(
            QgsProcessingParameterFile(RUN_FOLDER, self.tr("Run folder"), behavior=folder),
            self.tr("The folder that “Create run” or the BAP Tiler dialog made; it holds run.gpkg."),
        )

    def run_folder(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Path:
        """Return the folder given as ``RUN_FOLDER``."""
        return Path(self.parameterAsString(parameters, RUN_FOLDER, context))

    def check_run_folder(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> None:
        """Raise ``InputError`` when ``RUN_FOLDER`` holds no run."""
        database = self.run_folder(parameters, context) / "run.gpkg"
        if not database.is_file():
            raise InputError(
                "Run folder", f"holds no run ({database} is missing)", "Choose a folder that “Create run” made"
            )

    def add_tiles(self, help_text: str) -> None:
        """Declare ``TILES``, ids of tiles."""
        self.add(QgsProcessingParameterString(TILES_PARAMETER, self.tr("Tiles"), optional=True), help_text)

    def names(self, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext) -> list[str]:
        """Return the names, separated by commas, that a text parameter holds."""
        text = self.parameterAsString(parameters, name, context)
        return [part.strip() for part in text.split(",") if part.strip()]

    def wanted_tiles(self, run: TileRun, parameters: Mapping[str, Any], context: QgsProcessingContext) -> list[str]:
        """Return the ids given as ``TILES``; raises ``InputError`` for one that the run does not have."""
        wanted = self.names(parameters, TILES_PARAMETER, context)
        unknown = sorted(set(wanted) - {state.tile_id for state in run.states()}) if wanted else []
        if unknown:
            raise InputError("Tiles", f"the run has no tile “{unknown[0]}”", "See tile_id in the run's layer tiles")
        return wanted

    def check_statuses(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, allowed: Collection[str], problem: str
    ) -> None:
        """Raise ``InputError`` for a name in ``STATUSES`` that is not allowed there."""
        for status in self.names(parameters, STATUSES_PARAMETER, context):
            if status not in allowed:
                raise InputError("Statuses", f"“{status}” {problem}", f"Use some of {', '.join(allowed)}")

    def open_run(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> TileRun:
        """Open the run in ``RUN_FOLDER``; raises ``InputError`` when there is none."""
        from ..core.tile_run import TileRun

        return TileRun.open(self.run_folder(parameters, context))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Return whether the values can be used and, if not, the field and the remedy."""
        try:
            self.check_packages()
            with proj_context_kept():
                self.check(parameters, context)
        except (InputError, DependencyError) as error:
            return False, problem_text(error)
        except ImportError as error:
            return False, absence(error)
        return super().checkParameterValues(parameters, context)

    def check_packages(self) -> None:
        """Raise ``DependencyError`` for packages that do not fit; takes about a millisecond and imports none."""
        if not self.NEEDS_PACKAGES:
            return
        from ..dependencies.unfitting import unfitting

        obstacles = unfitting([added_folder().parent])
        if obstacles:
            raise DependencyError(" ".join(one.text(_about_packages) for one in obstacles))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Take over QGIS's proxy and certificates; QGIS calls this on its main thread."""
        use_qgis_network()
        return super().prepareAlgorithm(parameters, context, feedback)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise ``InputError`` for values that cannot be used; must be quick and change nothing."""

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Do the work; QGIS calls this off the GUI thread."""
        with readable_errors(), proj_context_kept():
            self.check_packages()
            return self.work(parameters, context, feedback)

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Do the work and return the outputs."""
        raise NotImplementedError


def tile_text(tile_id: str, status: str, message: str | None) -> str:
    """Return what has become of a tile, with what the backend or the run said about it."""
    text = QCoreApplication.translate("Algorithms", "Tile {tile}: {status}")
    text = text.format(tile=tile_id, status=status_label(status))
    return f"{text} ({message})" if message else text


def absence(error: ImportError) -> str:
    """Return which Python package is missing and how to add it, with a window and without one."""
    if not isinstance(error, ModuleNotFoundError):
        text = QCoreApplication.translate(
            "Algorithms",
            "A Python package cannot be loaded ({reason}). See Plugins, BAP Tiler, Python packages: remove what was "
            "added, then add it again.",
        )
        return text.format(reason=error)
    name = (error.name or str(error)).partition(".")[0]
    if utils.iface is not None:
        text = QCoreApplication.translate(
            "Algorithms",
            "The Python package {name} is missing. Open the menu Plugins, BAP Tiler, Python packages, and press "
            "Install.",
        )
        return text.format(name=name)
    from ..core.python_program import ProgramLayout, python_program
    from ..dependencies.origin import add_command

    python = python_program(ProgramLayout.of_this_process()) or Path("python3")
    text = QCoreApplication.translate(
        "Algorithms",
        "The Python package {name} is missing. Open the menu Plugins, BAP Tiler, Python packages, and press Install; "
        "or, without a window, type: {command}.",
    )
    return text.format(name=name, command=add_command(python, added_folder()))


def added_folder() -> Path:
    """Return where this profile keeps the packages that were added."""
    return profile_folder(Path(QgsApplication.qgisSettingsDirPath()), Qgis.version())


def _about_packages(sentence: str) -> str:
    return QCoreApplication.translate("Packages", sentence)


@contextmanager
def readable_errors() -> Iterator[None]:
    """Turn the errors that are meant for people into the one that Processing shows."""
    try:
        yield
    except (InputError, BackendError, DependencyError) as error:
        raise QgsProcessingException(problem_text(error)) from error
    except ImportError as error:
        raise QgsProcessingException(absence(error)) from error
    except OSError as error:
        place = error.filename or QCoreApplication.translate("Algorithms", "File")
        raise QgsProcessingException(f"{place}: {error.strerror or error}.") from error
