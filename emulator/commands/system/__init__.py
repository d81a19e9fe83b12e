"""Commands about the system, its processes and subsystems."""
