#!/usr/bin/ksh
# A report from a passwd-like file: IFS splitting, arrays, counting by group.
cat > passwd <<'EOF'
root:!:0:0::/:/usr/bin/ksh
daemon:!:1:1::/etc:
guest:!:100:100::/home/guest:
anna:!:200:1:Anna Berg:/home/anna:/usr/bin/ksh
ben:!:201:1:Ben Carr:/home/ben:/usr/bin/bsh
carla:!:202:100:Carla Dorn:/home/carla:/usr/bin/ksh
EOF
typeset -i total=0 korn=0 i=0
OLDIFS=$IFS
while IFS=: read name pw uid gid gecos home shell
do
	total=total+1
	case $shell in
		*/ksh) korn=korn+1 ;;
		'') shell=none ;;
	esac
	(( uid >= 200 )) && people[i]=$name && i=i+1
	printf '%-8s %5d %-12s %s\n' "$name" "$uid" "${gecos:--}" "${shell##*/}"
done < passwd
IFS=$OLDIFS
print
print "$total accounts, $korn with ksh, ${#people[*]} people: ${people[*]}"
set -s -- ${people[*]}
print "last: $3"
groups=$(while IFS=: read a b c d e; do print $d; done < passwd | sort -n | uniq -c)
set -- $groups
while [ $# -ge 2 ]
do
	print "group $2: $1"
	shift 2
done
