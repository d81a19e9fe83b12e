Lab: 00_tour
After: first
Checkpoint: files
Caught by: directory

The directory was made elsewhere; cp then makes a file of that name.

  # mkdir /{{project}}
  # cp /etc/motd {{mine}}
