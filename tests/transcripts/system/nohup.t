Source: OURS

What runs on when its terminal is gone writes into a file:

  # cd /tmp; nohup echo hello
  Sending nohup output to nohup.out.
  # ls -l nohup.out | cut -c1-10; cat nohup.out
  -rw-------
  hello
  # nohup ls nosuch > out; cat out nohup.out
  ls: 0653-341 The file nosuch does not exist.
  hello
  # nohup sleep 600 > /dev/null 2>&1 &
  [1]	594242
  # kill -HUP $!; ps -o args -p $!
  COMMAND
  sleep 600
  # kill $!; wait $!
  [143]
  # nohup nosuch > /dev/null; print $?
  nohup: nosuch: A file or directory in the path name does not exist.
  127
  # nohup; print $?
  Usage: nohup Command [Argument ...] [&]
  127
