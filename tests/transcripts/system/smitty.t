Source: OURS

The screens want a terminal (tests/commands/test_smitty.py goes through them):

  # smitty nosuch
  smitty: There is no screen nosuch here: not simulated.
  [1]
  # smit wpar | cat
  smit: This needs a terminal whose cursor can be moved.
  # smitty wpar < /dev/null
  smitty: This needs a terminal whose cursor can be moved.
  [1]
  # TERM=dumb smitty -C wpar
  smitty: This needs a terminal whose cursor can be moved.
  [1]
  # smitty -Q
  smitty: Not a recognized flag: Q
  Usage: smitty [-C | -x] [-f] [-l File] [-s File] [-v] [-t] [-D] [FastPath]
  [1]
