Lab: 08_application
After: ended
Checkpoint: last
Caught by: clean

Nobody ends the daemon.

  # printf '#!/usr/bin/ksh\nsleep 9999 &\n' > /tmp/{{job}}
  # chmod +x /tmp/{{job}}
  # wparexec /tmp/{{job}} &
  # lswpar > /tmp/left
  # wparexec -1 -n {{later}} -- /usr/bin/sleep {{seconds}}
  # lswpar -L {{later}} > /tmp/defined
  # startwpar {{later}}
