#!/usr/bin/ksh
# Health check: thresholds from a here-document, a report, a status that says how bad it is.
set -u
typeset -i worst=0 checked=0
typeset -L12 name
typeset -R5 value limit

check()
{
	name=$1 value=$2 limit=$3
	checked=checked+1
	if (( $2 >= $3 ))
	then
		print "CRITICAL $name $value >= $limit"
		worst=2
	elif (( $2 * 100 >= $3 * 80 ))
	then
		print "WARNING  $name $value of $limit"
		(( worst < 1 )) && worst=1
	else
		print "OK       $name $value of $limit"
	fi
}

while read -r what used max rest
do
	[[ $what = '#'* || -z $what ]] && continue
	check "$what" "$used" "$max"
done <<'EOF'
# file system   used  maximum
/               45    90
/var            75    90      grows
/tmp            91    90

/home           10    90
EOF

print "checked $checked, worst $worst"
case $worst in
	0) message="all is well" ;;
	1) message="look soon" ;;
	*) message="look now" ;;
esac
print "$message"
exit $worst
