Source: OURS the words are recalled
Setup: mkuser jhon

Whether others may write to the terminal; root may always:

  # mesg
  is y
  # mesg n; mesg; who -T
  is n
  root        - pts/0     Aug 09 11:08
  # print Coffee | write root
  
  Message from root on uataix6 (pts/0) [Thu Aug  9 11:08:00 EET 2007] ...
  Coffee
  <EOT>
  # mesg y; print Tea | write root pts/0
  
  Message from root on uataix6 (pts/0) [Thu Aug  9 11:08:00 EET 2007] ...
  Tea
  <EOT>
  # print x | write root pts/9
  write: root is not logged on at pts/9.
  [1]
  # print x | write nosuch
  write: nosuch is not logged on.
  [1]
  # write
  Usage: write [-h Handle,Answer] [-n Host] [-q] [-r] User [Line]
  [1]
  # mesg perhaps
  Usage: mesg [n | y]
  [2]
  # su jhon -c 'mesg n; print Tea | write root'
  mesg: Permission denied.
  
  Message from jhon on uataix6 (pts/0) [Thu Aug  9 11:08:00 EET 2007] ...
  Tea
  <EOT>
  # mesg n; su jhon -c 'mesg y; mesg'
  mesg: Permission denied.
  is n
  [1]
  # mesg < /dev/null
  is n
  [1]
