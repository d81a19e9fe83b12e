#!/usr/bin/ksh
# Try again and again, with a growing pause; functions as arguments.
typeset -i tries=0
flaky()
{
	tries=tries+1
	(( tries >= $1 ))
}
retry() # times command ...
{
	typeset -i left=$1 pause=1
	shift
	until "$@"
	do
		left=left-1
		if (( left == 0 ))
		then
			print "giving up on $*"
			return 1
		fi
		print "again in $pause"
		pause=pause*2
	done
	print "worked: $*"
}
retry 5 flaky 3; print $?
tries=0
retry 2 flaky 9; print $?
retry 1 test -d /; print $?
timeout()
{
	typeset limit=$1; shift
	"$@" &
	typeset pid=$!
	( sleep $limit; kill $pid 2>/dev/null ) &
	wait $pid
	typeset status=$?
	(( status > 128 )) && print "timed out" || print "in time: $status"
}
timeout 1 true
timeout 1 sleep 3
