"""A presentation under way: which picture is shown, whatever the shape of the screen."""

from collections.abc import Sequence

from .picture import MapMaker, Picture, caption_top, pictures
from .stop import Stop


class Talk:
    """The pictures of these stops on a screen of so many units wide, and where we are."""

    def __init__(self, stops: Sequence[Stop], wide: float, whole: MapMaker) -> None:
        self._whole = whole
        self.at = 0
        self._show(stops, wide)

    @property
    def picture(self) -> Picture:
        """The picture that is shown."""
        return self.pictures[self.at]

    def go_to(self, number: int) -> int:
        """Go to this picture, from 0, and no further than the ends; returns which way: 1, -1 or 0."""
        earlier, self.at = self.at, max(0, min(number, len(self.pictures) - 1))
        return (self.at > earlier) - (self.at < earlier)

    def go_to_part(self, part: str) -> int:
        """Go to where this part of the agenda begins; stay when it does not occur. Returns which way."""
        return self.go_to(next((n for n, one in enumerate(self.pictures) if one.part == part), self.at))

    def widen(self, wide: float) -> None:
        """Lay everything out for a screen of another shape; the stop stays the same."""
        if wide != self._wide:
            self.renew(self._stops, wide)

    def renew(self, stops: Sequence[Stop], wide: float) -> None:
        """Take these stops instead, and stay where we are as well as can be."""
        here = self.picture.stop
        self._show(stops, wide)
        self.at = next((n for n, one in enumerate(self.pictures) if one.stop >= here), len(self.pictures) - 1)

    def _show(self, stops: Sequence[Stop], wide: float) -> None:
        self._stops, self._wide = tuple(stops), wide
        self.pictures = pictures(self._stops, wide, self._whole)
        self.top = caption_top(self._stops, wide)
