"""One change for each rule that walks every client from every way in."""

from .building import entry
from .change import Change
from .clean_routes import lean, vulnerable
from .gestures import added, cut, moved, set_, together

WATERTIGHT = (
    Change("SLU-01", "the only way in is closed to who did not plan the pregnancy", lean,
           set_("vooraf", applies_to={"no_factors": ["onbedoeld"]})),
    Change("SLU-02", "the shelter stops after a year, and hands over some of its clients only", vulnerable,
           moved("opvang", -217, 365), (("opvang",),)),
    Change("SLU-03", "a second way in leads to the case manager alone", lean,
           added("buurt=>vast", entry("buurt", "tijdens", -50)), (("jgz",),)),
    Change("SLU-04", "a second way in leads to the midwife alone", lean,
           added("loket=>verl", entry("loket", "tijdens", -200)), (("wijk", "vast"),)),
    Change("SLU-05", "the general practitioner calls the interpreter, not the midwife", vulnerable,
           together(cut("verl=>naar-tolk"), added("huisarts=>naar-tolk")), (("tolk", "tolkdienst"),)),
)  # fmt: skip
