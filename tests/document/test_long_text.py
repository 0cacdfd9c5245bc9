"""Long texts change only where they differ."""

from hypothesis import given
from hypothesis import strategies as st
from pycrdt import Doc, Text

from klantroutes.document.long_text import assign

WORDS = st.text(alphabet="ab é👶👩\u200d\u0301\n", max_size=12)


@given(WORDS, WORDS)
def test_the_text_becomes_what_was_wanted(present: str, wanted: str) -> None:
    doc: Doc[Text] = Doc()
    text = doc.get("t", type=Text)
    text += present

    assign(text, wanted)

    assert str(text) == wanted


def test_only_the_difference_travels() -> None:
    doc: Doc[Text] = Doc()
    text = doc.get("t", type=Text)
    text += "één 👶 " * 5000
    state = doc.get_state()

    assign(text, str(text)[:20000] + "!" + str(text)[20000:])

    assert len(doc.get_update(state)) < 60
