Source: OURS the levels sold: wpar-commands.md 2.4, 4.3, 5.1, 5.2; captures.md T12, T14, T17
Image: aix61

The last line has a number now, the one before it no name of the command:

  # mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0 | tail -4
  syncroot: Root part is currently synchronized.
  syncroot: Returns Status = SUCCESS
  Workload partition wpar1 created successfully.
  mkwpar: 0960-390 To start the workload partition, execute the following as root: startwpar [-v] wpar1
  # clogin wpar1
  clogin: Workload partition wpar1 is in the Defined state.
  [1]
