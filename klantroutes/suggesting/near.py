"""Whether two words are one slip of the finger apart."""


def one_slip(word: str, other: str) -> bool:
    """Say whether one letter too many, too few, wrong, or two letters swapped make one word the other."""
    if abs(len(word) - len(other)) > 1:
        return False
    begin = 0
    shortest = min(len(word), len(other))
    while begin < shortest and word[begin] == other[begin]:
        begin += 1
    end = 0
    while end < shortest - begin and word[-1 - end] == other[-1 - end]:
        end += 1
    left, right = word[begin : len(word) - end], other[begin : len(other) - end]
    return max(len(left), len(right)) <= 1 or (len(left) == 2 and left == right[::-1])
