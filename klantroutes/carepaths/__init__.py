"""From a client route to a care path (zorgpad): the part of the route that matters for one theme."""
