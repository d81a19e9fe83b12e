#!/usr/bin/ksh
# Recursion: a directory tree drawn, sized and searched; factorials and towers for the rest.

TOP=./tree.$$
trap 'rm -rf $TOP' EXIT
mkdir -p $TOP/etc/init.d $TOP/usr/bin $TOP/usr/lib/lpp $TOP/empty $TOP/usr/share
print "root:x:0" > $TOP/etc/passwd
print "start\nstop" > $TOP/etc/init.d/network
print "#!/usr/bin/ksh\nprint hello" > $TOP/usr/bin/hello
chmod 755 $TOP/usr/bin/hello
: > $TOP/usr/lib/lpp/marker
ln -s ../etc/passwd $TOP/usr/link

function draw {
    typeset dir=$1 indent=$2 entry name mark
    for entry in $dir/*; do
        [[ -e $entry || -L $entry ]] || continue
        name=${entry##*/}
        mark=""
        if [[ -L $entry ]]; then
            mark="@"
        elif [[ -d $entry ]]; then
            mark="/"
        elif [[ -x $entry ]]; then
            mark="*"
        fi
        print -r -- "$indent$name$mark"
        if [[ -d $entry && ! -L $entry ]]; then
            draw $entry "$indent    "
        fi
    done
}

function bytes_of {
    # The size of all files below a directory, given by standard output.
    typeset entry
    typeset -i sum=0 one
    for entry in $1/*; do
        if [[ -d $entry ]]; then
            sum=sum+$(bytes_of $entry)
        elif [[ -f $entry && ! -L $entry ]]; then
            one=$(wc -c < $entry)
            sum=sum+one
        fi
    done
    print $sum
}

function depth_of {
    typeset entry
    typeset -i deepest=0 one
    for entry in $1/*; do
        [[ -d $entry && ! -L $entry ]] || continue
        depth_of $entry
        one=$?
        (( one > deepest )) && deepest=one
    done
    return $(( deepest + 1 ))
}

function factorial {
    if (( $1 < 2 )); then
        print 1
    else
        print $(( $1 * $(factorial $(( $1 - 1 )) ) ))
    fi
}

typeset -i moves=0
function hanoi {
    (( $1 == 0 )) && return 0
    hanoi $(( $1 - 1 )) $2 $4 $3
    (( moves += 1 ))
    (( $1 == 3 )) && print "move $1 from $2 to $3 as number $moves"
    hanoi $(( $1 - 1 )) $4 $3 $2
}

print "tree:"
draw $TOP "  "
print "bytes: $(bytes_of $TOP)"
depth_of $TOP
print "depth: $?"
for n in 0 1 5 10 12; do
    print "$n! = $(factorial $n)"
done
hanoi 4 left right middle
print "$moves moves"
find $TOP -type f | sed "s|^$TOP/||" | sort | while read file; do
    print -r -- "file $file in $(dirname $file)"
done
