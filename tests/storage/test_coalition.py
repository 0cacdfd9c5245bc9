"""The coalition file."""

import pytest
from pydantic import ValidationError

from klantroutes.storage.coalition import CoalitionFile

FULL = {
    "format": "coalitie",
    "version": 1,
    "name": "Kansrijke Start Proefstad",
    "births_per_year": 800,
    "shares": {"A": 0.6, "B": 0.25, "C": 0.1, "D": 0.05},
    "offers": [{"service": "prenat_hb", "provider": "GGD", "contract_status": "gecontracteerd", "available": True}],
    "parties": [{"catalogue": "jgz_vpk", "organisation": "GGD", "paid_for_meetings": False}],
    "settings": {"may_refer": {"prenat_hb": ["verloskundige"]}},
}


def test_full_file_is_read() -> None:
    assert CoalitionFile.model_validate(FULL).model_dump(mode="json", exclude_unset=True) == FULL


@pytest.mark.parametrize("wrong", [{"shares": {"A": 1.2}}, {"kleur": 1}, {"version": 2}, {"births_per_year": -1}])
def test_wrong_content_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        CoalitionFile.model_validate({**FULL, **wrong})
