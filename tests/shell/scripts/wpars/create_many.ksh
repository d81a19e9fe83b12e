#!/usr/bin/ksh
# A row of WPARs with addresses of their own; what exists already is left alone.
set -u
typeset -i number=1 address=81
function make
{
	typeset name=$1 ip=$2
	if lswpar $name > /dev/null 2>&1
	then
		print "$name: exists"
		return 1
	fi
	mkwpar -n $name -N interface=en1 address=$ip netmask=255.255.252.0 > log.$name 2>&1
	typeset status=$?
	(( status )) && print "$name: failed with $status" || print "$name: made with $ip"
	return $status
}
mkdir -p /tmp/work && cd /tmp/work
while (( number <= 3 ))
do
	make web$number 10.1.1.$address
	number=number+1 address=address+1
done
make web2 10.1.1.99
print "status $?"
grep -l Return log.* | wc -l | read logs
print "$logs logs"
for name in $(lswpar -q -a name)
do
	rmwpar $name > /dev/null && print "$name: removed"
done
ls log.*
