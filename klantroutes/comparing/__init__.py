"""What differs between two routes, and three versions of one route made into one."""
