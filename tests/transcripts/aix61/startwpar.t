Source: OURS the levels sold: wpar-commands.md 2.4, 4.3, 5.1, 5.2; captures.md T12, T14, T17
Image: aix61
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

No dump of the beta, no complaint about a script; names are quoted:

  # startwpar -v wpar1
  Starting workload partition 'wpar1'.
  Mounting all workload partition file systems.
  Mounting /wpars/wpar1
  Mounting /wpars/wpar1/home
  Mounting /wpars/wpar1/opt
  Mounting /wpars/wpar1/proc
  Mounting /wpars/wpar1/tmp
  Mounting /wpars/wpar1/usr
  Mounting /wpars/wpar1/var
  Loading workload partition.
  Exporting workload partition devices.
  Starting workload partition subsystem 'cor_wpar1'.
  0513-059 The cor_wpar1 Subsystem has been started. Subsystem PID is 346722.
  Verifying workload partition startup.
  Return Status = SUCCESS.
  # startwpar wpar1
  startwpar: Workload partition wpar1 is already active.
  [1]

Inside, what the global environment mounted is Global:

  # clogin wpar1 df -k
  Filesystem    1024-blocks      Free %Used    Iused %Iused Mounted on
  Global             131072    104956   20%     1566     7% /
  Global             131072    128364    3%       25     1% /home
  Global             131072     62120   53%     1560    10% /opt
  Global                  -         -    -         -     -  /proc
  Global             131072    128424    3%       10     1% /tmp
  Global            2883584    903700   69%    42816    18% /usr
  Global             131072    123264    6%      324     2% /var
  # clogin wpar1 mount
    node       mounted        mounted over    vfs       date        options      
  -------- ---------------  ---------------  ------ ------------ --------------- 
           Global           /                jfs2   Aug 09 11:08 rw,log=INLINE   
           Global           /home            jfs2   Aug 09 11:08 rw,log=INLINE   
           Global           /opt             namefs Aug 09 11:08 ro              
           Global           /proc            namefs Aug 09 11:08 rw              
           Global           /tmp             jfs2   Aug 09 11:08 rw,log=INLINE   
           Global           /usr             namefs Aug 09 11:08 ro              
           Global           /var             jfs2   Aug 09 11:08 rw,log=INLINE   
  # df | grep fslv00
  /dev/fslv00       262144    209912   20%     1566     7% /wpars/wpar1
