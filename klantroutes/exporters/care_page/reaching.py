"""Telephone numbers and mail addresses as a telephone can use them."""

import re
from urllib.parse import quote

from klantroutes.model.plain_text import one_line
from klantroutes.model.steps import Step

from .page import Reach

_SEVERAL = re.compile(r"\s+(?:of|en|/)\s+|\s*[;,]\s*")
_DIGITS = range(3, 16)
"""How many digits a number has: from an emergency number to the longest that a telephone knows."""
_MAIL = re.compile(r"[\w.+'-]+@[\w.-]+\.\w+")


def reach_of(step: Step) -> Reach:
    """Return how this step is reached; several numbers in one field stand apart."""
    contact = step.contact
    if contact is None:
        return Reach()
    phones, mails = (_parts(text) for text in (contact.phone, contact.email))
    return Reach(one_line(contact.name), phones, mails)


def _parts(text: str | None) -> tuple[str, ...]:
    return tuple(part for part in _SEVERAL.split(one_line(text)) if part)


def tel(phone: str) -> str:
    """Return the address that makes a telephone call this number; empty when it is no number."""
    bare = phone.replace("(0)", "") if phone.lstrip().startswith(("+", "00")) else phone
    digits = "".join(char for char in bare if char in "0123456789")
    if len(digits) not in _DIGITS or any(char.isalpha() for char in bare):
        return ""
    return f"tel:{'+' if bare.lstrip().startswith('+') else ''}{digits}"


def mailto(mail: str) -> str:
    """Return the address that begins a letter to this address; empty when it is none."""
    return f"mailto:{quote(mail, safe='@.+-_')}" if _MAIL.fullmatch(mail) else ""
