"""Every form of output, in the order of the help."""

from . import as_json, junit, markdown, sarif
from .output import Output

OUTPUTS: tuple[Output, ...] = (as_json.OUTPUT, sarif.OUTPUT, junit.OUTPUT, markdown.OUTPUT)
