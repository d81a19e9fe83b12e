#!/usr/bin/ksh
# Report on file systems from the output of df -k, kept in a here-document: thresholds by
# mount point, columns by typeset -L and -R, totals, an exit status that monitoring reads.

typeset -i WARN=80 CRIT=90
typeset -i total=0 used=0 warnings=0 errors=0

function df_output {
    cat <<-END
	Filesystem    1024-blocks      Free %Used    Iused %Iused Mounted on
	/dev/hd4           524288    310200   41%     3215     5% /
	/dev/hd2          3145728    220104   94%    45012    46% /usr
	/dev/hd9var        524288     99612   82%     1022     5% /var
	/dev/hd3           262144    260100    1%       34     1% /tmp
	/dev/hd1            65536     65000    1%       12     1% /home
	/proc                   -         -    -         -     -  /proc
	/dev/datalv       8388608    838860   91%   120033    12% /oracle/data
	END
}

function limit_of {
    # The limits of one mount point: warning and critical.
    case $1 in
        /usr)       print 95 98 ;;
        /oracle/*)  print 85 90 ;;
        /tmp|/home) print 70 85 ;;
        *)          print $WARN $CRIT ;;
    esac
}

function rule {
    typeset -L40 dashes="----------------------------------------"
    print -- "$dashes"
}

function line {
    typeset -L16 mount=$1
    typeset -R9 size=$2 free=$3
    typeset -R5 percent=$4
    typeset state=$5
    print -r -- "$mount $size $free $percent $state"
}

line "Mounted on" KB Free Used State
rule
df_output | sed 1d | while read device size free percent iused ipercent mount; do
    [[ $size = *[!0-9]* ]] && continue
    percent=${percent%\%}
    set -- $(limit_of $mount)
    state=ok
    if (( percent >= $2 )); then
        state=CRITICAL
        (( errors += 1 ))
    elif (( percent >= $1 )); then
        state=warning
        (( warnings += 1 ))
    fi
    line $mount $size $free $percent% $state
    (( total += size / 1024 ))
    (( used += (size - free) / 1024 ))
done
rule
line total $total $(( total - used )) $(( used * 100 / total ))% ""
print
print "$warnings warnings, $errors errors"

if (( errors )); then
    exit 2
elif (( warnings )); then
    exit 1
fi
exit 0
