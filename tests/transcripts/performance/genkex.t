Source: OURS -d is captured (ohai's samples)

What the kernel loaded:

  # genkex | head -4
      Text address     Size File
  f1000000c0540000    1b000 /usr/lib/drivers/sis/sisscsidd
  f1000000c0520000    11000 /usr/lib/drivers/pci/goentdd
  f1000000c0500000     e000 /usr/lib/drivers/pci/phxentdd
  # genkex -d | head -4
      Text address     Size     Data address     Size File
  f1000000c0540000    1b000 f1000000c055a000     2c40 /usr/lib/drivers/sis/sisscsidd
  f1000000c0520000    11000 f1000000c0530000     1f8c /usr/lib/drivers/pci/goentdd
  f1000000c0500000     e000 f1000000c050d000     13a8 /usr/lib/drivers/pci/phxentdd
