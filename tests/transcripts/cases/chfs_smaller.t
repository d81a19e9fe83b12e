Source: OURS ../shared/cases/F16: chfs -a size=-…

A difference is a size, though making smaller is not simulated:

  # chfs -a size=-512M /home
  chfs: /home: making a file system smaller is not simulated.
  [1]
  # chfs -a size=-x /home
  chfs: -x is not a valid value for size.
  [1]
  # chfs -a size=+0 /home
  chfs: +0 is not a valid value for size.
  [1]
