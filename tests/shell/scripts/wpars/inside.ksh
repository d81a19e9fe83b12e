#!/usr/bin/ksh
# What is true inside a WPAR and what outside, side by side.
mkwpar -n box > /dev/null && startwpar box > /dev/null || exit 1
both()
{
	print "$* | $(eval "$@") | $(clogin box "$@")"
}
both uname -W
both hostname
both 'print $PWD'
both 'ls / | grep -c wpars'
both 'ps -ef | grep -c "[s]rcmstr"'
clogin box 'print in > /tmp/mark; [ -f /tmp/mark ]' && print "written inside"
cat /wpars/box/tmp/mark
[ -f /tmp/mark ] && print "leaked" || print "not seen outside"
clogin box exit 7
print "status $?"
stopwpar box > /dev/null
clogin box date 2> /dev/null || print "no login when it is stopped"
