#!/usr/bin/ksh
# Configuration files from templates: here-documents quoted and not, variables of a table,
# eval for names within names, a check of what came out.

WORK=./conf.$$
trap 'rm -rf $WORK' 0
mkdir $WORK

HOST=aix01
typeset -u DOMAIN=example.com
typeset -Z3 PORT_BASE=8
set -A servers alpha beta gamma

function header {
    cat <<END
# $1 - made for $HOST.$DOMAIN
# literal: \$HOME \`date\` \\
# values: ${2:-none} $(( 16#1f )) `print -n inner`
END
}

function body {
    cat <<'END'
# nothing is replaced here: $HOME `date` $(date) \\ \$
END
}

function stanza {
    typeset name=$1 port=$2
    shift 2
    cat <<-END
	$name:
		host = $HOST
		port = $PORT_BASE$port
	${1:+	options = "$*"}
	END
}

header main.conf > $WORK/main.conf
body >> $WORK/main.conf
typeset -i i=0
for name in "${servers[@]}"; do
    case $i in
        0) stanza $name $i ;;
        1) stanza $name $i ro "no exec" ;;
        *) stanza $name $i 'a$b' ;;
    esac
    i=i+1
done >> $WORK/main.conf
cat $WORK/main.conf

print "--- names within names"
alpha_user=operator beta_user="data base" gamma_user='$HOME'
for name in "${servers[@]}"; do
    eval "user=\${${name}_user}"
    eval value=\$"${name}_user"
    [[ $user = "$value" ]] || print "differ: $user $value"
    print -r -- "$name runs as <$user>"
done

print "--- substitution by sed from a table"
cat > $WORK/table <<END
@HOST@ $HOST
@PORT@ 80/tcp
@MISSING@
END
while read key value; do
    print -r -- "s|$key|${value:-(empty)}|g"
done < $WORK/table > $WORK/script.sed
sed -f $WORK/script.sed <<'END'
listen @HOST@:@PORT@
other @MISSING@ @UNKNOWN@
END

print "--- two documents on one line"
cat <<ONE - <<TWO
first $HOST
ONE
second ${#servers[*]}
TWO
{ read one; read two; } <<END
${servers[0]} $(cat <<INNER
within ${servers[1]}
INNER
)
rest
END
print -r -- "<$one> <$two>"
grep -c "" $WORK/main.conf
awk '/^[a-z]+:/ { n++ } /port/ { last = $3 } END { print n, last }' $WORK/main.conf
