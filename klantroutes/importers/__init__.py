"""One file for each format a route is taken from: bytes in, a route and a report of what was skipped out."""
