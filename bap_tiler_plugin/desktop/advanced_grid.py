"""What most runs do not need of a grid: other kinds, order, slivers, buffer, pixels, what to leave out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsProject
from qgis.gui import QgsDoubleSpinBox, QgsMapLayerComboBox
from qgis.PyQt import uic
from qgis.PyQt.QtCore import pyqtSignal, pyqtSlot
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QWidget

from ..core.errors import InputError
from ..core.grid_options import GridKind, GridOptions
from ..words.number_words import figure_text
from .area_sources import LayerArea, layer_area

KEEP, LEAVE_OUT, MERGE = range(3)
_POLYGONS = "Tiles to take"
_EXCLUDE = "Exclude"


class AdvancedGrid(QWidget):
    """A group that is folded away; what differs from the usual grid is told below it then.

    ``changed`` tells that the grid may be another one, ``layersChanged`` that another layer is chosen.
    """

    changed = pyqtSignal()
    layersChanged = pyqtSignal()
    unfolded = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        uic.loadUi(str(Path(__file__).with_suffix(".ui")), self)
        self._has_area = False
        for combo in (self.polygonsCombo, self.excludeCombo):
            combo.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
            combo.setAllowEmptyLayer(True)
            combo.setLayer(None)
        for spin in (self.snapSpin, self.bufferSpin):
            spin.setClearValue(0, spin.specialValueText())
        self.shareSpin.setAccessibleName(self.tr("Share of a sliver"))
        self.group.setSaveCollapsedState(False)
        self.group.setCollapsed(True)
        self._connect()
        self._show_fields()

    def _connect(self) -> None:
        for combo in (self.kindCombo, self.anchorCombo, self.orderCombo, self.sliversCombo):
            combo.currentIndexChanged.connect(self._show_fields)
            combo.currentIndexChanged.connect(self.changed)
        for spin in (self.snapSpin, self.bufferSpin, self.shareSpin):
            spin.valueChanged.connect(self._show_choices)
            spin.valueChanged.connect(self.changed)
        for combo in (self.polygonsCombo, self.excludeCombo):
            combo.layerChanged.connect(self._show_choices)
            combo.layerChanged.connect(self.layersChanged)
        self.group.collapsedStateChanged.connect(self._show_fields)
        self.group.collapsedStateChanged.connect(self._tell_unfolded)

    def fields(self) -> dict[str, tuple[QGridLayout, QWidget]]:
        """Return by field name the form and the widget."""
        widgets = {
            "Grid": self.kindCombo,
            _POLYGONS: self.polygonsCombo,
            "Pixel size": self.snapSpin,
            "Minimum coverage": self.sliversCombo,
            "Buffer": self.bufferSpin,
            _EXCLUDE: self.excludeCombo,
        }
        return {name: (self.form, widget) for name, widget in widgets.items()}

    def unfold(self) -> None:
        """Show the fields; QGIS shows hidden ones too when it is asked twice."""
        if self.group.isCollapsed():
            self.group.setCollapsed(False)

    def unfold_for(self, fields: Iterable[str]) -> None:
        """Show the fields when one of them is among these."""
        if not self.fields().keys().isdisjoint(fields):
            self.unfold()

    @property
    def kind(self) -> GridKind:
        """Which grid is chosen."""
        return GridKind(self.kindCombo.currentIndex())

    def layers(self) -> list[QgsMapLayer]:
        """Return the layers that are chosen."""
        chosen = (self.polygonsCombo.currentLayer(), self.excludeCombo.currentLayer())
        return [layer for layer in chosen if layer is not None]

    def options(self, tile_size: float, crs: str | None, *, clip: bool) -> GridOptions:
        """Return the whole grid's options; the tile size is in metres."""
        slivers, is_square = self.sliversCombo.currentIndex(), self.kind == GridKind.SQUARES
        return GridOptions(
            kind=self.kind,
            tile_size=tile_size,
            crs=crs if is_square else None,
            anchor=self.anchorCombo.currentIndex() if is_square else 0,
            clip=clip,
            min_coverage=0.0 if slivers == KEEP else self.shareSpin.value() / 100,
            merge_slivers=slivers == MERGE and self.kind != GridKind.POLYGONS,
            order=self.orderCombo.currentIndex(),
            pixel=self.snapSpin.value() if is_square else 0.0,
            buffer=self.bufferSpin.value() if self._has_area else 0.0,
        )

    def polygons(self, state: int) -> LayerArea | None:
        """Return the layer whose polygons are the grid, None for other grids; raises ``InputError``."""
        if self.kind != GridKind.POLYGONS:
            return None
        layer = self.polygonsCombo.currentLayer()
        if layer is None:
            raise InputError(_POLYGONS, "no layer is chosen", "Choose a polygon layer, or another kind of grid")
        return layer_area(layer, state, field=_POLYGONS)

    def exclude(self, state: int) -> LayerArea | None:
        """Return the layer whose polygons are left out, None when there is none; raises ``InputError``."""
        layer = self.excludeCombo.currentLayer()
        return None if layer is None else layer_area(layer, state, field=_EXCLUDE)

    def show_area(self, *, has_area: bool) -> None:
        """Show what an area that is no rectangle can have beside one that is."""
        self._has_area = has_area
        self._show_fields()

    # --- remembering -----------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return what is worth keeping with the project."""
        layers = {name: combo.currentLayer() for name, combo in self._layer_combos().items()}
        return {
            **{name: combo.currentIndex() for name, combo in self._choices().items()},
            **{name: spin.value() for name, spin in self._numbers().items()},
            **{name: "" if layer is None else layer.id() for name, layer in layers.items()},
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Show what :meth:`state` returned earlier; what cannot be used is passed over."""
        for name, combo in self._choices().items():
            index = state.get(name)
            combo.setCurrentIndex(index if isinstance(index, int) and 0 <= index < combo.count() else 0)
        for name, spin in self._numbers().items():
            value = state.get(name)
            if isinstance(value, (int, float)):
                spin.setValue(value)
        for name, combo in self._layer_combos().items():
            combo.setLayer(QgsProject.instance().mapLayer(str(state.get(name, ""))))

    def _choices(self) -> dict[str, QComboBox]:
        return {
            "kind": self.kindCombo,
            "anchor": self.anchorCombo,
            "order": self.orderCombo,
            "slivers": self.sliversCombo,
        }

    def _numbers(self) -> dict[str, QgsDoubleSpinBox]:
        return {"share": self.shareSpin, "buffer": self.bufferSpin, "snap": self.snapSpin}

    def _layer_combos(self) -> dict[str, QgsMapLayerComboBox]:
        return {"polygons": self.polygonsCombo, "exclude": self.excludeCombo}

    # --- showing ---------------------------------------------------------------------------------------------------

    @pyqtSlot()
    def _show_fields(self) -> None:
        """Show the fields that the chosen grid has, and what is chosen while they are folded away."""
        is_open, kind = not self.group.isCollapsed(), self.kind
        is_square = kind == GridKind.SQUARES
        for shown, widgets in (
            (kind == GridKind.POLYGONS, (self.polygonsLabel, self.polygonsCombo)),
            (is_square, (self.anchorLabel, self.anchorCombo, self.snapLabel, self.snapSpin)),
            (self._has_area, (self.bufferLabel, self.bufferSpin)),
        ):
            for widget in widgets:
                widget.setVisible(is_open and shown)
        self.shareSpin.setEnabled(self.sliversCombo.currentIndex() != KEEP)
        self._show_choices()

    @pyqtSlot()
    def _show_choices(self) -> None:
        texts = self._choices_in_words() if self.group.isCollapsed() else []
        self.choicesLabel.setText("; ".join(texts))
        self.choicesLabel.setVisible(bool(texts))

    def _choices_in_words(self) -> list[str]:
        is_square = self.kind == GridKind.SQUARES
        texts = [combo.currentText() for combo in (self.kindCombo, self.orderCombo) if combo.currentIndex()]
        if is_square and self.anchorCombo.currentIndex():
            texts.append(self.tr("tiles begin {where}").format(where=self.anchorCombo.currentText()))
        if is_square and self.snapSpin.value():
            texts.append(self.tr("pixels of {metres} m").format(metres=figure_text(self.snapSpin.value())))
        if self.sliversCombo.currentIndex() != KEEP:
            what, share = self.sliversCombo.currentText(), figure_text(self.shareSpin.value())
            texts.append(self.tr("slivers below {share} %: {what}").format(share=share, what=what))
        if self._has_area and self.bufferSpin.value():
            texts.append(self.tr("buffer {metres} m").format(metres=figure_text(self.bufferSpin.value())))
        layer = self.excludeCombo.currentLayer()
        if layer is not None:
            texts.append(self.tr("without {layer}").format(layer=layer.name()))
        return texts

    @pyqtSlot(bool)
    def _tell_unfolded(self, collapsed: bool) -> None:
        if not collapsed:
            self.unfolded.emit()
