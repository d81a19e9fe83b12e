#!/usr/bin/ksh
# The state of every WPAR, counted and told in words.
typeset -i active=0 defined=0
mkwpar -n one > /dev/null || exit 1
mkwpar -n two > /dev/null || exit 1
startwpar two > /dev/null || exit 1
lswpar -c -q > list 2>/dev/null || lswpar -c | grep -v '^#' > list
while IFS=: read name state rest
do
	case $state in
		A) active=active+1; print "$name is running" ;;
		D) defined=defined+1; print "$name is down" ;;
		*) print "$name is in state $state" ;;
	esac
done < list
print "$active active, $defined defined"
(( active + defined == $(lswpar -q | wc -l) )) && print "the count is right"
