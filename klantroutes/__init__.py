"""Klantroutes: draw, check and export client routes and care paths of Kansrijke Start."""

__version__ = "0.1.0"
