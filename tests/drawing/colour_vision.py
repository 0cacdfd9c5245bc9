"""How people with another colour vision, and a black and white printer, see colours.

Matrices for full protanopia, deuteranopia and tritanopia: Machado, Oliveira and Fernandes (2009), for linear RGB.
Distances: CIE 1976 in L*a*b* with D65; 2.3 is just noticeable.
"""

from math import dist

Colour = tuple[float, float, float]

_MACHADO = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
    "greyscale": ((0.2126, 0.7152, 0.0722),) * 3,
    "full colour": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
}
_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
_WHITE = (0.95047, 1.0, 1.08883)
VISIONS = tuple(_MACHADO)


def linear(colour: str) -> Colour:
    """Return linear RGB of `#rrggbb`."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return _linear(red), _linear(green), _linear(blue)


def contrast(one: str, two: str) -> float:
    """Return the contrast ratio of WCAG 2."""
    light, dark = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def apart(one: str, two: str, vision: str) -> float:
    """Return how far two colours are apart for this vision."""
    return dist(_lab(_seen(one, vision)), _lab(_seen(two, vision)))


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _luminance(colour: str) -> float:
    return sum(part * share for part, share in zip(linear(colour), _XYZ[1], strict=True))


def _seen(colour: str, vision: str) -> Colour:
    red, green, blue = (min(1.0, max(0.0, value)) for value in _times(_MACHADO[vision], linear(colour)))
    return red, green, blue


def _lab(colour: Colour) -> Colour:
    x, y, z = (_root(value / white) for value, white in zip(_times(_XYZ, colour), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(value: float) -> float:
    return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116


def _times(matrix: tuple[Colour, ...], colour: Colour) -> Colour:
    red, green, blue = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix)
    return red, green, blue
