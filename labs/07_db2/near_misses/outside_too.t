Lab: 07_db2
After: installed
Checkpoint: instance
Caught by: alone

It was made outside first, before it was clear where one was.

  # mkuser id={{uid}} {{instance}}
  # clogin {{name}} mkuser id={{uid}} pgrp={{group}} {{instance}}
  # clogin {{name}} mkuser pgrp={{group}} {{fenced}}
  # clogin {{name}} /usr/opt/db2_08_01/instance/db2icrt -u {{fenced}} {{instance}}
