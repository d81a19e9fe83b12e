"""The `wparlab` program: a module a sub-command; `main` finds the one that is asked for."""
