"""The route as data."""

from pathlib import Path

from klantroutes.exporters import json_file
from klantroutes.storage.files import read


def test_bytes_are_those_of_the_file(route_file: Path) -> None:
    assert json_file.generate(read(route_file)) == route_file.read_bytes()
