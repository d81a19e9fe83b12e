Lab: 08_application
After: ended
Checkpoint: last
Caught by: defined

Without -1 it runs at once, and is gone before anybody looks.

  # printf '#!/usr/bin/ksh\nsleep 9999 &\n' > /tmp/{{job}}
  # chmod +x /tmp/{{job}}
  # wparexec /tmp/{{job}} &
  # lswpar > /tmp/left
  # stopwpar {{job}}
  # wparexec -n {{later}} -- /usr/bin/sleep {{seconds}}
  # lswpar -L {{later}} > /tmp/defined
