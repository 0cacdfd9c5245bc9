"""A route as GraphML, for yEd, Gephi, NetworkX and other graph programs."""

from klantroutes.model.route import Route

from .flat_fields import Plain, of_link, of_step
from .xml_text import Element, document

_SPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES: dict[type, str] = {bool: "boolean", int: "long", float: "double", str: "string"}


def generate(route: Route) -> bytes:
    """Return the directed graph: node id = step id, edge id = link id, a key for each field that is used."""
    nodes = [of_step(step) for step in route.steps]
    edges = [of_link(link) for link in route.links]
    keys = {("node", name): kind for name, kind in _kinds(nodes).items()}
    keys |= {("edge", name): kind for name, kind in _kinds(edges).items()}
    names = {place: f"d{number}" for number, place in enumerate(keys)}
    heads = [
        Element("key", {"id": names[place], "for": place[0], "attr.name": place[1], "attr.type": kind})
        for place, kind in keys.items()
    ]
    parts = [
        Element("node", {"id": step.id}, _data("node", fields, names))
        for step, fields in zip(route.steps, nodes, strict=True)
    ]
    parts += [
        Element("edge", {"id": link.id, "source": link.source, "target": link.target}, _data("edge", fields, names))
        for link, fields in zip(route.links, edges, strict=True)
    ]
    graph = Element("graph", {"id": route.id, "edgedefault": "directed"}, tuple(parts))
    return document(Element("graphml", {"xmlns": _SPACE}, (*heads, graph)))


def _kinds(rows: list[dict[str, Plain]]) -> dict[str, str]:
    """Return the type of each field; a number with and without decimals in one column has decimals."""
    found: dict[str, str] = {}
    for row in rows:
        for name, value in row.items():
            kind = _TYPES[type(value)]
            found[name] = "double" if {kind, found.get(name, kind)} == {"long", "double"} else kind
    return found


def _data(where: str, fields: dict[str, Plain], names: dict[tuple[str, str], str]) -> tuple[Element, ...]:
    return tuple(Element("data", {"key": names[where, name]}, text=_written(value)) for name, value in fields.items())


def _written(value: Plain) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
