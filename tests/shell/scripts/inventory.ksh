#!/usr/bin/ksh
# Arrays side by side: names, amounts, prices; totals and a sorted listing.
set -A name bolt nut washer screw
set -A amount 100 250 75 40
set -A price 12 5 3 9
typeset -i i total=0 line
typeset -L8 n
typeset -R6 a p t
i=0
while (( i < ${#name[*]} ))
do
	line='amount[i] * price[i]'
	total=total+line
	n=${name[i]} a=${amount[i]} p=${price[i]} t=$line
	print "$n$a$p$t"
	i=i+1
done
print "total $total"
print "--"
i=0
while (( i < ${#name[*]} ))
do
	print "${amount[i]} ${name[i]}"
	i=i+1
done | sort -n | while read a n
do
	print "${n%% *}: ${a## }"
done
print "--"
remove() # take element $1 out of name, close the gap
{
	typeset -i from=$1 to=$1
	while (( from < ${#name[*]} - 1 ))
	do
		from=from+1
		name[to]=${name[from]}
		to=to+1
	done
	unset name[$to]
}
remove 1
print ${#name[*]}: ${name[*]}
