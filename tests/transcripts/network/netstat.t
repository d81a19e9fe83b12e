Source: OURS

What it shows:

  # netstat -in
  # netstat -rn
  # netstat -i
  # host uataix6
  # host nosuch
  # netstat -y
