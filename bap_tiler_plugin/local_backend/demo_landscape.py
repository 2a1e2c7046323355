"""The ground of the demo archive: an invented lowland of parcels, woods, towns and a river around Antwerp.

Every pixel belongs to a patch (a field, a stand of trees, a block of houses, a stretch of water); a patch has a cover
and so a colour that changes with the season. Reflectances are those of typical Sentinel-2 L2A scenes, times 10,000.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from osgeo import gdal, ogr, osr
from scipy import ndimage

from .demo_noise import cells, fractal_field, hashed

BANDS = ("B02", "B03", "B04", "B08")
EPSG = 32631
PIXEL = 10

_WATER, _CONIFER, _DECIDUOUS, _HOUSES, _GARDENS, _INDUSTRY, _ROAD, _GRASS = range(8)
_WHEAT, _MAIZE, _POTATO, _RAPESEED, _BEET, _MEADOW = range(8, 14)
_COVERS = 14
_CROPS = np.array([_MEADOW, _GRASS, _MAIZE, _WHEAT, _POTATO, _BEET, _RAPESEED])
_CROP_SHARES = np.array([0.17, 0.19, 0.25, 0.18, 0.10, 0.07, 0.04])

# Reflectances x 10,000 of the materials that covers are mixed from, in the order of BANDS.
_MATERIALS = {
    "green": (370, 690, 450, 4100),
    "lush": (290, 640, 320, 4900),
    "dry": (830, 1130, 1390, 2650),
    "soil": (900, 1120, 1330, 1950),
    "wet soil": (650, 830, 1010, 1550),
    "flowers": (520, 1420, 1330, 4700),
    "water": (610, 785, 665, 300),
    "conifer": (185, 365, 220, 2450),
    "deciduous": (220, 470, 255, 3800),
    "houses": (950, 1080, 1180, 1850),
    "gardens": (520, 760, 640, 3050),
    "industry": (1480, 1570, 1640, 2150),
    "road": (900, 970, 1040, 1500),
}
# How a cover is mixed, by day of the year; between the days it is interpolated.
_SEASONS: dict[int, tuple[tuple[int, dict[str, float]], ...]] = {
    _WATER: ((1, {"water": 1}),),
    _CONIFER: ((1, {"conifer": 1}),),
    _DECIDUOUS: (
        (110, {"deciduous": 0.75, "soil": 0.25}),
        (135, {"deciduous": 0.9, "lush": 0.1}),
        (230, {"deciduous": 1}),
    ),
    _HOUSES: ((1, {"houses": 1}),),
    _GARDENS: ((1, {"gardens": 1}), (150, {"gardens": 1}), (215, {"gardens": 0.9, "dry": 0.1})),
    _INDUSTRY: ((1, {"industry": 1}),),
    _ROAD: ((1, {"road": 1}),),
    _GRASS: ((110, {"lush": 0.9, "soil": 0.1}), (150, {"green": 1}), (215, {"green": 0.75, "dry": 0.25})),
    _WHEAT: (
        (110, {"lush": 0.85, "soil": 0.15}),
        (150, {"lush": 0.6, "green": 0.4}),
        (182, {"green": 0.2, "dry": 0.8}),
        (196, {"dry": 1}),
        (235, {"dry": 0.6, "soil": 0.4}),
    ),
    _MAIZE: (
        (120, {"soil": 1}),
        (150, {"soil": 0.85, "green": 0.15}),
        (178, {"green": 0.85, "wet soil": 0.15}),
        (195, {"lush": 1}),
    ),
    _POTATO: (
        (115, {"wet soil": 1}),
        (145, {"wet soil": 0.7, "green": 0.3}),
        (170, {"lush": 0.95, "soil": 0.05}),
        (215, {"green": 0.85, "soil": 0.15}),
    ),
    _RAPESEED: (
        (110, {"flowers": 0.8, "green": 0.2}),
        (133, {"flowers": 0.9, "green": 0.1}),
        (145, {"green": 1}),
        (180, {"dry": 0.7, "green": 0.3}),
        (200, {"dry": 1}),
    ),
    _BEET: ((110, {"soil": 1}), (145, {"soil": 0.65, "green": 0.35}), (170, {"lush": 0.9, "soil": 0.1})),
    _MEADOW: (
        (110, {"lush": 0.8, "green": 0.2}),
        (140, {"green": 1}),
        (165, {"green": 0.6, "dry": 0.4}),
        (200, {"green": 1}),
    ),
}
# Widths in metres, courses in metres of UTM zone 31N.
_RIVER = [(588500, 5652000), (590800, 5658200), (594600, 5660400), (596900, 5663700), (595200, 5667200)]
_RIVER += [(596600, 5670400), (599000, 5672900), (598300, 5675800), (594900, 5677700), (591500, 5683500)]
_BROOKS = [
    [(613000, 5657500), (607400, 5659000), (603600, 5662200), (599300, 5662000), (596600, 5663600)],
    [(583500, 5667800), (588000, 5669600), (592000, 5667900), (595300, 5667300)],
    [(612000, 5671500), (606800, 5669800), (602800, 5671600), (599000, 5672800)],
]
_MOTORWAYS = [
    [(583000, 5664500), (590500, 5665600), (598500, 5668900), (603800, 5672400), (604600, 5677000), (608000, 5684000)],
    [(598500, 5668900), (603200, 5664800), (606200, 5659500), (612500, 5654000)],
    [(601500, 5651000), (600800, 5658500), (603200, 5664800)],
]
_TOWNS = (  # centre x, y, radius
    (600800, 5673600, 3300),
    (596400, 5674600, 1700),
    (592300, 5661600, 1250),
    (598900, 5661300, 1100),
    (591600, 5666900, 850),
    (606900, 5666300, 1500),
    (607400, 5675900, 1300),
    (588300, 5674300, 1150),
    (603300, 5657800, 1200),
    (587800, 5658700, 800),
    (597700, 5665600, 800),
    (594400, 5657200, 650),
)
_LAKES = ((602100, 5667300, 330), (589900, 5663300, 260), (605400, 5661300, 240), (593300, 5670600, 300))

# The key of the patch that each pixel belongs to, and its cover.
_Ground = tuple[np.ndarray, np.ndarray]


@dataclass(frozen=True)
class Landscape:
    """The ground: ``patch`` (rows, columns) numbers patches, ``texture`` (rows, columns) is a factor around 1.

    ``cover``, ``shade`` and ``delay`` (days) are one value per patch.
    """

    patch: np.ndarray
    texture: np.ndarray
    cover: np.ndarray
    shade: np.ndarray
    delay: np.ndarray

    def reflectance(self, day_of_year: int) -> np.ndarray:
        """Return the reflectance x 10,000 of the patches on a day of the year, shape (patches, bands)."""
        days = np.arange(day_of_year - 12, day_of_year + 13)
        table = np.stack([_cover_reflectance(day) for day in days])
        index = np.clip(np.round(self.delay).astype(int) + 12, 0, len(days) - 1)
        return table[index, self.cover] * self.shade[:, None]

    @property
    def is_water(self) -> np.ndarray:
        """Whether each patch is water."""
        return self.cover == _WATER


def make_landscape(extent: tuple[int, int, int, int], seed: int) -> Landscape:
    """Return the landscape of an extent (minx, miny, maxx, maxy in UTM zone 31N, metres) on its 10 m pixels."""
    minx, miny, maxx, maxy = extent
    shape = (maxy - miny) // PIXEL, (maxx - minx) // PIXEL
    generator = np.random.default_rng([seed, 1])
    x = (np.arange(shape[1], dtype=np.float32) * PIXEL + PIXEL / 2)[None, :] + np.zeros(shape, np.float32)
    y = (maxy - miny - np.arange(shape[0], dtype=np.float32) * PIXEL - PIXEL / 2)[:, None] + np.zeros(shape, np.float32)
    wobble = fractal_field(generator, shape, slope=2.0, longest=250, shortest=5)
    woods = fractal_field(generator, shape, slope=1.75, longest=420, shortest=4)
    bend = [fractal_field(generator, shape, slope=2.6, longest=160, shortest=12) for _ in range(2)]
    crowns = fractal_field(generator, shape, slope=0.5, longest=30)
    density = _town_density(x + minx + 230 * wobble, y + miny + 230 * woods) + 0.13 * wobble
    bent_x, bent_y = x + 48 * bend[0], y + 48 * bend[1]
    ground = _fields(bent_x, bent_y, seed)
    ground = _woods(ground, bent_x + 40 * wobble, bent_y + 40 * woods, woods, density, seed)
    key, cover = _towns(ground, x + 18 * bend[0], y + 18 * bend[1], density, seed)
    for courses, width, unevenness, kind in _lines():
        mask = _near(courses, width * (1 + unevenness * wobble), extent)
        key[mask], cover[mask] = -1 - kind, kind
    lakes = np.zeros(shape, bool)
    for lake_x, lake_y, radius in _LAKES:
        lakes |= np.hypot(x + minx - lake_x, (y + miny - lake_y) * 1.4) < radius * (1 + 0.22 * wobble)
    key[lakes], cover[lakes] = -1, _WATER
    return _numbered(key, cover, _texture(cover, crowns, wobble, generator), seed)


def _fields(x: np.ndarray, y: np.ndarray, seed: int) -> _Ground:
    """Return patches and covers of farmland: blocks with a direction of their own, cut into strips and parcels."""
    column, row, border = cells(x, y, 1150.0, salt=seed + 10, jitter=0.95)
    angle = hashed(column, row, salt=seed + 12) * np.pi
    width = 75 + 140 * hashed(column, row, salt=seed + 13) ** 2
    length = 170 + 300 * hashed(column, row, salt=seed + 14)
    along, across = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
    strip = np.floor(across / width).astype(np.int64)
    shift = hashed(column, row, strip, salt=seed + 15)
    parcel = np.floor(along / length + shift).astype(np.int64)
    choice = hashed(column, row, strip, parcel, salt=seed + 16)
    cover = _CROPS[np.minimum(np.searchsorted(np.cumsum(_CROP_SHARES), choice), len(_CROPS) - 1)].astype(np.int8)
    key = (((column.astype(np.int64) * 512 + row) * 8192 + strip % 8192) * 1024 + parcel % 1024) + (1 << 50)
    hedge = (np.abs((across / width) % 1 * width) < 9) & (hashed(column, row, strip, salt=seed + 17) < 0.16)
    cover[hedge], key[hedge] = _DECIDUOUS, 1 << 48
    lane = border < 5
    cover[lane], key[lane] = _ROAD, -1 - _ROAD
    verge = (border < 16) & ~lane & (hashed(column, row, salt=seed + 18) < 0.45)
    cover[verge], key[verge] = _DECIDUOUS, 1 << 48
    return key, cover


def _woods(ground: _Ground, x: np.ndarray, y: np.ndarray, woods: np.ndarray, density: np.ndarray, seed: int) -> _Ground:
    """Return the ground with woods in stands of conifers and deciduous trees, outside towns."""
    key, cover = ground
    column, row, _ = cells(x, y, 260.0, salt=seed + 20, jitter=0.95)
    wood = (woods > 1.0) & (density < 0.35)
    conifer = hashed(column, row, salt=seed + 22) < 0.4
    stand = (column.astype(np.int64) * 4096 + row) + (1 << 42)
    cover = np.where(wood, np.where(conifer, _CONIFER, _DECIDUOUS), cover).astype(np.int8)
    return np.where(wood, stand, key), cover


def _towns(ground: _Ground, x: np.ndarray, y: np.ndarray, density: np.ndarray, seed: int) -> _Ground:
    """Return the ground with towns: blocks of houses, gardens, industry and parks between streets."""
    key, cover = ground
    column, row, border = cells(x, y, 95.0, salt=seed + 30, jitter=0.9)
    choice = hashed(column, row, salt=seed + 32)
    built = density > 0.36 + 0.25 * (choice - 0.5)
    dense = np.clip((density - 0.36) * 1.3, 0, 0.72)
    kind = np.where(choice < dense, _HOUSES, _GARDENS)
    kind = np.where(choice > 0.955, _INDUSTRY, kind)
    kind = np.where((choice > 0.9) & (choice <= 0.955), _GRASS, kind)
    kind = np.where(border < 5, _ROAD, kind)
    block = (column.astype(np.int64) * 4096 + row) + (1 << 40)
    cover = np.where(built, kind, cover).astype(np.int8)
    return np.where(built, np.where(kind == _ROAD, -1 - _ROAD, block), key), cover


def _town_density(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    density = np.zeros(x.shape, np.float32)
    for town_x, town_y, radius in _TOWNS:
        density = np.maximum(density, np.exp(-((np.hypot(x - town_x, y - town_y) / radius) ** 2)))
    return density


def _lines() -> list[tuple[list[list[tuple[int, int]]], float, float, int]]:
    """Return courses, width, how uneven the width is, and cover, in the order in which they are drawn."""
    return [(_BROOKS, 36.0, 0.2, _WATER), ([_RIVER], 370.0, 0.13, _WATER), (_MOTORWAYS, 34.0, 0.0, _ROAD)]


def _smoothed(course: list[tuple[int, int]]) -> list[tuple[float, float]]:
    """Return a course with its corners cut four times (Chaikin)."""
    points = np.array(course, float)
    for _ in range(4):
        before, after = points[:-1], points[1:]
        cut = np.stack([0.75 * before + 0.25 * after, 0.25 * before + 0.75 * after], axis=1).reshape(-1, 2)
        points = np.vstack([points[:1], cut, points[-1:]])
    return [(float(px), float(py)) for px, py in points]


def _near(courses: list[list[tuple[int, int]]], width: np.ndarray, extent: tuple[int, int, int, int]) -> np.ndarray:
    """Return the pixels whose centre is within half the width (metres, one per pixel) of a course."""
    raster = gdal.GetDriverByName("MEM").Create("", width.shape[1], width.shape[0], 1, gdal.GDT_Byte)
    raster.SetGeoTransform((extent[0], PIXEL, 0, extent[3], 0, -PIXEL))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(EPSG)
    raster.SetProjection(reference.ExportToWkt())
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("", reference, ogr.wkbLineString)
    for course in courses:
        line = ogr.Geometry(ogr.wkbLineString)
        for px, py in _smoothed(course):
            line.AddPoint_2D(px, py)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(line)
        layer.CreateFeature(feature)
    gdal.RasterizeLayer(raster, [1], layer, burn_values=[1], options=["ALL_TOUCHED=TRUE"])
    return ndimage.distance_transform_edt(raster.ReadAsArray() == 0) * PIXEL <= width / 2


def _texture(cover: np.ndarray, crowns: np.ndarray, wobble: np.ndarray, generator: np.random.Generator) -> np.ndarray:
    """Return a factor around 1: crowns in woods, roofs in towns, gentle unevenness on fields, none on water."""
    grain = generator.standard_normal(cover.shape, dtype=np.float32)
    coarse = np.zeros(_COVERS, np.float32) + 0.018
    fine = np.zeros(_COVERS, np.float32) + 0.012
    for kind, coarse_part, fine_part in (
        (_CONIFER, 0.12, 0.05),
        (_DECIDUOUS, 0.10, 0.05),
        (_HOUSES, 0.05, 0.24),
        (_GARDENS, 0.10, 0.17),
        (_INDUSTRY, 0.05, 0.22),
        (_WATER, 0.004, 0.006),
        (_ROAD, 0.02, 0.05),
    ):
        coarse[kind], fine[kind] = coarse_part, fine_part
    texture = 1 + coarse[cover] * crowns + fine[cover] * grain + 0.03 * wobble * (cover != _WATER)
    return np.clip(texture, 0.45, 2.2).astype(np.float32)


def _numbered(key: np.ndarray, cover: np.ndarray, texture: np.ndarray, seed: int) -> Landscape:
    """Return the landscape with its patches numbered from 0 and their properties drawn from their keys."""
    combined = key * _COVERS + cover
    keys, first, patch = np.unique(combined, return_index=True, return_inverse=True)
    covers = cover.ravel()[first].astype(np.int64)
    spread = np.full(_COVERS, 0.11, np.float32)
    spread[[_WATER, _ROAD]] = 0.0
    spread[[_HOUSES, _INDUSTRY]] = 0.22
    shade = 1 + spread[covers] * (2 * hashed(keys, salt=seed + 40) - 1)
    delay = 20 * hashed(keys, salt=seed + 41) - 10
    return Landscape(patch.reshape(key.shape).astype(np.int32), texture, covers, shade.astype(np.float32), delay)


def _cover_reflectance(day: int) -> np.ndarray:
    """Return the reflectance x 10,000 of all covers on a day of the year, shape (covers, bands)."""
    return np.stack([_mixture(_SEASONS[cover], day) for cover in range(_COVERS)])


def _mixture(season: tuple[tuple[int, dict[str, float]], ...], day: int) -> np.ndarray:
    days = [key_day for key_day, _ in season]
    colours = np.array(
        [sum(share * np.array(_MATERIALS[name], float) for name, share in parts.items()) for _, parts in season]
    )
    return np.array([np.interp(day, days, colours[:, band]) for band in range(len(BANDS))])
