Source: OURS ../shared/cases/F03: a command that is not found is looked for along FPATH

A file along FPATH is read when no command has its name, and only one that may be executed:

  # mkdir /tmp/fn; print 'hello() { print hello $1; }' > /tmp/fn/hello
  # FPATH=/tmp/fn; hello one
  ksh: hello:  not found.
  [127]
  # chmod +x /tmp/fn/hello; hello one
  hello one
  # hello two; nosuch
  hello two
  ksh: nosuch:  not found.
  [127]
