Source: PAPER the first two columns

What it shows:

  # lspv
  # lspv hdisk0
  # lspv -l hdisk0
  # lspv -p hdisk0
  # lspv hdisk1
  # lspv nosuch
