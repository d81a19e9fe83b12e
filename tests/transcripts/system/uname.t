Source: CAPTURED flags and layout; values are the paper's machine

What this system is:

  # uname; uname -n; uname -r; uname -v; uname -m; uname -p
  # uname -a
  # uname -W
  # uname -M
  # uname -y
