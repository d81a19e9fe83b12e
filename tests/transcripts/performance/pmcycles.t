Source: OURS -m is captured (ohai's samples)

How fast the processors are:

  # pmcycles
  This machine runs at 1452 MHz
  # pmcycles -m
  CPU 0 runs at 1452 MHz
  # pmcycles -d
  pmcycles: -d is not simulated.
  [1]
