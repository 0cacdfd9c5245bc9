"""The answer to a gesture that cannot be done."""


class Refused(Exception):
    """A gesture that is not done, with one Dutch sentence for the user; the route stays as it was."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)
