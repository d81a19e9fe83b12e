#!/usr/bin/ksh
# wpar_health.ksh - a health check of all WPARs, for nagios: one line, and the exit status
#
# usage: wpar_health.ksh [-w Warning%] [-c Critical%] [WparName ...]
#        Without names all that start with the system (auto=yes) have to be active.
# exit:  0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN

PATH=/usr/bin:/usr/sbin:/etc; export PATH
integer warn=80 crit=90 worst=0 used n
problems=""

while getopts :w:c: opt; do
    case $opt in
    w)  warn=$OPTARG ;;
    c)  crit=$OPTARG ;;
    *)  print "UNKNOWN - usage: ${0##*/} [-w Warning%] [-c Critical%] [WparName ...]"; exit 3 ;;
    esac
done
shift $((OPTIND - 1))

# problem Level Text
problem() {
    (($1 > worst)) && worst=$1
    problems="${problems:+$problems; }$2"
}

if [ $# -gt 0 ]; then
    names="$*"
else
    names=$(lswpar -qcG 2>/dev/null | awk -F: '$9 == "yes" { print $1 }')
fi
[ -n "$names" ] || { print "UNKNOWN - no WPAR to look at"; exit 3; }

n=0
for name in $names; do
    ((n += 1))
    state=$(lswpar -qca state $name 2>/dev/null)
    case $state in
    A)  ;;
    "") print "UNKNOWN - no WPAR $name"; exit 3 ;;
    *)  problem 2 "$name is in state $state"; continue ;;
    esac

    # its file systems, as Global sees them; what is shared shows with Global's own
    base=$(lswpar -qca directory $name)
    df -k | awk -v b=$base '$1 ~ /^\/dev\// && ($7 == b || index($7, b "/") == 1) {
        sub("%", "", $4); print $4, $7 }' > /tmp/health.$$
    while read used point; do
        if ((used >= crit)); then
            problem 2 "$point $used%"
        elif ((used >= warn)); then
            problem 1 "$point $used%"
        fi
    done < /tmp/health.$$
    rm -f /tmp/health.$$

    # every address it has
    for address in $(lswpar -qcN $name 2>/dev/null | cut -d: -f3); do
        ping -c 1 -w 2 $address > /dev/null 2>&1 || problem 2 "$name: $address does not answer"
    done

    # subsystems that ought to be there
    for subsystem in inetd syslogd; do
        clogin $name lssrc -s $subsystem 2>/dev/null | grep -w active > /dev/null ||
            problem 1 "$name: $subsystem is inoperative"
    done
done

# the system they are on: paging space, and hardware errors of the last day
used=$(lsps -s | awk 'NR == 2 { sub("%", "", $2); print $2 }')
((used >= warn)) && problem 1 "paging space $used%"
count=$(errpt -d H -T PERM 2>/dev/null | grep -vc IDENTIFIER)
((count > 0)) && problem 1 "$count permanent hardware errors"

set -A word OK WARNING CRITICAL
print "${word[worst]} - ${problems:-$n WPARs active} | wpars=$n paging=$used%"
exit $worst
