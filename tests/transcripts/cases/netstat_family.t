Source: OURS ../shared/cases/F15: netstat -f

What is no family, and what is not simulated, is no empty table:

  # netstat -na -f unix
  netstat: The sockets of the UNIX domain are not simulated.
  [1]
  # netstat -na -f nonsense
  netstat: nonsense is not an address family.
  [1]
  # netstat -na -f inet | head -2
  Active Internet connections (including servers)
  Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
