"""JupyterLab as a student's desk: how it is laid out, and whose machine its terminals open."""
