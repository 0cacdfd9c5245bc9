"""The measures of the stage: a picture is always 1080 units tall, whatever the screen."""

HIGH = 1080.0
"""Height of every picture, in units; its width follows the shape of the screen."""
LEAST_RATIO = 4 / 3
"""A picture is never narrower than this part of its height: a taller screen keeps bands above and below."""
CAP = 0.66
"""Height of a capital as a part of the type size, in the shipped typeface."""
LEAST = 42.0
"""The smallest type: its capitals are a fortieth of the height of the picture, to be read at ten metres."""
NAME = 46.0
BIG = 62.0
COVER = 92.0
LEADING = 1.2
MARGIN = 48.0
GAP = 24.0
PADDING = 20.0
ICON = 58.0
RADIUS = 16.0
LINE = 4.0
