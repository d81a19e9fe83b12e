Source: OURS

A file is cut where its lines match:

  # print 'intro\none:\na\ntwo:\nb' > /tmp/parts; cd /tmp; csplit -f p. parts '/:$/' '{1}'
  6
  7
  7
  # cat /tmp/p.01
  one:
  a
  # csplit /tmp/parts /nosuch/
  20
  csplit: /nosuch/ is out of range.
  [1]
  # ls /tmp/xx00
  ls: 0653-341 The file /tmp/xx00 does not exist.
  [2]
