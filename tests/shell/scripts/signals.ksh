#!/usr/bin/ksh
# Traps of every kind.
trap 'print "usr1 in $where"' USR1
where=main
kill -USR1 $$
f() { where=f; kill -USR1 $$; where=main; }
f
trap '' USR2
kill -USR2 $$ && print "usr2 was ignored"
trap - USR2
trap 'print "err $?"' ERR
false
(exit 5)
true && false || true
trap - ERR
typeset -i ticks=0
trap 'ticks=ticks+1' DEBUG
: ; : ; :
trap - DEBUG
print "ticks $(( ticks >= 3 ))"
trap 'print "bye $?"' EXIT
exit 6
