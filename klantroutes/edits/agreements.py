"""What is agreed."""

from klantroutes.model.route import Agreement

from . import kept_lists
from .edit import Edit


def add_agreement(agreement: Agreement) -> Edit:
    """Add an agreement at the end."""
    return kept_lists.add("agreements", agreement)


def change_agreement(agreement: str, **fields: object) -> Edit:
    """Fill in fields of an agreement; None is `not filled in yet`."""
    return kept_lists.change("agreements", agreement, fields)


def remove_agreement(agreement: str) -> Edit:
    """Take an agreement away."""
    return kept_lists.remove("agreements", agreement)
