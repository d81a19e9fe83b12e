#!/usr/bin/ksh
# A library of functions in a file, loaded by dot and through FPATH.
mkdir lib
cat > lib/strings <<'EOF'
trim() { typeset s=$1; s=${s##+([ 	])}; s=${s%%+([ 	])}; print -r -- "$s"; }
repeat() { typeset s= ; typeset -i n=$2; while ((n)); do s=$s$1; n=n-1; done; print -r -- "$s"; }
reverse() { typeset s=$1 r=; while [[ -n $s ]]; do r=${s%"${s#?}"}$r; s=${s#?}; done; print -r -- "$r"; }
join() { typeset IFS=$1; shift; print -r -- "$*"; }
EOF
cat > lib/greet <<'EOF'
function greet
{
	print "hello ${1:-world}"
}
EOF
. ./lib/strings
print "[$(trim '   a b  ')]"
repeat ab 3
reverse 'abc def'
join : a b c
FPATH=$PWD/lib
typeset -fu greet
greet
greet you
whence -v trim
