Lab: 09_resources

What is typed, stage by stage, by somebody who does the lab as it is meant. After each
stage every check of its checkpoint passes; before it none does.

Checkpoint: warm

  # mkwpar -n {{heavy}} -N interface=en1 address={{address}} netmask=255.255.252.0
  # startwpar {{heavy}}
  # clogin {{heavy}} -l root mkuser {{user}}

Checkpoint: shared

  # mkwpar -s -n {{light}} -R shares_CPU={{other}}
  # chwpar -R shares_CPU={{first}} {{heavy}}
  # clogin {{heavy}} -l root 'yes > /dev/null &'
  # clogin {{light}} -l root 'yes > /dev/null &'

Checkpoint: changed

  # wlmstat -@ > /tmp/before
  # chwpar -R shares_CPU={{raised}} {{light}}
  # wlmstat -@ > /tmp/after

Checkpoint: limited

  # yes > /dev/null &
  # wlmstat -@ > /tmp/global
  # kill %1
  # chwpar -R CPU=0%-{{hard}}%,{{hard}}% {{heavy}}
  # kill $(ps -e -o pid,wpar,comm | awk '/{{light}} yes/ { print $1 }')
  # wlmstat -@ > /tmp/alone

Checkpoint: counted

  # chwpar -R totalProcesses={{most}} {{heavy}}
  # clogin {{heavy}} -l root '(n=0; while [ $n -lt 30 ]; do sleep 9999 & n=$((n+1)); done) 2> /home/refused'

Checkpoint: off

  # chwpar -R active=no {{heavy}}
  # lswpar -R {{heavy}} > /tmp/off
  # wlmstat -@ > /tmp/free
  # chwpar -R active=yes {{heavy}}
  # chwpar -K -R CPU totalProcesses {{heavy}}
  # kill $(ps -e -o pid,wpar,comm | awk '/{{heavy}} (yes|sleep)/ { print $1 }')
