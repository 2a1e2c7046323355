"""From times and lanes to pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

_SHORTEST_SECONDS = 30.0
_GROWTH = 1.4
_LANE_PIXELS = (5, 14)
_GAP = 1
_TICKS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400)


@dataclass(frozen=True)
class Scale:
    """Maps UNIX time to x and lanes to y, both in pixels.

    :ivar titles: top of each backend's title.
    """

    begin: float
    seconds: float
    width: float
    lane_pixels: int = _LANE_PIXELS[1]
    title_pixels: int = 20
    titles: Mapping[str, int] = field(default_factory=dict)
    height: int = 0

    @classmethod
    def fitting(cls, begin: float | None, end: float, width: float) -> Scale:
        """A scale on which the time from ``begin`` to ``end`` has room to grow, so that it seldom changes."""
        seconds = _SHORTEST_SECONDS
        while begin is not None and seconds < (end - begin) * 1.02:
            seconds *= _GROWTH
        return cls(begin or 0.0, seconds, max(1.0, width))

    def with_lanes(self, lanes: Mapping[str, int], title: int, top: int, height: int) -> Scale:
        """The same with places for lanes by backend, as high as fits into ``height``, within limits."""
        number = max(1, sum(lanes.values()))
        room = height - top - title * len(lanes)
        pixels = min(_LANE_PIXELS[1], max(_LANE_PIXELS[0], room // number))
        titles, place = {}, top
        for name in sorted(lanes):
            titles[name] = place
            place += title + lanes[name] * pixels
        return replace(self, lane_pixels=pixels, title_pixels=title, titles=titles, height=place)

    @property
    def seconds_per_pixel(self) -> float:
        """How long a pixel is."""
        return self.seconds / self.width

    def x(self, moment: float) -> float:
        """The place of a time."""
        return (moment - self.begin) / self.seconds * self.width

    def moment(self, x: float) -> float:
        """The time of a place."""
        return self.begin + x * self.seconds_per_pixel

    def lane(self, backend: str, number: int) -> tuple[int, int]:
        """Top and height of a lane."""
        top = self.titles.get(backend, 0) + self.title_pixels + number * self.lane_pixels
        return top, self.lane_pixels - _GAP


def tick_seconds(least: float) -> float:
    """The smallest round step of time that is at least so long."""
    return next((step for step in _TICKS if step >= least), _TICKS[-1] * max(1, round(least / _TICKS[-1])))
