Source: OURS F13 of the cases; rows and the sentence of rmsock: captures.md T41
Setup: mkwpar -s -n wpar1 > /dev/null 2>&1

Addresses of control blocks, and who holds a socket:

  # netstat -Aan | head -6
  Active Internet connections (including servers)
  PCB/ADDR         Proto Recv-Q Send-Q  Local Address      Foreign Address    (state)
  f1000700060f27b0 tcp4       0      0  *.13               *.*                LISTEN
  f10007000751d3b0 tcp4       0      0  *.13               *.*                LISTEN
  f1000700032c17b0 tcp4       0      0  *.21               *.*                LISTEN
  f10007000272e3b0 tcp4       0      0  *.21               *.*                LISTEN
  # netstat -Aa | grep telnet
  f10007000d2277b0 tcp4       0      0  *.telnet           *.*                LISTEN
  f10007000c7c83b0 tcp4       0      0  *.telnet           *.*                LISTEN
  # a=$(netstat -Aan | awk '/\*\.25 /{print $1; exit}'); rmsock $a tcpcb
  The socket 0x441d008 is being held by proccess 159826 (sendmail).
  # rmsock $a inpcb
  rmsock: There is no socket f10007000441d3b0.
  [1]
  # rmsock f100070000000000 tcpcb
  rmsock: There is no socket f100070000000000.
  [1]
  # rmsock x tcpcb
  rmsock: There is no socket x.
  [1]
  # rmsock $a
  Usage: rmsock Address TypeofAddress
  [1]
  # rmsock $a nosuch
  Usage: rmsock Address TypeofAddress
  [1]
  # clogin wpar1 -l root rmsock $a tcpcb
  rmsock: There is no socket f10007000441d3b0.
  [1]
