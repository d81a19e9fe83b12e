Source: OURS

A new file, typed line by line. What ed says to a mistake is a question mark:

  # ed /tmp/greetings
  ?/tmp/greetings
  a
  Hello,
  wolrd.
  .
  2s/lr/rl/p
  world.
  zz
  ?
  h
  There is no such command.
  q
  ?
  w
  14
  q
  [1]

A script changes a file with a here-document; it ends at the first command that fails:

  # ed -s /tmp/greetings <<'EOF'
  > 1i
  > First of all:
  > .
  > g/o/s//0/g
  > ,n
  > w
  > EOF
  1	First 0f all:
  2	Hell0,
  3	w0rld.
  # ed -s /tmp/greetings <<'EOF'
  > /nothing/d
  > 1d
  > w
  > EOF
  ?
  [1]
  # cat /tmp/greetings
  First 0f all:
  Hell0,
  w0rld.
  # ed -s /tmp/greetings < /dev/null
  # ed -z
  ed: Not a recognized flag: z
  Usage: ed [-p String] [-s] [File]
         ed [-p String] [-] [File]
  [1]

red stays in its directory and has no shell:

  # cd /tmp; print '!id' | red -s greetings
  ?
  [1]
