#!/usr/bin/ksh
# Dates by arithmetic alone: weekdays, a month's sheet, days between, the job of the day.

set -A names January February March April May June July August September October \
    November December
set -A lengths 31 28 31 30 31 30 31 31 30 31 30 31

function leap {
    (( ($1 % 4 == 0 && $1 % 100 != 0) || $1 % 400 == 0 ))
}

function days_in {
    # days_in year month
    typeset -i days=${lengths[$2-1]}
    leap $1 && (( $2 == 2 )) && days=29
    print $days
}

function day_number {
    # Days since 0000-03-01, so that a leap day is a year's last.
    typeset -i y=$1 m=$2 d=$3
    (( m = (m + 9) % 12 ))
    (( y = y - m / 10 ))
    print $(( 365 * y + y / 4 - y / 100 + y / 400 + (m * 306 + 5) / 10 + d - 1 ))
}

function weekday {
    # 0 is Sunday.
    print $(( ($(day_number $1 $2 $3) + 3) % 7 ))
}

function sheet {
    typeset -i year=$1 month=$2 day=1 last column
    typeset -R3 cell
    typeset text="${names[month-1]} $year" row=""
    typeset -R$(( (20 + ${#text}) / 2 )) centred=$text
    print -r -- "$centred"
    print "Su Mo Tu We Th Fr Sa"
    last=$(days_in $year $month)
    column=$(weekday $year $month 1)
    typeset -i blank=0
    while (( blank < column )); do
        row="$row   "
        blank=blank+1
    done
    while (( day <= last )); do
        cell=$day
        row="$row$cell"
        column=column+1
        if (( column % 7 == 0 || day == last )); then
            row=${row#?}
            print -r -- "$row"
            row=""
        fi
        day=day+1
    done
}

sheet 2007 11
print
sheet 2008 2

print
for pair in "2007 1 1 2007 12 31" "2000 2 28 2000 3 1" "1999 12 31 2000 1 1" \
            "2007 11 23 2026 11 23"; do
    set -- $pair
    from=$(day_number $1 $2 $3) to=$(day_number $4 $5 $6)
    print "$1-$2-$3 to $4-$5-$6: $(( to - from )) days"
done

for year in 1900 2000 2004 2007; do
    if leap $year; then print "$year leap"; else print "$year common"; fi
done

typeset -Z2 month day
for stamp in 2007/3/9 2007/13/1 2007/2/30 2008/2/29 x/y/z; do
    IFS=/
    set -- $stamp
    unset IFS
    if [[ $1$2$3 = *[!0-9]* ]]; then
        print "$stamp: not a date"
    elif (( $2 < 1 || $2 > 12 )) || (( $3 < 1 || $3 > $(days_in $1 $2) )); then
        print "$stamp: no such day"
    else
        month=$2 day=$3
        case $(weekday $1 $2 $3) in
            0|6) job=full ;;
            5)   job=weekly ;;
            *)   job=daily ;;
        esac
        print "$1-$month-$day: $job backup"
    fi
done
