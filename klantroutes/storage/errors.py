"""What a reader is told when a file cannot be used."""

from klantroutes.model.wording import sentence_case


class FileFault(Exception):
    """A file that cannot be read or written: which file, which element, what is wrong, what to do."""

    def __init__(self, wrong: str, advice: str = "", path: str = "", file: str = "") -> None:
        self.wrong = wrong
        self.advice = advice
        self.path = path
        self.file = file
        super().__init__(str(self))

    def __str__(self) -> str:
        """Return one Dutch message: file, place, what is wrong, what to do."""
        place = ": ".join(part for part in (self.file, self.path) if part)
        sentence = sentence_case(self.wrong)
        said = f"{sentence}." if not sentence.endswith((".", "?", "!")) else sentence
        return " ".join(part for part in (f"{place}:" if place else "", said, self.advice) if part)

    def within(self, file: str) -> "FileFault":
        """Return the same fault with the name of the file."""
        return FileFault(self.wrong, self.advice, self.path, file)
