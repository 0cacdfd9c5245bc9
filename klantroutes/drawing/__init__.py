"""The one geometry and look of a route: the canvas and every export paint what is made here."""
