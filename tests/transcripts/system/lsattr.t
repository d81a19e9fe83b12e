Source: OURS

What it shows:

  # lsattr -El sys0 -a realmem
  realmem 4194304 Amount of usable physical memory in Kbytes False
  # lsattr -El hdisk0
  PCM             PCM/friend/scsiscsd              Path Control Module        False
  algorithm       fail_over                        Algorithm                  True
  hcheck_interval 0                                Health Check Interval      True
  max_transfer    0x40000                          Maximum TRANSFER Size      True
  pvid            0000273a303352310000000000000000 Physical volume identifier False
  queue_depth     3                                Queue DEPTH                False
  reserve_policy  single_path                      Reserve Policy             True
  size_in_mb      73400                            Size in Megabytes          False
  # lsattr -El en1 -a netaddr
  netaddr 10.1.1.148 Internet Address True
  # lsattr -El nosuch
  lsattr: 0514-519 The following device was not found in the customized
          device configuration database:
          nosuch
  [1]
  # lsattr
  Usage: lsattr {-D [-O] | -E [-O] | -F Format} -l Name [-a Attribute]... [-H]
         lsattr {-D [-O] | -F Format} {[-c Class] [-s Subclass] [-t Type]} [-a Attribute]... [-H]
         lsattr -R -l Name -a Attribute [-H]
  [1]

Several attributes behind one -a:

  # lsattr -EOl proc0 -a type:frequency:frequency
  #type:frequency:frequency
  PowerPC_POWER4:1452000000:1452000000
  # lsattr -El proc0 -a type:nope
  lsattr: 0514-528 The "nope" attribute does not exist in the predefined
          device configuration database.
  [255]
