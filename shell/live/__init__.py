"""A machine that runs, and what reaches it: journal, snapshot, server, observation."""
