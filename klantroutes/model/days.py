"""Calendar days and numbers of days as people read them."""

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip


def date_in_words(moment: str) -> str:
    """Return the day of an ISO date or moment as people write it: `22 november 2026`."""
    year, month, day = (int(part) for part in moment[:10].split("-"))
    return f"{day} {MONTHS[month - 1]} {year}"


def number_of_days(number: int) -> str:
    """Return so many days: `1 dag`, `14 dagen`."""
    return f"{number} {day_word(number)}"


def day_word(number: int) -> str:
    """Return what stands after a number of days."""
    return "dag" if number == 1 else "dagen"
