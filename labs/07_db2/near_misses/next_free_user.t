Lab: 07_db2
After: installed
Checkpoint: instance
Caught by: users

The next free number is the one that somebody outside has as well.

  # clogin {{name}} mkuser pgrp={{group}} {{instance}}
  # clogin {{name}} mkuser pgrp={{group}} {{fenced}}
  # clogin {{name}} /usr/opt/db2_08_01/instance/db2icrt -u {{fenced}} {{instance}}
