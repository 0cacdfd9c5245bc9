import sys, time
sys.path.insert(0, "tests/suggesting")
from collections import Counter
from pathlib import Path
from forty_notes import FORTY
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import Qt
from .workshop_kit import *
from klantroutes.ui.panels.notes.step_menu import StepMenu
from klantroutes.ui.panels.notes.note_list import NoteList

def name(w): return f"{type(w).__name__}:{w.accessibleName()}"

def test_try(open_window, qtbot, tmp_path):
    t0=time.perf_counter()
    window = open_window()
    window.resize(1280,720)
    with qtbot.waitActive(window): window.activateWindow()
    k = Keyboard(window)
    def begin():
        print("dialog", name(k.focused()))
        k.text("Jonge moeders in Almelo")
        k.tab_to("Gespreksleider"); k.text("Noor de Wit")
        k.tab_to("Deelnemers, elke regel is er één")
        for p in ("Ank","Bo","Carla"):
            k.text(p); k.key(KEY.Key_Return)
        k.tab_to("Agenda"); 
        print(k.focused().currentText())
        k.key(KEY.Key_Return)
    def see():
        print("palette", name(k.focused())); k.text("werksessie beginnen"); d=QApplication.activeModalWidget(); print(d.field.text(), [d.list.item(i).text() for i in range(d.list.count())][:4]); k.key(KEY.Key_Return)
    k.asked(KEY.Key_K, CONTROL, see, begin)
    print(k.route.workshop, len(k.route.agenda or ()), k.pressed)
    print("focus after begin", name(k.focused()))
    k.key(KEY.Key_B, CONTROL)
    print("focus", name(k.focused()))
    t=time.perf_counter()
    for text,_ in FORTY:
        k.line(text)
    print("typed", time.perf_counter()-t, len(k.route.notes), name(k.focused()))
    n=k.pressed
    k.tab_to("Briefjes")
    print("to list", k.pressed-n)
    window.grab().save("/tmp/w4j/notes.png")
    made=Counter()
    t=time.perf_counter()
    k.key(KEY.Key_Home) 
    worst=[]
    for i in range(40):
        ids=window.desk.notes.list.ids()
        if not ids: print("no selection at", i, name(k.focused())); k.key(KEY.Key_Down); ids=window.desk.notes.list.ids()
        note=next(n for n in k.route.notes if n.id==ids[0])
        t1=time.perf_counter()
        k.key(KEY.Key_Return)
        m=k.focused()
        assert isinstance(m, StepMenu), name(m)
        want=dict(FORTY)[note.text]
        first=m.choices[0]
        0 and print(i, note.text[:40], '->', [c.words for c in m.choices][:3], want)
        k.key(KEY.Key_Return)
        worst.append(time.perf_counter()-t1); print(i, round(worst[-1],2), note.text[:30]) if worst[-1]>.5 else None
        if i==20: window.grab().save("/tmp/w4j/half.png")
        if not isinstance(k.focused(), NoteList) and i<39: print("FOCUS", name(k.focused())); k.tab_to("Briefjes")
    print("made", time.perf_counter()-t, max(worst), Counter(s.kind for s in k.route.steps), len(k.route.links))
    window.grab().save("/tmp/w4j/after.png")
    print("total", time.perf_counter()-t0)
