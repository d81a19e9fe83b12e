#!/usr/bin/ksh
# wpar_app.ksh - application server of a cluster: a WPAR is its application
#
# usage: wpar_app.ksh start|stop|monitor WparName
# exit:  start, stop   0 done (or nothing to do), 1 failed
#        monitor       0 it runs and its init is there, 1 it does not
#        any           2 usage, 3 no such WPAR

PATH=/usr/bin:/usr/sbin:/etc; export PATH
PROG=${0##*/}
LOG=${WPAR_LOG:-/var/adm/wpar_app.log}
TRIES=${WPAR_TRIES:-5}
WAIT=${WPAR_WAIT:-10}

log() {
    print "$(date '+%Y-%m-%d %H:%M:%S') $action $wpar: $*" >> $LOG
    logger -t $PROG -p local0.notice "$action $wpar: $*"
}

state() {
    lswpar -qca state $wpar 2>/dev/null
}

# wait_for State: look every WAIT seconds, TRIES times
wait_for() {
    integer n=0
    while [[ $(state) != $1 ]]; do
        ((n += 1))
        ((n > TRIES)) && return 1
        sleep $WAIT
    done
    return 0
}

start_it() {
    typeset now=$(state)
    case $now in
    A)  log "is active already"; return 0 ;;
    T)  log "in transition, waiting"; wait_for A; return $? ;;
    B)  log "is broken: an administrator has to look"; return 1 ;;
    esac
    integer try=1
    while ((try <= 2)); do
        startwpar -v $wpar >> $LOG 2>&1
        rc=$?
        if ((rc == 0)) && wait_for A; then
            log "started at try $try"
            return 0
        fi
        log "try $try failed, rc=$rc, state $(state)"
        ((try += 1))
    done
    return 1
}

stop_it() {
    [[ $(state) = D ]] && { log "is down already"; return 0; }
    stopwpar -t 60 $wpar >> $LOG 2>&1
    if ! wait_for D; then
        log "did not stop, forcing it"
        stopwpar -F $wpar >> $LOG 2>&1
        wait_for D || { log "could not be stopped"; return 1; }
    fi
    log "stopped"
    return 0
}

monitor() {
    [[ $(state) = A ]] || { log "not active: state $(state)"; return 1; }
    # its init, and that somebody answers inside
    ps -e -o wpar,comm | awk -v w=$wpar '$1 == w && $2 ~ /init/ { n++ } END { exit !n }' ||
        { log "no init"; return 1; }
    clogin $wpar /usr/bin/true || { log "does not answer"; return 1; }
    return 0
}

action=$1 wpar=$2
if [ $# -ne 2 ]; then
    print -u2 "usage: $PROG start|stop|monitor WparName"
    exit 2
fi
trap 'log "interrupted"; exit 1' HUP INT TERM
lswpar -qca name $wpar > /dev/null 2>&1 || { log "no such WPAR"; exit 3; }
case $action in
start)   start_it ;;
stop)    stop_it ;;
monitor) monitor ;;
*)       print -u2 "usage: $PROG start|stop|monitor WparName"; exit 2 ;;
esac
exit $?
