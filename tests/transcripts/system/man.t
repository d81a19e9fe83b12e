Source: OURS

Every command has a page, in our words. On a terminal a page that is longer than the
screen is shown by more; through a pipe it comes whole:

  # man hostname | cat
  hostname Command
  
  Purpose
  
         Prints the name of the system it runs on.
  
  Syntax
  
         hostname [-s] [HostName]
  
  Description
  
         Prints the name of the system it runs on: inside a workload partition
         that is the partition's own name. With HostName, root sets it, for this
         partition alone.
  
  Flags
  
         -s             Print the name without its domain.
  
  Parameters
  
         The name to set.
  
  Exit Status
  
         0: all went well.
         1: the words of the call are wrong.
         More than 0: an error occurred.
  
  Examples
  
         1. Print the name of the system, enter:
  
            hostname
  # man nosuch
  Manual entry for nosuch not found or not installed.
  [1]
  # man
  Usage: man [[-c] [-t] [Section]] [-k | -f] [-M Path] Title ...
  [1]
  # lsps -a
  Page Space      Physical Volume   Volume Group    Size %Used Active  Auto  Type
  hd6             hdisk0            rootvg         512MB     2   yes   yes    lv
  # lsps -s
  Total Paging Space   Percent Used
        512MB               2%
