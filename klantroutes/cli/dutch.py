"""The words of argparse itself in Dutch."""

import argparse

WORDS = {
    "usage: ": "gebruik: ",
    "positional arguments": "argumenten",
    "options": "opties",
    "subcommands": "commando's",
    "show this help message and exit": "toon deze uitleg en stop",
    "show program's version number and exit": "toon de versie en stop",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s.\n",
    "%(prog)s: warning: %(message)s\n": "%(prog)s: let op: %(message)s.\n",
    "argument %(argument_name)s: %(message)s": "bij %(argument_name)s: %(message)s",
    "the following arguments are required: %s": "dit ontbreekt: %s",
    "one of the arguments %s is required": "een van deze is nodig: %s",
    "unrecognized arguments: %s": "dit kent het commando niet: %s",
    "unexpected option string: %s": "deze optie wordt hier niet verwacht: %s",
    "not allowed with argument %s": "dit kan niet samen met %s",
    "ignored explicit argument %r": "hier hoort geen waarde bij: %r",
    "expected one argument": "hier hoort één waarde achter",
    "expected at most one argument": "hier hoort hooguit één waarde achter",
    "expected at least one argument": "hier hoort ten minste één waarde achter",
    "expected %s argument": "hier hoort %s waarde achter",
    "expected %s arguments": "hier horen %s waarden achter",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s kan van alles zijn: %(matches)s",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r bestaat niet; kies uit %(choices)s",
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": (
        "%(value)r bestaat niet; bedoelt u %(closest)r? Kies uit %(choices)s"
    ),
    "invalid %(type)s value: %(value)r": "%(value)r kan hier niet",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "%(parser_name)r bestaat niet; kies uit %(choices)s",
    "can't open '%(filename)s': %(error)s": "het bestand '%(filename)s' kan niet worden gelezen: %(error)s",
    " (default: %(default)s)": " (gewoonlijk: %(default)s)",
}
"""Each English text that argparse can show, with what people get to see."""


def speak_dutch() -> None:
    """Make argparse show Dutch words from now on, in this process.

    argparse asks two names of its own module for translations. Filling those in needs no translation file and does
    not depend on the language settings of the computer.
    """
    vars(argparse).update(_=_word, ngettext=_words)


def _word(text: str) -> str:
    return WORDS.get(text, text)


def _words(one: str, many: str, number: int) -> str:
    return _word(one if number == 1 else many)
