#!/usr/bin/ksh
# Comma-separated values: fields with quotes, sums by key without associative arrays, a sorted
# report with printf, rejected lines on standard error.

INPUT=./sales.$$
ERRORS=./errors.$$
trap 'rm -f $INPUT $ERRORS' EXIT
cat > $INPUT <<'END'
region,product,amount,comment
north,disk,100,first
south,"tape, blank",250,"big ""deal"""
north,tape,50,
east,disk,abc,bad amount
south,disk,75
"west",cable,1000,last
,cable,5,no region
END

typeset -i line=0 good=0 bad=0 total=0

function split {
    # Take a line apart into the array `field`; quotes may hold commas and doubled quotes.
    typeset rest=$1 value
    typeset -i n=0
    unset field
    while :; do
        if [[ $rest = \"* ]]; then
            rest=${rest#\"}
            value=""
            while [[ $rest = *\"* ]]; do
                value=$value${rest%%\"*}
                rest=${rest#*\"}
                [[ $rest = \"* ]] || break
                value=$value\"
                rest=${rest#\"}
            done
        else
            value=${rest%%,*}
            rest=${rest#"$value"}
        fi
        field[n]=$value
        n=n+1
        [[ $rest = ,* ]] || break
        rest=${rest#,}
    done
    fields=$n
}

function add {
    # Sums live in variables named after the key.
    typeset key=$1
    case " $keys " in
        *" $key "*) ;;
        *) keys="$keys${keys:+ }$key"
           eval "sum_$key=0 count_$key=0" ;;
    esac
    eval "(( sum_$key += $2 )); (( count_$key += 1 ))"
}

keys=""
while IFS= read -r text; do
    line=line+1
    (( line == 1 )) && continue
    split "$text"
    if (( fields < 3 )); then
        print -u2 "line $line: only $fields fields"
    elif [[ ${field[0]} != +([a-z]) ]]; then
        print -u2 "line $line: bad region <${field[0]}>"
    elif [[ ${field[2]} != +([0-9]) ]]; then
        print -u2 "line $line: bad amount <${field[2]}>"
    else
        add ${field[0]} ${field[2]}
        printf '%-6s|%-12s|%5d|%s\n' "${field[0]}" "${field[1]}" ${field[2]} "${field[3]:-(none)}"
        (( good += 1 ))
        (( total += field[2] ))
        continue
    fi
    (( bad += 1 ))
done < $INPUT 2> $ERRORS

print "--- sums"
for key in $keys; do
    eval "print \$sum_$key \$count_$key $key"
done | sort -k1,1nr | while read sum count key; do
    typeset -i share
    share="sum * 100 / total"
    bar=""
    while (( ${#bar} < share / 5 )); do bar=$bar'#'; done
    printf '%-6s %6d %2d %3d%% %s\n' $key $sum $count $share "$bar"
done
print "--- errors"
cat $ERRORS
print "$good good, $bad bad, total $total"
sed 1d $INPUT | awk -F, '{ n[NF]++ } END { for (i = 1; i < 9; i++) if (n[i]) print i, n[i] }'
