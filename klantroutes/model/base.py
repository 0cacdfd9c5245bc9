"""The base of every model: frozen, strict about names, absent stays apart from empty."""

import re
from datetime import date, datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StrictBool, StrictFloat, StrictInt, StrictStr

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z")
_HALF = re.compile("[\ud800-\udfff]")
LIMIT = 10**9
"""No day, count or coordinate in a route lies beyond this."""


class Model(BaseModel):
    """A frozen value; unknown fields are refused, and a field that was not given is not written."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def _real_date(text: str) -> str:
    if not _DATE.fullmatch(text):
        raise ValueError("geen datum zoals 2026-03-31")
    try:
        date.fromisoformat(text)
    except ValueError:
        raise ValueError("een dag die niet bestaat") from None
    return text


def _real_moment(text: str) -> str:
    if not _MOMENT.fullmatch(text):
        raise ValueError("geen tijdstip zoals 2026-03-31T09:00:00Z")
    try:
        datetime.fromisoformat(text.removesuffix("Z"))
    except ValueError:
        raise ValueError("een tijdstip dat niet bestaat") from None
    return text


def _no_half_characters(text: str) -> str:
    if not text.isascii() and _HALF.search(text):
        raise ValueError("een half teken dat niet bestaat")
    return text


Text = Annotated[StrictStr, AfterValidator(_no_half_characters)]
Identifier = Annotated[StrictStr, Field(min_length=1, max_length=200), AfterValidator(_no_half_characters)]
Date = Annotated[StrictStr, AfterValidator(_real_date)]
"""A calendar day as written in the file: `2026-03-31`."""
Moment = Annotated[StrictStr, AfterValidator(_real_moment)]
"""A moment in UTC as written in the file: `2026-03-31T09:00:00Z`."""
Flag = StrictBool
Whole = Annotated[StrictInt, Field(ge=-LIMIT, le=LIMIT)]
Count = Annotated[StrictInt, Field(ge=0, le=LIMIT)]
Number = (
    Annotated[StrictInt, Field(ge=-LIMIT, le=LIMIT)]
    | Annotated[StrictFloat, Field(ge=-LIMIT, le=LIMIT, allow_inf_nan=False)]
)
"""A number that keeps the form it was written in: 120 stays 120 and 120.5 stays 120.5."""
