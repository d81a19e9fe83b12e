#!/usr/bin/ksh
# An operator's menu: choices come from a here-document as they would from a person.
names() { lswpar -q -a name 2>/dev/null; }
PS3='? '
select action in make start stop remove quit
do
	case $action in
		make) mkwpar -n w$REPLY > /dev/null && print "made w$REPLY" ;;
		start) for w in $(names); do startwpar $w > /dev/null && print "started $w"; done ;;
		stop) for w in $(names); do stopwpar $w > /dev/null && print "stopped $w"; done ;;
		remove) for w in $(names); do rmwpar $w > /dev/null && print "removed $w"; done ;;
		quit) break ;;
		*) print "$REPLY?" ;;
	esac
	set -- $(names)
	print "now: $# wpars"
done <<EOF 2> /dev/null
1
2
7
3
4
5
EOF
print done
