"""How deep a file may be, told from its brackets alone."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantroutes.storage.errors import FileFault
from klantroutes.storage.strict_json import parse_json

LIMIT = 40


def nested(depth, word):
    return json.loads("[" * depth + json.dumps(word) + "]" * depth)


def depth_of(value):
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if parts is None else 1 + max(map(depth_of, parts), default=0)


words = st.text(st.sampled_from('[]{}"\\a'), max_size=6)
values = st.recursive(words, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3))


@pytest.mark.parametrize("word", ["", "]]", "[[[[", '"[', "\\", '\\"{{'])
@pytest.mark.parametrize("closing", [True, False])
def test_the_limit_is_exact_whatever_stands_in_texts(word, closing):
    text = json.dumps({"a": nested(LIMIT - 1, word)})
    assert parse_json(text.encode()) == {"a": nested(LIMIT - 1, word)}
    deeper = json.dumps({"a": nested(LIMIT, word)})
    with pytest.raises(FileFault, match="te diep"):
        parse_json((deeper if closing else deeper.rstrip("]}")).encode())


@given(values, st.integers(0, LIMIT + 5))
def test_depth_is_that_of_the_value(value, more):
    content = {"a": [*nested(more, 0), value] if more else value}
    text = json.dumps(content, indent=1).encode()
    if depth_of(content) <= LIMIT:
        assert parse_json(text) == content
    else:
        with pytest.raises(FileFault, match=re.escape("te diep")):
            parse_json(text)
