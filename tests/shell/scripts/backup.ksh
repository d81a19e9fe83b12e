#!/usr/bin/ksh
# Copy what changed, keep a manifest, verify it.
mkdir -p source/sub target
print one > source/a
print two > source/b
print three > source/sub/c
copy() # directory prefix
{
	typeset entry
	for entry in $1/*
	do
		if [[ -d $entry ]]
		then
			mkdir -p target/${entry#source/}
			copy $entry
		elif [[ ! -f target/${entry#source/} || $entry -nt target/${entry#source/} ]]
		then
			cp $entry target/${entry#source/}
			print "copied ${entry#source/}"
			print "${entry#source/}" >> manifest
		fi
	done
}
copy source
print "-- again"
copy source
print "-- verify"
bad=0
while read f
do
	[[ "$(<source/$f)" = "$(<target/$f)" ]] || { print "differs: $f"; bad=1; }
done < manifest
print changed > target/b
while read f
do
	[[ "$(<source/$f)" = "$(<target/$f)" ]] || { print "differs: $f"; bad=$((bad+1)); }
done < manifest
exit $bad
