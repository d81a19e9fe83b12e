#!/usr/bin/ksh
# Work in the background, a few at a time; collect every status with wait and $!, then
# report in the order of the list, whichever ended first.

MAX=3
typeset -i running=0 index=0 failed=0 n=0
WORK=./jobs.$$
mkdir $WORK
trap 'rm -rf $WORK' EXIT

function task {
    # task host seconds status: pretend to do something on a host.
    typeset host=$1 status=$3
    {
        print "begin $host"
        sleep 0
        case $host in
            db*)  print "  tablespaces checked" ;;
            web*) print "  $(print a b c | wc -w | tr -d ' ') pages fetched" ;;
            *)    print "  nothing known" ; status=9 ;;
        esac
        print "end $host"
    } > $WORK/$host.out 2> $WORK/$host.err
    return $status
}

function wait_for_oldest {
    # The first job of the queue that was not waited for yet.
    typeset -i pid
    pid=${pids[first]}
    wait $pid
    results[first]=$?
    (( first += 1 ))
    (( running -= 1 ))
}

typeset -i first=0 count=0
while IFS=: read host seconds status; do
    if (( running >= MAX )); then
        wait_for_oldest
    fi
    task $host $seconds $status &
    pids[count]=$!
    hosts[count]=$host
    (( count += 1 ))
    (( running += 1 ))
done <<-LIST
	db1:1:0
	db2:2:3
	web1:1:0
	web2:1:1
	mail:1:0
	web3:2:0
LIST
while (( first < count )); do
    wait_for_oldest
done

while (( n < count )); do
    typeset -L8 name=${hosts[n]}
    if (( results[n] == 0 )); then
        print "$name ok"
    else
        print "$name FAILED with ${results[n]}"
        (( failed += 1 ))
        sed 's/^/    | /' $WORK/${hosts[n]}.out
    fi
    n=n+1
done
print "$failed of $count failed; $(ls $WORK | grep -c out) outputs"

(exit 4) & one=$!
(exit 5) & two=$!
wait $one; a=$?
wait $two; b=$?
print "one by one: $a $b"
(sleep 0; exit 6) &
wait
print "all: $?"
kill -0 $! 2>/dev/null || print "the last one is gone"
sleep 1000 &
kill $!
wait $!
(( $? > 128 )) && print "the sleeper was killed"
exit $failed
