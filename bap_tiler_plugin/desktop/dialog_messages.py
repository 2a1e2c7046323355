"""How far a run is and what there is to tell, in the run dialog."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis

from ..core.errors import InputError


class DialogMessages:
    """The part of :class:`bap_tiler_plugin.desktop.run_dialog.RunDialog` below and above its pages.

    ``_in_bar`` is the problem that the message bar shows, None where it shows none.
    """

    _in_bar: Exception | None = None

    def show_progress(self, text: str, percent: float | None) -> None:
        """Show how far things are; ``None`` percent while that is not known."""
        self.statusLabel.setText(text)
        self.statusLabel.show()
        self.progressBar.setRange(0, 0 if percent is None else 100)
        self.progressBar.setValue(int(percent or 0))
        self.progressBar.show()

    def hide_progress(self, text: str) -> None:
        """Leave only a last text."""
        self.statusLabel.setText(text)
        self.statusLabel.show()
        self.progressBar.hide()

    def show_message(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        """Show a message in the window's own message bar."""
        self._in_bar = None
        self.messageBar.clearWidgets()
        self.messageBar.pushMessage(text, level, 0)

    def clear_messages(self) -> None:
        """Take all messages out of the window's own message bar."""
        self._in_bar = None
        self.messageBar.clearWidgets()

    def clear_problem(self, problems: Sequence[Exception]) -> None:
        """Take a problem of a field out of the message bar that is not among these; other messages stay."""
        if isinstance(self._in_bar, InputError) and str(self._in_bar) not in map(str, problems):
            self.clear_messages()
