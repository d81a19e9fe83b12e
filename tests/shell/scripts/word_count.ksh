#!/usr/bin/ksh
# Words of a text counted without any program but the shell.
cat > text <<'EOF'
the quick brown fox jumps over the lazy dog
the dog sleeps; the fox does not
EOF
typeset -l word
typeset -i lines=0 words=0 chars=0
while read -r line
do
	lines=lines+1
	chars=chars+${#line}+1
	for word in $line
	do
		word=${word%%[!a-z]*}
		[[ -z $word ]] && continue
		words=words+1
		eval "n=\${count_$word:-0}"
		[[ $n = 0 ]] && known="$known $word"
		eval "count_$word=$((n+1))"
	done
done < text
print "$lines lines, $words words, $chars bytes"
for w in $known
do
	eval print "\$count_$w $w"
done | sort -k1,1nr -k2 | head -4
case $(<text) in
	*fox*dog*fox*) print "both foxes" ;;
esac
