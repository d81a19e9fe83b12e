#!/usr/bin/ksh
# Numbers: primes, powers, bases, the greatest common divisor, sorting.
typeset -i i j n limit=50
i=2
while (( i < limit ))
do
	j=2
	while (( j * j <= i )) && (( i % j )); do j=j+1; done
	(( j * j > i )) && primes="$primes $i"
	i=i+1
done
print $primes
gcd() { if (( $2 )); then gcd $2 $(( $1 % $2 )); else print $1; fi; }
gcd 1071 462
power() { typeset -i r=1 k=$2; while ((k)); do r=r*$1; k=k-1; done; print $r; }
print $(power 2 10) $(power 3 4) $(power -2 3 | read x; print -- $x)
typeset -i2 bin=10
typeset -i16 hex=255
typeset -i8 oct=8
print $bin $hex $oct $((2#1010 + 16#f))
collatz() { n=$1; typeset steps=0; while ((n != 1)); do if ((n % 2)); then n=3*n+1; else n=n/2; fi; ((steps+=1)); done; print $steps; }
collatz 27
set -A a 5 3 9 1 7
i=0
while (( i < ${#a[*]} ))
do
	j=i+1
	while (( j < ${#a[*]} ))
	do
		if (( a[j] < a[i] )); then t=${a[i]}; a[i]=${a[j]}; a[j]=$t; fi
		j=j+1
	done
	i=i+1
done
print ${a[*]}
print $(( (1 << 4) | 3 )) $(( 7 & ~2 )) $(( 5 ^ 1 )) $(( 100 / 7 )) $(( -100 / 7 )) $(( -100 % 7 ))
let "i = 5" "i *= 2" "i -= 1"
print $i
