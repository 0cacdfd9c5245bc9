"""One file for each format a route is exported to."""
