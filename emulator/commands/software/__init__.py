"""Commands about filesets and packages."""
