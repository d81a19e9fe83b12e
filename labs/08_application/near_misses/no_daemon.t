Lab: 08_application
After: ended
Checkpoint: last
Caught by: left

Nothing is left in the background: the command itself goes on.

  # printf '#!/usr/bin/ksh\nsleep 9999\n' > /tmp/{{job}}
  # chmod +x /tmp/{{job}}
  # wparexec /tmp/{{job}} &
  # lswpar > /tmp/left
  # stopwpar {{job}}
  # wparexec -1 -n {{later}} -- /usr/bin/sleep {{seconds}}
  # lswpar -L {{later}} > /tmp/defined
  # startwpar {{later}}
