"""Working together on one route: session, transport, presence."""
