#!/usr/bin/ksh
# A coprocess that answers questions, another that counts.
server()
{
	while read -r verb rest
	do
		case $verb in
			add) set -- $rest; print $(( $1 + $2 )) ;;
			echo) print -r -- "$rest" ;;
			quit) print bye; return ;;
			*) print "unknown $verb" ;;
		esac
	done
}
server |&
ask() { print -p "$@"; read -rp answer; print "$1 -> $answer"; }
ask add 3 4
ask "echo hello  there"
ask nonsense
ask quit
wait
print done
typeset -i n=0
while :; do n=n+1; print $n; (( n == 3 )) && break; done |&
while read -p x
do
	print "counted $x"
done
