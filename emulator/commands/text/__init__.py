"""Commands about text filters."""
