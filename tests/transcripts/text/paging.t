Source: OURS

Where output is no terminal, pagers copy, with a heading for each of several files:

  # print 'one\ntwo' > /tmp/a; print three > /tmp/b; cd /tmp
  # more a | cat
  one
  two
  # more a b | cat
  ::::::::::::::
  a
  ::::::::::::::
  one
  two
  ::::::::::::::
  b
  ::::::::::::::
  three
  # pg a nosuch b | cat
  pg: nosuch: A file or directory in the path name does not exist.
  ::::::::::::::
  a
  ::::::::::::::
  one
  two
  ::::::::::::::
  b
  ::::::::::::::
  three
  # page b | cat
  three

What fits on the screen is shown, and that is all; pg asks even then, unless told not to:

  # more a
  one
  two
  # cat b | more
  three
  # pg -e a
  one
  two
  # page -z -x0 a
  page: 0 is not a number of lines.
  [1]
  # more
  Usage: more [-c] [-d] [-e] [-i] [-l] [-N] [-s] [-u] [-v] [-z] [-n Number] [-p Subcommand] [-t Tagstring] [-W Option] [-x Tabs] [File ...]
  [1]
