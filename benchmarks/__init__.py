"""Measurements: never part of the tests, and quoted as ratios from one run on one computer."""
