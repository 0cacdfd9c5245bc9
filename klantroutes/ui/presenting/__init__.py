"""Showing a route to a room: stops in big type, on a full screen or on a projector."""
