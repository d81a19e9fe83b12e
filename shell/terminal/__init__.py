"""The person's side of a terminal: the `wparlab` program, its client, how lines are edited."""
