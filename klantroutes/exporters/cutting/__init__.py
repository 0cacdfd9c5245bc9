"""Cutting a part out of a route, so that what is left is a route by itself."""
