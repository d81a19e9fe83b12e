Source: OURS

Lines are filled up to 72 columns, or the width given; empty lines and indentation stay:

  # cat > /tmp/letter <<'EOF'
  > Dear administrator,
  > 
  > the partition wpar1
  > is down since this morning.
  > Please look at
  > it as soon as you can: /wpars/wpar1 is full.
  >    kdb
  >    and errpt
  >    say nothing.
  > EOF
  # fmt /tmp/letter
  Dear administrator,
  
  the partition wpar1 is down since this morning.  Please look at it as
  soon as you can: /wpars/wpar1 is full.
     kdb and errpt say nothing.
  # fmt -30 /tmp/letter
  Dear administrator,
  
  the partition wpar1 is down
  since this morning.  Please
  look at it as soon as you can:
  /wpars/wpar1 is full.
     kdb and errpt say nothing.
  # print 'a b  c' | fmt -1
  a
  b
  c
  # fmt /tmp/nosuch
  fmt: /tmp/nosuch: A file or directory in the path name does not exist.
  [1]
  # fmt -0 /tmp/letter
  Usage: fmt [-Width] [File ...]
  [1]
