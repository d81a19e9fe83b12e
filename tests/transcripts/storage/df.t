Source: OURS layout and values of the paper's df
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: startwpar wpar1

What it shows:

  # df
  Filesystem    512-blocks      Free %Used    Iused %Iused Mounted on
  /dev/hd4          262144     60240   78%     5116    41% /
  /dev/hd2         5767168   1807400   69%    42816    18% /usr
  /dev/hd9var      1048576    999984    5%      493     1% /var
  /dev/hd3          524288    477400    9%       61     1% /tmp
  /dev/hd1          262144    243192    8%       97     1% /home
  /proc                  -         -    -         -     -  /proc
  /dev/hd10opt      262144    124240   53%     1560    10% /opt
  /dev/locallv      524288    522072    1%        9     1% /usr/local
  /dev/fslv00       262144    209912   20%     1566     7% /wpars/wpar1
  /dev/fslv01       262144    256728    3%       25     1% /wpars/wpar1/home
  /opt              262144    124240   53%     1560    10% /wpars/wpar1/opt
  /proc                  -         -    -         -     -  /wpars/wpar1/proc
  /dev/fslv02       262144    256848    3%       10     1% /wpars/wpar1/tmp
  /usr             5767168   1807400   69%    42816    18% /wpars/wpar1/usr
  /dev/fslv03       262144    246528    6%      324     2% /wpars/wpar1/var
  # df -k /tmp
  Filesystem    1024-blocks      Free %Used    Iused %Iused Mounted on
  /dev/hd3           262144    238700    9%       61     1% /tmp
  # df -m /
  Filesystem    MB blocks      Free %Used    Iused %Iused Mounted on
  /dev/hd4         128.00     29.41   78%     5116    41% /
  # df -g /usr
  Filesystem    GB blocks      Free %Used    Iused %Iused Mounted on
  /dev/hd2           2.75      0.86   69%    42816    18% /usr
  # df -I /home
  Filesystem    512-blocks      Used      Free %Used Mounted on
  /dev/hd1          262144     18952    243192    8% /home
  # df -i /home
  Filesystem    512-blocks      Free %Used    Iused %Iused Mounted on
  /dev/hd1          262144    243192    8%       97     1% /home
  # df /etc
  Filesystem    512-blocks      Free %Used    Iused %Iused Mounted on
  /dev/hd4          262144     60240   78%     5116    41% /
  # df /nosuch
  df: Cannot find or open file system /nosuch.
  [1]

Inside a workload partition:

  # clogin wpar1 df
  Filesystem    512-blocks      Free %Used    Iused %Iused Mounted on
  /dev/fslv00       262144    209912   20%     1566     7% /
  /dev/fslv01       262144    256728    3%       25     1% /home
  /opt              262144    124240   53%     1560    10% /opt
  /proc                  -         -    -         -     -  /proc
  /dev/fslv02       262144    256848    3%       10     1% /tmp
  /usr             5767168   1807400   69%    42816    18% /usr
  /dev/fslv03       262144    246528    6%      324     2% /var
