#!/usr/bin/ksh
# Watches a WPAR come up: a background start, a wait with a limit, a report of file systems.
trap 'rmwpar -F $NAME > /dev/null 2>&1; print "cleaned up"' EXIT
NAME=probe
typeset -i waited=0
mkwpar -n $NAME > /dev/null || exit 2
startwpar $NAME > start.log 2>&1 &
starter=$!
until [[ $(lswpar -q -a state $NAME) = A ]]
do
	sleep 1
	waited=waited+1
	(( waited > 60 )) && { print "too slow"; exit 3; }
done
wait $starter
print "start ended with $?"
typeset -i mounted=0
mount | while read node rest
do
	[[ "$node $rest" = *" /wpars/$NAME"* ]] && mounted=mounted+1
done
(( mounted >= 5 )) && print "its file systems are mounted" || print "only $mounted"
df /wpars/$NAME | tail -1 | read device blocks free used rest
print "${device%/*} ${used%\%}" | grep -c '^/dev [0-9]'
lssrc -g tcpip > /dev/null && print "SRC answers"
exit 4
