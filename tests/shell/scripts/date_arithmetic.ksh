#!/usr/bin/ksh
# Days, leap years, weekdays: integer arithmetic alone.
leap() { (( $1 % 4 == 0 && ( $1 % 100 != 0 || $1 % 400 == 0 ) )); }
set -A length 31 28 31 30 31 30 31 31 30 31 30 31
set -A weekday Sun Mon Tue Wed Thu Fri Sat
days_in() # month year
{
	if (( $1 == 2 )) && leap $2
	then
		print 29
	else
		print ${length[$1-1]}
	fi
}
day_of_year() # day month year
{
	typeset -i sum=$1 m=1
	while (( m < $2 ))
	do
		sum='sum + $(days_in $m $3)'
		sum=sum
		m=m+1
	done
	print $sum
}
day_of_week() # day month year
{
	typeset -i d=$1 m=$2 y=$3 k j
	if (( m < 3 )); then m=m+12; y=y-1; fi
	k='y % 100'; j='y / 100'
	print ${weekday[(d + 13*(m+1)/5 + k + k/4 + j/4 + 5*j + 6) % 7]}
}
for y in 1900 2000 2007 2008; do leap $y && print "$y leap" || print "$y not"; done
print $(days_in 2 2007) $(days_in 2 2008) $(days_in 12 2007)
day_of_week 2 8 2007
day_of_week 29 2 2008
day_of_week 1 1 2000
typeset -i total=0 month=1
while ((month<=12)); do total=total+$(days_in $month 2008); ((month+=1)); done
print $total
