"""One file for each format a route is taken in from."""
