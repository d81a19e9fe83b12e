Source: OURS

The program of that name, which others run:

  # env printf '%05d %s\n' 42 hello
  00042 hello
  # print 'a\nb' | xargs printf '<%s>\n'
  <a>
  <b>
  # env printf '%b' 'one\ttwo\n'
  one	two
  # env printf '%d\n' abc
  printf: abc is not a number.
  0
  [1]
  # /usr/bin/printf '%s-' a b c; print
  a-b-c-
