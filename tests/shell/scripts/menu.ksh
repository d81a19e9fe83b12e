#!/usr/bin/ksh
# A menu with select, answered from a file.
cat > answers <<'EOF'
2
9

3
1
4
EOF
PS3='choose: '
typeset -i turns=0
select choice in list add remove quit
do
	turns=turns+1
	case $choice in
		list) print "items: ${items[*]:-none}" ;;
		add) items[${#items[*]}]=thing$turns; print "added thing$turns" ;;
		remove) unset items[0]; print "removed" ;;
		quit) break ;;
		'') print "not a choice: $REPLY" ;;
	esac
done < answers 2> prompts
print "after $turns turns"
grep -c choose: prompts
