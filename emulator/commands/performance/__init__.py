"""Commands that show how busy the system is."""
