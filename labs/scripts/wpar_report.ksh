#!/usr/bin/ksh
# wpar_report.ksh - what WPARs this system has, one line each, and the totals
#
# usage: wpar_report.ksh [-s State] [-o File]
#        -s  only those in a state (A, D, B ...)
#        -o  write to a file, and say nothing
# exit:  0 reported, 1 no WPAR found, 2 usage or trouble

PATH=/usr/bin:/usr/sbin:/etc; export PATH
PROG=${0##*/}
TMP=/tmp/$PROG.$$
only=""
out=""

usage() {
    print -u2 "usage: $PROG [-s State] [-o File]"
    exit 2
}

while getopts :s:o: opt; do
    case $opt in
    s) only=$OPTARG ;;
    o) out=$OPTARG ;;
    *) usage ;;
    esac
done
shift $((OPTIND - 1))
[ $# -eq 0 ] || usage

trap 'rm -f $TMP.*' EXIT
trap 'exit 2' HUP INT TERM

# General settings, then the network: both delimited, joined below by name.
lswpar -qcG > $TMP.general 2> $TMP.err
if [ $? -ne 0 ]; then
    print -u2 "$PROG: lswpar failed:"
    cat $TMP.err >&2
    exit 2
fi
lswpar -qcN > $TMP.network 2>/dev/null

# What each takes of the disks: its own file systems, not what is shared with Global.
for name in $(lswpar -qca name); do
    base=$(lswpar -qca directory $name)
    lsfs -qc 2>/dev/null | awk -F: -v base=$base -v name=$name '
        $1 == base || index($1, base "/") == 1 {
            if ($3 == "jfs2") blocks += $6
        }
        END { printf "%s:%d\n", name, blocks / 2048 }'
done > $TMP.disk

report() {
    print "WPARs of $(hostname), $(date '+%Y-%m-%d %H:%M')"
    print
    awk -F: -v only="$only" -v network=$TMP.network -v disk=$TMP.disk '
        BEGIN {
            while ((getline line < network) > 0) {
                split(line, part, ":")
                known = part[2] "/" part[3]
                if (address[part[1]] != "") known = address[part[1]] "," known
                address[part[1]] = known
            }
            while ((getline line < disk) > 0) {
                split(line, part, ":")
                mb[part[1]] = part[2]
            }
            printf "%-12s %-5s %-4s %-16s %-22s %8s\n", "NAME", "STATE", "TYPE",
                   "HOSTNAME", "ADDRESS", "DISK MB"
        }
        only != "" && $2 != only { next }
        {
            where = address[$1] == "" ? "-" : address[$1]
            printf "%-12s %-5s %-4s %-16s %-22s %8d\n", $1, $2, $3, $4, where, mb[$1]
            count[$2]++; total++; sum += mb[$1]
        }
        END {
            if (!total) exit 1
            printf "\n%d WPARs, %d MB:", total, sum
            n = split("A D L T F P M B", state, " ")
            for (i = 1; i <= n; i++)
                if (count[state[i]]) printf " %s=%d", state[i], count[state[i]]
            printf "\n"
        }' $TMP.general
}

if [ -n "$out" ]; then
    report > "$out"
else
    report
fi
if [ $? -ne 0 ]; then
    print -u2 "$PROG: no WPAR found"
    exit 1
fi
exit 0
