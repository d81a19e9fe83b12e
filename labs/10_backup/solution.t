Lab: 10_backup

What is typed, stage by stage, by somebody who does the lab as it is meant. After each
stage every check of its checkpoint passes; before it none does.

Checkpoint: warm

  # mkwpar -s -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0
  # clogin {{name}} -l root mkuser {{user}}
  # chwpar -R shares_CPU={{shares}} {{name}}

Checkpoint: saved

  # clogin {{name}} -l root 'echo {{word}} > /home/{{user}}/data; touch /tmp/junk'
  # echo '^./tmp/' > /etc/exclude.{{name}}
  # savewpar -e -f /tmp/{{name}}.bff {{name}}

Checkpoint: repaired

  # clogin {{name}} -l root rm /home/{{user}}/data
  # ls {{base}}/home/{{user}} > /tmp/missing
  # restwparfiles -f /tmp/{{name}}.bff -d {{base}} ./home/{{user}}/data

Checkpoint: again

  # stopwpar -F {{name}}
  # rmwpar {{name}}
  # restwpar -f /tmp/{{name}}.bff
  # startwpar {{name}}

Checkpoint: twin

  # restwpar -s -f /tmp/{{name}}.bff -n {{twin}} -M '-N interface=en1 address={{second}} netmask=255.255.252.0'

Checkpoint: spec

  # mkwpar -e {{name}} -n {{third}} -N interface=en1 address={{newest}} netmask=255.255.252.0 -w -o /tmp/{{third}}.spec
  # mkwpar -s -f /tmp/{{third}}.spec

Checkpoint: damaged

  # dd if=/tmp/{{name}}.bff of=/tmp/damaged.bff bs=1k count=100
  # restwpar -f /tmp/damaged.bff -n {{fourth}} 2> /tmp/refused; lswpar
