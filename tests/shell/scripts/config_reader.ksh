#!/usr/bin/ksh
# Stanzas: sections, key = value, comments; values are looked up by eval.
cat > conf <<'EOF'
* comment
/home:
	dev = /dev/hd1
	mount = true
	size = 128

/opt:
	dev = /dev/hd10opt
	mount = automatic
EOF
section= sections=
while read -r key equals value
do
	case $key in
		''|'*') continue ;;
		*:) section=${key%:}; section=${section#/}; sections="$sections $section" ;;
		*) [[ $equals = '=' ]] && eval "conf_${section}_$key=\$value" ;;
	esac
done < conf
for s in $sections
do
	for k in dev mount size
	do
		eval v=\${conf_${s}_$k:-unset}
		print "$s.$k = $v"
	done
done
set | grep '^conf_' | wc -l | read count
print "$count settings"
