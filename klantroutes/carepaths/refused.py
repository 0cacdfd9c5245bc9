"""The answer when no care path can be made."""


class NoCarePath(Exception):
    """A care path that cannot be made of this route; `sentence` says in Dutch why and what to do."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)
