"""Read a window aloud as a screen reader on Linux gets it: over AT-SPI, in a process of its own.

Runs with a Python that has dbus-python; prints JSON: the rows of the drawing and of the outline.
"""

import json
import sys
import time

import dbus

ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")


class Reader:
    def __init__(self):
        session = dbus.SessionBus()
        there = dbus.Interface(session.get_object("org.a11y.Bus", "/org/a11y/bus"), "org.a11y.Bus")
        self.bus = dbus.bus.BusConnection(there.GetAddress())

    def on(self, thing, interface):
        return dbus.Interface(self.bus.get_object(*thing, introspect=False), interface)

    def name(self, thing):
        return str(self.on(thing, "org.freedesktop.DBus.Properties").Get(ACCESSIBLE, "Name"))

    def role(self, thing):
        return str(self.on(thing, ACCESSIBLE).GetRoleName())

    def children(self, thing):
        return [(str(bus), str(path)) for bus, path in self.on(thing, ACCESSIBLE).GetChildren()]

    def find(self, thing, name):
        if self.name(thing) == name:
            return thing
        found = (self.find(child, name) for child in self.children(thing))
        return next((one for one in found if one), None)

    def actions(self, thing):
        return [str(action[0]) for action in self.on(thing, "org.a11y.atspi.Action").GetActions()]

    def act(self, thing, number):
        return bool(self.on(thing, "org.a11y.atspi.Action").DoAction(dbus.Int32(number)))


def main():
    reader = Reader()
    for _ in range(100):
        programs = reader.children(ROOT)
        if programs:
            break
        time.sleep(0.1)
    (program,) = programs
    drawing = reader.find(program, "Tekening van de route")
    steps = reader.children(drawing)
    outline = reader.find(program, "Overzicht van de route")
    found = {
        "drawing": [reader.role(drawing), [(reader.role(step), reader.name(step)) for step in steps]],
        "actions": reader.actions(steps[1]),
        "outline": [reader.role(outline), [reader.name(row) for row in reader.children(outline)]],
        "pressed": reader.act(steps[1], 0),
    }
    json.dump(found, sys.stdout, ensure_ascii=False)


main()
