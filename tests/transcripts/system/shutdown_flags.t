Source: OURS what shutdown and reboot do not do here, and say

  # shutdown -d
  shutdown: The flag -d is not simulated.
  [1]
  # shutdown -i
  shutdown: The flag -i is not simulated.
  [1]
  # shutdown -l
  shutdown: The flag -l is not simulated.
  [1]
  # shutdown -u
  shutdown: The flag -u is not simulated.
  [1]
  # shutdown -k -h
  SHUTDOWN PROGRAM
  Thu Aug  9 11:08:00 EET 2007
  
  Broadcast message from root@uataix6 (pts/0) at 11:08:00 ...
  
  PLEASE LOG OFF NOW ! ! !
  System maintenance in progress.
  All processes will be killed in 1 minute(s).
  
  Broadcast message from root@uataix6 (pts/0) at 11:09:00 ...
  
  PLEASE LOG OFF NOW ! ! !
  System maintenance in progress.
  All processes will be killed now. 
  # shutdown -k -m now
  SHUTDOWN PROGRAM
  Thu Aug  9 11:09:00 EET 2007
  
  Broadcast message from root@uataix6 (pts/0) at 11:09:00 ...
  
  PLEASE LOG OFF NOW ! ! !
  System maintenance in progress.
  All processes will be killed now. 
  
  Broadcast message from root@uataix6 (pts/0) at 11:09:00 ...
  
  PLEASE LOG OFF NOW ! ! !
  System maintenance in progress.
  All processes will be killed now. 
  # shutdown -k -p -r now
  SHUTDOWN PROGRAM
  Thu Aug  9 11:09:00 EET 2007
  
  Broadcast message from root@uataix6 (pts/0) at 11:09:00 ...
  
  PLEASE LOG OFF NOW ! ! !
  System maintenance in progress.
  All processes will be killed now. 
  
  Broadcast message from root@uataix6 (pts/0) at 11:09:00 ...
  
  PLEASE LOG OFF NOW ! ! !
  System maintenance in progress.
  All processes will be killed now. 
  # shutdown -k -v now
  SHUTDOWN PROGRAM
  Thu Aug  9 11:09:00 EET 2007
  
  Broadcast message from root@uataix6 (pts/0) at 11:09:00 ...
  
  PLEASE LOG OFF NOW ! ! !
  System maintenance in progress.
  All processes will be killed now. 
  
  Broadcast message from root@uataix6 (pts/0) at 11:09:00 ...
  
  PLEASE LOG OFF NOW ! ! !
  System maintenance in progress.
  All processes will be killed now. 
  # reboot -t 12312359
  reboot: The flag -t is not simulated.
  [1]
  # su guest -c reboot
  reboot: Only root may run this command.
  [1]
  # uptime | cut -c13-
  up 7 days,   3:05,  1 user,   load average: 0.00, 0.00, 0.00

The machine is halted, and with it ends the session:

  # halt -l -n -p -q -y
  
  ....Halt completed....
