"""What is said of the meeting itself."""

from .edit import Edit
from .heading import set_route_fields


def set_workshop_fields(**fields: object) -> Edit:
    """Fill in fields of the meeting; None is `not filled in yet`."""
    plan = set_route_fields(**{f"workshop.{name}": value for name, value in fields.items()}).plan
    return Edit("werksessie veranderd", plan)
