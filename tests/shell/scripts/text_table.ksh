#!/usr/bin/ksh
# Columns from free text, widths found first, then drawn.
cat > data <<'EOF'
wpar1 A S uataix6
web D S webhost
database01 A S db.example.com
EOF
typeset -i w1=4 w2=8
while read name state type host
do
	(( ${#name} > w1 )) && w1=${#name}
	(( ${#host} > w2 )) && w2=${#host}
done < data
line()
{
	typeset s= c=$1
	typeset -i n=$2
	while ((n > 0)); do s=$s$c; n=n-1; done
	print -n -- "$s"
}
printf "%-${w1}s  %-5s  %-${w2}s\n" Name State Hostname
line - $((w1 + w2 + 9)); print
sort data | while read name state type host
do
	printf "%-${w1}s  %-5s  %-${w2}s|\n" "$name" "$state" "$host"
done
print "$w1 $w2"
