Lab: 07_db2
After: installed
Checkpoint: instance
Caught by: created

The instance's own user as the fenced one: DB2 allows it, and nothing is fenced then.

  # clogin {{name}} mkuser id={{uid}} pgrp={{group}} {{instance}}
  # clogin {{name}} mkuser pgrp={{group}} {{fenced}}
  # clogin {{name}} /usr/opt/db2_08_01/instance/db2icrt -u {{instance}} {{instance}}
