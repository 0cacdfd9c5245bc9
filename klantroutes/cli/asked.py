"""Words of the vocabulary on the command line: which there are, and the answer to one that does not exist."""

from collections.abc import Iterable, Mapping

from klantroutes.cli.command import WrongCall
from klantroutes.model.profile import Profile


def factor_names() -> Mapping[str, str]:
    """Return the risk factors with what they mean."""
    from klantroutes.model.catalogue import catalogue
    from klantroutes.model.vocabulary import RISK_FACTORS

    return {name: catalogue().factor_names[name] for name in RISK_FACTORS}


def trait_names() -> Mapping[str, str]:
    """Return the traits of a client with what they mean."""
    from klantroutes.model.vocabulary import TRAIT_LABELS

    return TRAIT_LABELS


def known(what: str, asked: Iterable[str], known: Mapping[str, str]) -> frozenset[str]:
    """Return these words.

    Raises:
        WrongCall: one of them does not exist; the sentence lists those that do, with their meaning.
    """
    for word in asked:
        if word not in known:
            rows = "\n".join(f"  {name:18}{meaning}" for name, meaning in known.items())
            raise WrongCall(f"{what} ‘{word}’ bestaat niet. Kies uit:\n{rows}")
    return frozenset(asked)


def client(level: str, factors: Iterable[str], traits: Iterable[str]) -> Profile:
    """Return the client with this level, these risk factors and these traits; raises WrongCall."""
    from klantroutes.model.vocabulary import LEVELS

    found = next((one for one in LEVELS if one == level.strip().upper()), None)
    if found is None:
        raise WrongCall(f"Het niveau ‘{level}’ bestaat niet. Kies uit A, B, C en D.")
    has = known("De risicofactor", factors, factor_names())
    return Profile(found, has, known("Het kenmerk", traits, trait_names()))
