Source: PAPER the packages

What it shows:

  # rpm -qa
  # rpm -q cdrecord
  # rpm -q nosuch
  # rpm -qi cdrecord
  # rpm
