#!/usr/bin/ksh
# wpar_maint.ksh - rolling maintenance: stop, save, change and start WPARs, one after another
#
# usage: wpar_maint.ksh -c "chwpar arguments" WparName ...
#        Stops at the first that fails; that one is put back as it was, from its backup.
# exit:  0 all done, 1 one failed and was put back, 2 usage, 3 locked, 4 one could not be put back

PATH=/usr/bin:/usr/sbin:/etc; export PATH
PROG=${0##*/}
LOCK=/tmp/$PROG.lock
SAVE=${SAVE:-/tmp/wpar_save}

say() { print "$(date +%H:%M:%S) $*"; }

change=""
while getopts :c: opt; do
    case $opt in
    c)  change=$OPTARG ;;
    *)  print -u2 "usage: $PROG -c \"chwpar arguments\" WparName ..."; exit 2 ;;
    esac
done
shift $((OPTIND - 1))
if [[ -z $change || $# -eq 0 ]]; then
    print -u2 "usage: $PROG -c \"chwpar arguments\" WparName ..."
    exit 2
fi

# One at a time: mkdir either makes the lock or fails. A lock whose owner is gone is stale.
if ! mkdir $LOCK 2>/dev/null; then
    owner=$(cat $LOCK/pid 2>/dev/null)
    if [[ -n $owner ]] && kill -0 $owner 2>/dev/null; then
        print -u2 "$PROG: locked by process $owner"
        exit 3
    fi
    say "removing the stale lock of process ${owner:-unknown}"
    rm -rf $LOCK
    mkdir $LOCK || exit 3
fi
echo $$ > $LOCK/pid
trap 'rm -rf $LOCK' EXIT
trap 'exit 4' HUP INT TERM
mkdir -p $SAVE || exit 4

# roll_back name was: the WPAR as its backup has it, in the state it was in
roll_back() {
    typeset name=$1 was=$2
    say "$name: putting it back"
    stopwpar -F $name > /dev/null 2>&1
    restwpar -F -f $SAVE/$name.bff > $SAVE/$name.log 2>&1 || return 1
    [[ $was = A ]] && { startwpar $name >> $SAVE/$name.log 2>&1 || return 1; }
    [[ $(lswpar -qca state $name) = $was ]]
}

one() {
    typeset name=$1 was=$(lswpar -qca state $1 2>/dev/null)
    case $was in
    A|D) ;;
    "")  print -u2 "$PROG: $name: no such WPAR"; return 1 ;;
    *)   print -u2 "$PROG: $name: state $was, not touched"; return 1 ;;
    esac
    if [[ $was = A ]]; then
        say "$name: stopping"
        stopwpar $name > $SAVE/$name.log 2>&1 ||
            { cat $SAVE/$name.log >&2; return 1; }
    fi
    say "$name: saving"
    savewpar -f $SAVE/$name.bff $name > $SAVE/$name.log 2>&1
    if [ $? -ne 0 ]; then
        cat $SAVE/$name.log >&2
        # nothing was changed: only start it again
        [[ $was = A ]] && startwpar $name > /dev/null 2>&1
        return 1
    fi
    say "$name: chwpar $change"
    if eval chwpar $change $name; then
        [[ $was = D ]] && { say "$name: done"; return 0; }
        say "$name: starting"
        startwpar $name > $SAVE/$name.log 2>&1 && { say "$name: done"; return 0; }
        cat $SAVE/$name.log >&2
    fi
    roll_back $name $was && return 1
    print -u2 "$PROG: $name: could not be put back, see $SAVE/$name.log"
    exit 4
}

for wpar in "$@"; do
    one $wpar || { say "stopped at $wpar"; exit 1; }
done
say "all done: $#"
