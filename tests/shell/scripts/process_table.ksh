#!/usr/bin/ksh
# Work on the output of ps -ef, kept in a here-document: count by user, find the parents of a
# process, look for what nobody owns, and build the list of what is to be killed.

LIST=./ps.$$
trap 'rm -f $LIST' EXIT
cat > $LIST <<'END'
     UID     PID    PPID   C    STIME    TTY  TIME CMD
    root       1       0   0   Nov 01      -  0:12 /etc/init
    root  131076       1   0   Nov 01      -  0:00 /usr/sbin/srcmstr
    root  147472  131076   0   Nov 01      -  0:01 /usr/sbin/syslogd
    root  200714  131076   0   Nov 01      -  0:00 /usr/sbin/inetd
  oracle  221260       1   0   Nov 02      -  3:20 ora_smon_PROD
  oracle  221262       1   2   Nov 02      - 14:05 ora_dbw0_PROD
     bob  300100  200714   0 10:01:10  pts/0  0:00 -ksh
     bob  300200  300100   0 10:02:00  pts/0  0:00 vi notes
   alice  300300  200714   0 10:03:00  pts/1  0:00 -ksh
   alice  300400  300300  95 10:04:00  pts/1 12:44 ./loop -x
   alice  300500       1  60 09:00:00      -  1:02 ./orphan <defunct>
END

typeset -i pid ppid cpu n=0

function by_user {
    awk 'NR > 1 { count[$1]++ } END { for (u in count) print count[u], u }' $LIST |
        sort -k1,1nr -k2,2
}

function parents_of {
    # Print the chain from a process up to init.
    typeset wanted=$1 found chain=""
    while (( wanted != 0 )); do
        found=""
        while read user pid ppid rest; do
            [[ $pid = $wanted ]] || continue
            found=$ppid
            chain="$chain${chain:+ <- }$wanted"
            break
        done < $LIST
        [[ -z $found ]] && { print "$chain (lost)"; return 1; }
        wanted=$found
    done
    print "$chain"
}

function minutes {
    typeset time=$1
    print $(( ${time%%:*} * 60 + 10#${time##*:} ))
}

print "by user:"
by_user | while read count user; do
    printf '  %-8s %3d\n' $user $count
done

for wanted in 300400 147472 1; do
    parents_of $wanted
done

print "busy:"
sed 1d $LIST | while read line; do
    set -- $line
    user=$1 pid=$2 ppid=$3 cpu=$4
    if [[ $line = *defunct* ]]; then
        print "  defunct: $pid of $user"
        continue
    fi
    (( cpu > 50 )) || continue
    typeset -R7 shown=$pid
    print "  $shown $user $cpu%"
    set -A victims ${victims[*]} $pid
done
print "victims: ${victims[*]:-none} (${#victims[*]})"

grep -v '^ *UID' $LIST | while read user pid ppid c rest; do
    case $rest in
        *pts/[0-9]*) (( n += 1 )); last=${rest##*pts/} ;;
    esac
done
print "$n on terminals, the last on pts/${last%% *}"
print "seconds: $(minutes 14:05) $(minutes 0:09)"
cut -c3-8 $LIST | sed 1d | tr -d ' ' | sort -u | paste -s -d, -
tail -n 1 $LIST | tr -s ' ' | cut -d' ' -f2,3
