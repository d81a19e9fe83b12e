#!/usr/bin/ksh
# A script that tests its own library: assertions, expected failures, a summary; functions
# called by name, traps kept apart, options restored.

typeset -i passed=0 failed=0 number=0

function assert_equal {
    typeset what=$1 wanted=$2 got=$3
    number=number+1
    if [[ "$wanted" = "$got" ]]; then
        passed=passed+1
    else
        failed=failed+1
        print -r -- "$number $what: wanted <$wanted>, got <$got>"
    fi
}

function assert_status {
    typeset -i wanted=$1 got
    shift
    "$@" >/dev/null 2>&1
    got=$?
    assert_equal "status of $*" $wanted $got
}

# ---------------------------------------------------------------- the library

function trim {
    typeset text=$1
    while [[ $text = [[:space:]]* ]]; do text=${text#?}; done
    while [[ $text = *[[:space:]] ]]; do text=${text%?}; done
    print -r -- "$text"
}

function join {
    typeset IFS=$1
    shift
    print -r -- "$*"
}

function reverse {
    typeset text=$1 result=""
    while [[ -n $text ]]; do
        result=${text%"${text#?}"}$result
        text=${text#?}
    done
    print -r -- "$result"
}

function replace {
    # replace text old new: every one of them.
    typeset text=$1 old=$2 new=$3 result=""
    while [[ $text = *"$old"* ]]; do
        result=$result${text%%"$old"*}$new
        text=${text#*"$old"}
    done
    print -r -- "$result$text"
}

function is_number { [[ $1 = ?([-+])+([0-9]) ]]; }

function contains {
    typeset wanted=$1 word
    shift
    for word; do
        [[ $word = "$wanted" ]] && return 0
    done
    return 1
}

function with_option {
    # Run a command with an option set, and put things back as they were.
    typeset option=$1 saved
    shift
    saved=$(set +o 2>/dev/null | grep -c "noglob")
    set -o $option
    "$@"
    typeset -i status=$?
    set +o $option
    return $status
}

# ---------------------------------------------------------------- its tests

assert_equal trim "a  b" "$(trim '   a  b ')"
assert_equal "trim nothing" "" "$(trim '   ')"
assert_equal join "a:b c:d" "$(join : a 'b c' d)"
assert_equal reverse "cba" "$(reverse abc)"
assert_equal "reverse a star" "*a" "$(reverse 'a*')"
assert_equal replace "a-b-c" "$(replace 'a*b*c' '*' -)"
assert_equal "replace in nothing" "" "$(replace '' x y)"
assert_equal "deliberately wrong" "x" "$(reverse yx)"
assert_status 0 is_number 42
assert_status 0 is_number -7
assert_status 1 is_number 4x
assert_status 1 is_number ""
assert_status 0 contains "b c" a "b c" d
assert_status 1 contains b a "b c" d
assert_status 0 contains '*' x '*'
assert_status 127 no_such_command_here
assert_equal "noglob within" '*' "$(with_option noglob print -r -- *.nothing | cut -c1)"
assert_status 3 with_option noglob eval 'return 3'
assert_equal "a trap of a function" "in out" "$(
    function inner { trap 'print -n "in "' EXIT; :; }
    inner
    print out
)"
assert_equal "the outer trap" "body bye" "$(trap 'print bye' EXIT; print -n 'body ')"
for test in 'a b' "it's" '$x' '`' '\'; do
    assert_equal "quoting $test" "$test" "$(reverse "$(reverse "$test")")"
done

print "$number tests, $passed passed, $failed failed"
exit $failed
