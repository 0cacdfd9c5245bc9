"""The panel with the sticky notes."""
