"""The tools of the canvas: small state machines on scene coordinates, one verb per file."""

from .connect import ConnectTool
from .pan import PanTool
from .select import SelectTool
from .space import SpaceTool
from .time import TimeTool
from .vote import VoteTool

_Kind = type[SelectTool] | type[ConnectTool] | type[PanTool] | type[SpaceTool] | type[TimeTool] | type[VoteTool]
TOOLS: tuple[_Kind, ...] = (
    SelectTool,
    ConnectTool,
    PanTool,
    SpaceTool,
    TimeTool,
    VoteTool,
)
"""Every tool that the user can take up; the first is the usual one."""
