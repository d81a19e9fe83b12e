#!/usr/bin/ksh
# A little command interpreter: reads commands from a here-document, dispatches to functions,
# keeps a stack and variables, checks its input, reports errors with the line's number.

typeset -i line=0 errors=0 depth=0
set -A stack

function error {
    print -r -u1 -- "line $line: $*"
    (( errors += 1 ))
    return 1
}

function push {
    stack[depth]=$1
    depth=depth+1
}

function pop {
    # The value is left in `popped`: a subshell could not change the stack.
    if (( depth == 0 )); then
        error "stack is empty"
        return 1
    fi
    depth=depth-1
    popped=${stack[depth]}
    unset stack[depth]
}

function do_push {
    typeset word
    (( $# )) || { error "push what?"; return; }
    for word; do
        case $word in
            +([0-9])|-+([0-9])) push $word ;;
            \$[a-z]*([a-z0-9_])) eval "push \${var_${word#?}:-0}" ;;
            *) error "not a number: $word" ;;
        esac
    done
}

function do_op {
    typeset -i right left
    pop || return
    right=popped
    pop || { push $right; return 1; }
    left=popped
    case $1 in
        add) push $(( left + right )) ;;
        sub) push $(( left - right )) ;;
        mul) push $(( left * right )) ;;
        div) if (( right == 0 )); then
                 error "division by zero"
                 push $left; push $right
             else
                 push $(( left / right ))
             fi ;;
    esac
}

function do_set {
    [[ $1 = [a-z]*([a-z0-9_]) ]] || { error "bad name: ${1:-none}"; return; }
    pop || return
    eval "var_$1=\$popped"
}

function do_show {
    print "depth $depth: ${stack[*]:-(nothing)}"
}

function do_repeat {
    typeset -i count=$1
    shift
    while (( count > 0 )); do
        run "$@"
        count=count-1
    done
}

function run {
    typeset command=$1
    [[ -z $command ]] && return
    shift
    case $command in
        push|show|set|repeat) do_$command "$@" ;;
        add|sub|mul|div)      do_op $command ;;
        say)                  print -r -- "$*" ;;
        quit)                 print "bye"; return 99 ;;
        *)                    error "unknown command: $command" ;;
    esac
}

while read -r words; do
    line=line+1
    words=${words%%\#*}
    set -f
    set -- $words
    set +f
    run "$@"
    (( $? == 99 )) && break
done <<'PROGRAM'
push 2 3      # two numbers
add
show
push 10 x -4
mul
set result
push $result $nothing
show
div
show
frobnicate * now
set 9lives
repeat 3 push 7
show
say  result is   here \n
add
add
add
add
show
quit
push 1
PROGRAM
print "$line lines, $errors errors, result=$var_result"
exit $(( errors > 0 ))
