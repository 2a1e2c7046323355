"""From times and lanes to pixels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

_SHORTEST_SECONDS = 30.0
_GROWTH = 1.4
_SHARE_OF_BREAK = 0.25
_BREAK, _ALL_BREAKS = 0.05, 0.4
_LANE_PIXELS = (5, 14)
_GAP = 1
_TICKS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400)


@dataclass(frozen=True)
class Scale:
    """Maps UNIX time to x and lanes to y, both in pixels.

    :ivar titles: top of each backend's title.
    :ivar breaks: begin and end (UNIX time) of stretches that take only ``break_seconds`` of the scale each.
    """

    begin: float
    seconds: float
    width: float
    lane_pixels: int = _LANE_PIXELS[1]
    title_pixels: int = 20
    titles: Mapping[str, int] = field(default_factory=dict)
    height: int = 0
    breaks: tuple[tuple[float, float], ...] = ()
    break_seconds: float = 0.0

    @classmethod
    def fitting(
        cls, begin: float | None, end: float, width: float, idle: Sequence[tuple[float, float]] = ()
    ) -> Scale:  # fmt: skip
        """A scale on which the time from ``begin`` to ``end`` has room to grow, so that it seldom changes.

        :param idle: begin and end of stretches without a job, in order; long ones become breaks.
        """
        if begin is None:
            return cls(0.0, _SHORTEST_SECONDS, max(1.0, width))
        work = end - begin - sum(last - first for first, last in idle)
        breaks = tuple(pair for pair in idle if pair[1] - pair[0] > _SHARE_OF_BREAK * work)
        work = end - begin - sum(last - first for first, last in breaks)
        share = min(_BREAK, _ALL_BREAKS / max(1, len(breaks)))
        seconds = _SHORTEST_SECONDS
        while seconds * (1 - share * len(breaks)) < work * 1.02:
            seconds *= _GROWTH
        return cls(begin, seconds, max(1.0, width), breaks=breaks, break_seconds=share * seconds)

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
        shown = moment - self.begin
        for first, last in self.breaks:
            if moment <= first:
                break
            shown -= (min(moment, last) - first) * (1 - self.break_seconds / (last - first))
        return shown / self.seconds * self.width

    def moment(self, x: float) -> float:
        """The time of a place."""
        moment = self.begin + x * self.seconds_per_pixel
        for first, last in self.breaks:
            beyond = moment - first
            if beyond <= 0:
                break
            moment = last + beyond - self.break_seconds
            if beyond <= self.break_seconds:
                return first + beyond * (last - first) / self.break_seconds
        return moment

    def ticks(self, left: float, right: float, step: float) -> Iterator[float]:
        """The round moments between two places, without those in breaks."""
        moment = (self.moment(left) // step + 1) * step
        while self.x(moment) < right:
            inside = next((last for first, last in self.breaks if first < moment < last), None)
            if inside is None:
                yield moment
            moment = moment + step if inside is None else (inside // step + 1) * step

    def lane(self, backend: str, number: int) -> tuple[int, int]:
        """Top and height of a lane."""
        top = self.titles.get(backend, 0) + self.title_pixels + number * self.lane_pixels
        return top, self.lane_pixels - _GAP


def tick_seconds(least: float) -> float:
    """The smallest round step of time that is at least so long."""
    return next((step for step in _TICKS if step >= least), _TICKS[-1] * max(1, round(least / _TICKS[-1])))
