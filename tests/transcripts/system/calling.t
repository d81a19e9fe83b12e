Source: OURS

Commands that run others:

  # print 'one two\nthree' | xargs -n 2 echo -
  - one two
  - three
  # print 'one\ntwo' | xargs -I {} echo 'item: {}'
  item: one
  item: two
  # print 'a b' | xargs -t rm
  rm a b
  rm: a: A file or directory in the path name does not exist.
  rm: b: A file or directory in the path name does not exist.
  [123]
  # env -i A=1 B=2
  A=1
  B=2
  # env A=hello ksh -c 'print $A'
  hello
  # env nosuch
  env: nosuch: A file or directory in the path name does not exist.
  [127]
