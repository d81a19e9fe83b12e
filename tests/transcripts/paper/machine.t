Source: PAPER "Installing the AIX 6 Open Beta"

The machine the paper was written on:

  # oslevel -r
  # lsdev -Cs scsi
  # prtconf | egrep 'System Model|Processor Type|Number Of Processors|Processor Clock|CPU Type|Kernel Type|LPAR Info|^Memory Size|Platform Firmware level'
  # uname -W
  # hostname
  # df
  # ifconfig en1
  # rpm -qa
  # lspv
