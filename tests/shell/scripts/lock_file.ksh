#!/usr/bin/ksh
# One at a time: a lock directory that a trap takes away, whatever happens.
LOCK=./lock
take()
{
	if mkdir $LOCK 2>/dev/null
	then
		print $$ > $LOCK/pid
		return 0
	fi
	return 1
}
release()
{
	rm -f $LOCK/pid
	rmdir $LOCK 2>/dev/null
	trap - EXIT
}

trap 'release; print "interrupted"; exit 130' INT TERM
take && print "got it"
(
	take || print "somebody else has it"
)
[ "$(cat $LOCK/pid)" = $$ ] && print "it is mine"
release
[ -d $LOCK ] || print "gone"
(
	trap release EXIT
	take
	print "working"
	exit 3
)
print "status $?"
[ -d $LOCK ] && print "left over" || print "cleaned up"
take
kill -TERM $$
print "never"
