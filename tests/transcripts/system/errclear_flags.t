Source: OURS what is taken out of the error log, and what stays
Setup: mkwpar -n wpar1
Setup: errlogger one; errlogger two

By label, by identifier, by resource, by type, by number:

  # errclear -K OPMSG 0; errpt
  IDENTIFIER TIMESTAMP  T C RESOURCE_NAME  DESCRIPTION
  AA8AB241   0809110807 T O OPERATOR       OPERATOR NOTIFICATION
  AA8AB241   0809110807 T O OPERATOR       OPERATOR NOTIFICATION
  # errclear -k AA8AB241 -N nosuch 0; errpt | wc -l
         3
  # errclear -l 4 0; errpt -a | grep Seq
  Sequence Number: 5
  # errlogger three; errlogger four; errclear -T PERM 0; errpt | wc -l
         4
  # errclear -m 000000000000 0; errclear -n elsewhere 0; errpt | wc -l
         4
  # errclear -n uataix6 -m 0000273A4C00 -j AA8AB241 0; errpt
  # errlogger five; errclear -J OPMSG -T TEMP 0; errpt
  # errlogger six; errclear -i /nosuch 0
  errclear: There is no file /nosuch with an error log in it.
  [1]
  # errclear -i /var/adm/ras/errlog 0; errpt

Wrong lists:

  # errclear -d X 0
  errclear: X is none of H S O U.
  [1]
  # errclear -T SOME 0
  errclear: SOME is none of INFO PEND PERF PERM TEMP UNKN.
  [1]

The daemon's settings are not simulated:

  # /usr/lib/errdemon -B 65536
  errdemon: -B: this is not simulated.
  [1]
  # /usr/lib/errdemon -D
  errdemon: The error daemon runs already.
  [1]
  # /usr/lib/errdemon -d
  errdemon: -d: this is not simulated.
  [1]
  # /usr/lib/errdemon -i /tmp/errlog
  errdemon: -i: this is not simulated.
  [1]
  # /usr/lib/errdemon -m 100
  errdemon: -m: this is not simulated.
  [1]
  # /usr/lib/errdemon -s 2097152
  errdemon: -s: this is not simulated.
  [1]
  # /usr/lib/errdemon -t 100
  errdemon: -t: this is not simulated.
  [1]
