"""The file `coalitie.json` in a folder of routes: what is local, and the same for every route there."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from klantroutes.model.base import Count, Date, Flag, Identifier, Model, Number, Text
from klantroutes.model.settings import Settings
from klantroutes.model.steps import Contact
from klantroutes.model.vocabulary import ContractStatus

from .fixed_format import FixedFormat

NAME = "coalitie.json"
"""How the file is called in its folder."""
Share = Annotated[Number, Field(ge=0, le=1)]
"""A part of all births, between 0 and 1."""


class Shares(Model):
    """Which part of the births has each level of vulnerability."""

    A: Share | None = None
    B: Share | None = None
    C: Share | None = None
    D: Share | None = None


class Offer(Model):
    """A service as it is offered here: by whom, paid from what, until when; days and euros."""

    service: Identifier
    provider: Text | None = None
    contract_status: ContractStatus | None = None
    funding: Text | None = None
    until: Date | None = None
    capacity_per_year: Count | None = None
    waiting_days: Count | None = None
    price_eur: Number | None = None
    available: Flag | None = None


class Party(Model):
    """A kind of professional as it exists here."""

    catalogue: Identifier
    organisation: Text | None = None
    contact: Contact | None = None
    paid_for_meetings: Flag | None = None


class CoalitionFile(Model):
    """A local coalition with its offer: the social map, filled in once."""

    format: Literal["coalitie"]
    version: Literal[1]
    name: Text
    municipalities: tuple[Text, ...] | None = None
    insurer: Text | None = None
    jgz_organisation: Text | None = None
    births_per_year: Count | None = None
    shares: Shares | None = None
    offers: tuple[Offer, ...] | None = None
    parties: tuple[Party, ...] | None = None
    settings: Settings | None = None


FORMAT = FixedFormat("coalitie", 1, "een bestand van de coalitie", CoalitionFile)


def coalition_of(folder: Path) -> CoalitionFile | None:
    """Return the coalition of this folder, None when it has no such file, or raise a FileFault with the file's path."""
    path = folder / NAME
    return FORMAT.read(path) if path.exists() else None
