#!/usr/bin/ksh
# Strings taken apart with nothing but ${…}.
path=/usr/local/lib/libfoo.so.1.2
print ${path##*/} ${path%/*} ${path#/*/} ${path%%.*} ${path##*.}
base=${path##*/}
print ${base%%.*} ${base#*.}
typeset -i n=0
rest=$path
while [[ $rest = */* ]]
do
	rest=${rest#*/}
	n=n+1
done
print "$n slashes"
csv='one,"two, half",three,,five'
IFS=,
set -- $csv
print $#
for f; do print "[$f]"; done
unset IFS
s='key = some value  '
key=${s%%=*} value=${s#*=}
print "[${key%% *}]" "[${value# }]"
typeset -u up=$base
typeset -l low=MiXeD
print $up $low ${#path}
for word in radar kayak hello
do
	w=$word r=
	while [[ -n $w ]]
	do
		c=${w%"${w#?}"}
		r=$c$r
		w=${w#?}
	done
	[[ $word = $r ]] && print "$word is one" || print "$word is none"
done
case $base in
	*.so.+([0-9]).+([0-9])) print "versioned library" ;;
	*.so) print "library" ;;
esac
x='a.b*c?d'
print "${x%'*'*}" "${x#*'?'}" "${x%%[*]*}"
