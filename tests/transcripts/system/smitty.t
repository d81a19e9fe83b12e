Source: OURS

What it does not take; its screens are in tests/commands/test_smitty.py:

  # smitty -z
  smitty: Not a recognized flag: z
  Usage: smitty [-C | -x] [-f] [-l File] [-s File] [-v] [-t] [-D] [FastPath]
  [1]
  # smit -z
  smit: Not a recognized flag: z
  Usage: smit [-C | -x] [-f] [-l File] [-s File] [-v] [-t] [-D] [FastPath]
  [1]
  # smitty nosuch
  smitty: There is no screen nosuch here: not simulated.
  [1]
  # smit nosuch
  smit: There is no screen nosuch here: not simulated.
  [1]
