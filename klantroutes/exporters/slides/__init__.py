"""A route as slides."""
