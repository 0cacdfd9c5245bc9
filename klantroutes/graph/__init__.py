"""A route as a graph: networkx for structural questions, sets of clients for the checks."""
