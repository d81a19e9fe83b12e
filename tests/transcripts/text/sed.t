Source: OURS

Lines are changed as they go by:

  # print 'one\ntwo\nthree' > /tmp/n; sed 's/o/0/' /tmp/n
  0ne
  tw0
  three
  # sed -n '2,$p' /tmp/n
  two
  three
  # sed '/two/d' /tmp/n
  one
  three
  # sed -e 's/^/> /' -e 2q /tmp/n
  > one
  > two
  # sed -n '$=' /tmp/n
  3
  # sed -n '1!G;h;$p' /tmp/n
  three
  two
  one
  # sed 's/^t/T/w /tmp/w' /tmp/n; cat /tmp/w
  one
  Two
  Three
  Two
  Three
  # print '/t/{\ns//T/p\n}' > /tmp/script; sed -n -f /tmp/script /tmp/n
  Two
  Three

What GNU's sed allows and AIX's does not:

  # sed ':a;N;$!ba;s/\n/ /g' /tmp/n
  sed: 0602-417 The label a;N;$!ba;s/\n/ /g is greater than eight characters.
  [2]
  # sed '1i text' /tmp/n
  sed: 0602-404 Function 1i text cannot be parsed.
  [2]
  # sed 's/t/\n/' /tmp/n
  one
  nwo
  nhree

  # sed p /nosuch
  sed: /nosuch: A file or directory in the path name does not exist.
  [2]
