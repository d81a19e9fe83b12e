Source: OURS prompts as the Korn shell's

A command that goes on, and one that is left with Ctrl-C:

  # for i in one two
  > do
  > print $i
  > done
  one
  two
  # print 'unfinished
  > ^C
  
  # print $?
  130
  # ^C
  

What is typed may be anything:

  # nosuch
  ksh: nosuch:  not found.
  [127]
  # ./nosuch
  ksh: ./nosuch:  not found.
  [127]
  # /etc/passwd
  ksh: /etc/passwd: 0403-006 Execute permission denied.
  [126]
  # /tmp
  ksh: /tmp: 0403-006 Execute permission denied.
  [126]
  # )
  ksh: 0403-057 Syntax error: `)' is not expected.
  [2]
  # print 'a
  > b'
  a
  b
  # if
  > ^C
  

A program that reads takes the lines that follow:

  # read name; print "Hello $name"
  AIX
  Hello AIX
  # read x?Number:
  Number:7
  # print $x
  7

Pipes, lists, substitution, redirection:

  # print 'b\na' | sort | head -1; print $?
  a
  0
  # true && print yes || print no
  yes
  # false && print yes || print no
  no
  # x=$(hostname); print "$x `uname`" '$x' \$x
  uataix6 AIX $x $x
  # print out > /tmp/f; print more >> /tmp/f; cat < /tmp/f; wc -l /tmp/f
  out
  more
         2 /tmp/f
  # ls /nosuch 2>/dev/null; print $?
  2
  # { print one; print two; } | wc -l
         2
  # print /etc/h*
  /etc/halt /etc/hostmibd.conf /etc/hosts /etc/hosts.equiv
  # i=0; while [ $i -lt 3 ]; do print -n $i; i=$((i+1)); done; print
  012
  # export A=1; ksh -c 'print $A'; (A=2; print $A); print $A
  1
  2
  1
  # cd /usr/bin; print $PWD; cd -; cd /nosuch
  /usr/bin
  /
  ksh: /nosuch:  not found.
  [1]

Bytes that are no ASCII:

  # print -r 'Grüße' | wc -c
         8
  # touch '/tmp/Übung'; ls /tmp | grep bung
  Übung

Leaving:

  # exit 3
