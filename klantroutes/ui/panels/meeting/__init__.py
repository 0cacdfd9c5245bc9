"""The panel of a meeting: the clock, the agenda, and what comes out of it."""
