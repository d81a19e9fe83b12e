#!/usr/bin/ksh
# Option parsing with getopts, and again by hand.
usage() { print "usage: ${0##*/} [-v] [-n count] [-f file] name ..." ; }

parse()
{
	typeset verbose=0 count=1 file=
	OPTIND=1
	while getopts :vn:f: option
	do
		case $option in
			v) verbose=$((verbose+1)) ;;
			n) count=$OPTARG ;;
			f) file=$OPTARG ;;
			:) print "-$OPTARG wants a value"; return 2 ;;
			\?) print "-$OPTARG is not known"; return 2 ;;
		esac
	done
	shift $((OPTIND-1))
	print "verbose=$verbose count=$count file=${file:-none} names=$# $*"
}

parse a b
parse -v -n 3 a
parse -vvn5 -f x -- -a b
parse -q; print $?
parse -n; print $?
parse

by_hand()
{
	while :
	do
		case $1 in
			-v) print verbose; shift ;;
			-n) print "count $2"; shift 2 ;;
			-n*) print "count ${1#-n}"; shift ;;
			--) shift; break ;;
			-*) print "unknown $1"; return 1 ;;
			*) break ;;
		esac
	done
	print "left: $*"
}
by_hand -v -n 4 -n5 -- -x y
by_hand -z; print $?
