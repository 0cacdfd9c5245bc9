"""From a route to a networkx graph."""

from typing import TYPE_CHECKING

from klantroutes.model.route import Route

if TYPE_CHECKING:
    import networkx


def to_graph(route: Route) -> "networkx.MultiDiGraph[str]":
    """Return the route as MultiDiGraph: node key = step id, edge key = link id.

    The pydantic object is in the attribute `step` of a node and `link` of an edge; the graph has `route`.
    """
    import networkx

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(route=route)
    for step in route.steps:
        graph.add_node(step.id, step=step)
    for link in route.links:
        graph.add_edge(link.source, link.target, key=link.id, link=link)
    return graph
