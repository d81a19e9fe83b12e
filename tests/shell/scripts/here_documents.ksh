#!/usr/bin/ksh
# Files made from templates.
HOST=uataix6 PORT=8080
make()
{
	cat <<-EOF
	Listen $PORT
	ServerName $HOST
	$(for d in one two; do print "Alias /$d /www/$d"; done)
	Literal \$HOME \`date\` \\
	Sum $((PORT + 1)) ${UNSET:-none}
	EOF
}
make > httpd.conf
cat httpd.conf
PORT=90
make | grep Listen
cat <<'EOF' > script
print "$# $1"
for i in "$@"; do print "<$i>"; done
EOF
ksh script 'a b' c
cat <<A && cat <<B || print no
first $HOST
A
second
B
while read a b; do print "$b $a"; done <<X
1 ${HOST#??}
2 "quoted"
X
