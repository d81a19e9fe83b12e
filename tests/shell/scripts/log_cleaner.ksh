#!/usr/bin/ksh
# Trim logs by a table of rules: name, lines to keep, how many old copies. Locks itself,
# counts what it did, undoes its temporary files whatever happens.

PROGRAM=${0##*/}
WORK=./logs.$$
LOCK=$WORK/lock
typeset -i kept=0 rotated=0 skipped=0

function die {
    print -r -u2 -- "$PROGRAM: $*"
    exit 1
}

function cleanup {
    rm -rf $WORK
}

trap cleanup EXIT
trap 'print interrupted; exit 130' INT TERM HUP

mkdir $WORK || die "cannot make a directory"
( set -o noclobber; print $$ > $LOCK ) 2>/dev/null || die "already running"

function make_log {
    typeset -i n=0 count=$2
    while (( n < count )); do
        (( n += 1 ))
        print "$(( 1000 + n )) entry $n of $1"
    done > $WORK/$1
}

make_log messages 25
make_log cron.log 8
make_log empty.log 0
make_log app.log 100

function rotate {
    typeset file=$1
    typeset -i number=$2 previous
    while (( number > 1 )); do
        (( previous = number - 1 ))
        [[ -f $file.$previous ]] && mv $file.$previous $file.$number
        number=previous
    done
    cp $file $file.1
    : > $file
}

function trim {
    typeset file=$1
    typeset -i keep=$2 copies=$3 lines
    if [[ ! -e $file ]]; then
        print "${file##*/}: not there"
        (( skipped += 1 ))
        return 1
    elif [[ ! -s $file ]]; then
        print "${file##*/}: empty"
        (( skipped += 1 ))
        return 0
    fi
    lines=$(wc -l < $file)
    if (( lines <= keep )); then
        print "${file##*/}: $lines lines, kept"
        (( kept += 1 ))
        return 0
    fi
    rotate $file $copies
    tail -n $keep $file.1 > $file
    print "${file##*/}: $lines lines, now $(( $(wc -l < $file) )), copy $copies"
    (( rotated += 1 ))
}

while read name keep copies junk; do
    case $name in
        ''|\#*) continue ;;
    esac
    trim $WORK/$name $keep ${copies:-2} || print "status $?"
done <<EOF
# name      lines  copies
messages    10     3

cron.log    10
empty.log   5
nosuch.log  5      1
app.log     4      1
EOF

print "$rotated rotated, $kept kept, $skipped skipped"
for file in $WORK/*; do
    [[ $file = $LOCK ]] || print "${file#$WORK/}: $(wc -l < $file | tr -d ' ')"
done
head -n 1 $WORK/app.log
sed -n '$p' $WORK/messages.1
