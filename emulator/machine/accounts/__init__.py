"""Users and groups of a partition, as their files say and as they are changed.

`database` holds the files while they are changed, `attributes` is the one table of what a user
or a group has, `changes` makes, changes and removes them, `passwords` hashes and checks,
`restrictions` says who may become whom. Reading /etc/passwd for names and numbers alone is
`emulator.machine.users`. Prints nothing.
"""
