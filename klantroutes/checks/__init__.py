"""The gap checks: rules that find faults, their severity, and how they run over every client."""
