Source: OURS recalled

How large pages are:

  # pagesize
  4096
  # pagesize -a
  4096
  65536
  # pagesize -af
  4K
  64K
