Source: OURS what the paper shows is PAPER
Setup: mkwpar -s -n wpar1 -N interface=en1 address=10.1.1.81 > /dev/null

Something listens at a port, or nothing does:

  # tn 0 25 < /dev/null
  Trying...
  Connected to 0.
  Escape character is '^T'.
  Connection closed.
  # tn localhost smtp
  Usage: tn Host [Port]
  [1]
  # tn 0 60000
  Trying...
  tn: connect: A remote host refused an attempted connect operation.
  [1]
  # tn nosuch 25
  Trying...
  nosuch: unknown host
  [1]
  # tn wpar1 25 < /dev/null
  Trying...
  Connected to wpar1.
  Escape character is '^T'.
  Connection closed.
  # tn 10.1.1.81 22
  Trying...
  tn: connect: A remote host refused an attempted connect operation.
  [1]
  # tn
  Usage: tn Host [Port]
  [1]
