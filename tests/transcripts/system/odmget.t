Source: OURS the form is captured (facter's samples)

What is configured:

  # odmget -q "name='hdisk0'" CuDv
  
  CuDv:
  	name = "hdisk0"
  	status = 1
  	chgstatus = 2
  	location = "1Z-08-00-8,0"
  	parent = "scsi0"
  	connwhere = "8,0"
  	PdDvLn = "disk/scsi/scsd"
  # odmget -q "name='proc0' and attribute='type'" CuAt
  
  CuAt:
  	name = "proc0"
  	attribute = "type"
  	value = "PowerPC_POWER4"
  	type = "R"
  	generic = "D"
  	rep = "s"
  	nls_index = 0

What it could be:

  # odmget -q "class='processor'" PdDv
  
  PdDv:
  	type = "proc_rspc"
  	class = "processor"
  	subclass = "sys"
  	prefix = "proc"
  	uniquetype = "processor/sys/proc_rspc"
  # odmget -q "uniquetype='tty/hvterm1/tty' and attribute='login'" PdAt
  
  PdAt:
  	uniquetype = "tty/hvterm1/tty"
  	attribute = "login"
  	deflt = "enable"
  	values = "enable,disable,share,delay"
  	width = ""
  	type = "R"
  	generic = "DU"
  	rep = "sl"
  	nls_index = 0

What cannot be:

  # odmget -q name CuDv
  odmget: The criteria name are not understood.
  [1]
  # odmget -q "value='x'" CuDv
  odmget: The object class CuDv has no descriptor value.
  [1]
  # odmget Config_Rules
  odmget: There is no object class Config_Rules here.
  [1]
  # odmget
  Usage: odmget [-q Criteria] ObjectClass ...
  [1]
