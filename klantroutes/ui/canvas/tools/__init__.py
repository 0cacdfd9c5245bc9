"""The tools of the canvas: small state machines on scene coordinates, one verb per file."""

from .connect import ConnectTool
from .pan import PanTool
from .select import SelectTool
from .space import SpaceTool
from .time import TimeTool

TOOLS: tuple[type[SelectTool] | type[ConnectTool] | type[PanTool] | type[SpaceTool] | type[TimeTool], ...] = (
    SelectTool,
    ConnectTool,
    PanTool,
    SpaceTool,
    TimeTool,
)
"""Every tool that the user can take up; the first is the usual one."""
