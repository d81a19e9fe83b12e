#!/usr/bin/ksh
# Log rotation: keep three generations, move them up by one.
typeset -i keep=3 n
rotate()
{
	typeset log=$1
	[[ -f $log ]] || { print -u2 "$log: missing"; return 1; }
	n=keep
	while (( n > 1 ))
	do
		if [[ -f $log.$((n-1)) ]]
		then
			mv "$log.$((n-1))" "$log.$n"
		fi
		n=n-1
	done
	mv "$log" "$log.1"
	: > "$log"
	return 0
}

mkdir logs
for generation in one two three four five
do
	print "$generation" > logs/app.log
	rotate logs/app.log || exit 2
done
for f in logs/*
do
	print "${f##*/}: $(cat "$f")"
done
rotate logs/none 2>/dev/null
print "status $?"
[[ -s logs/app.log ]] || print "the current log is empty"
