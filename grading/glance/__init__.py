"""The machine at a glance: what is there, as a picture (SVG) and as text; what changed."""
