"""New ids: made once, never reused, never derived from what a person typed."""

from uuid import uuid4


def new_id(prefix: str) -> str:
    """Return a fresh id such as `s-1f0c…`; unique across computers."""
    return f"{prefix}-{uuid4().hex[:12]}"
