#!/usr/bin/ksh
# Jobs side by side, three at a time; their statuses collected.
work() { sleep 0; return $(( $1 % 3 )); }
typeset -i running=0 failed=0 started=0
set -A pids
reap()
{
	wait ${pids[0]}
	typeset status=$?
	(( status )) && failed=failed+1
	print "job ${jobs[0]}: $status"
	typeset -i i=0
	while (( i < running - 1 ))
	do
		pids[i]=${pids[i+1]}
		jobs[i]=${jobs[i+1]}
		i=i+1
	done
	running=running-1
}
for n in 1 2 3 4 5 6 7
do
	(( running == 3 )) && reap
	work $n &
	pids[running]=$!
	jobs[running]=$n
	running=running+1
	started=started+1
done
while (( running )); do reap; done
print "$started started, $failed failed"
