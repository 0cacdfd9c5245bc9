"""The canvas: the drawing of a route as something to look at, walk through and change by hand."""
