#!/usr/bin/env bash
# Durable remote task: a script that goes on when the connection or the controller does not.
#
# PROTOCOL (version 1)
#
#   Every call is one command on an exec channel. Its standard input is this file, byte for byte (ASCII; it ends with a
#   newline), followed by the files of the task for `start` and by nothing for the other verbs; then end of input. The
#   command reads this file in one go, as bash would read it one byte at a time:
#
#     bash -c 'PROTOCOL=$(head -c <bytes of this file>); eval "$PROTOCOL"' lustre-task <call>
#
#     start  <root|user> <id> <offset> <wait>
#     poll   <root|user> <id> <offset> <wait>
#     read   <root|user> <id> <file> <offset>
#     cancel <root|user> <id> <grace seconds>
#     remove <root|user> <id>
#
#   <root|user>  who runs the task; the same word in every call of one task. With `root`, a caller who is not root
#                goes on under `sudo -n`.
#   <id>         [A-Za-z0-9][A-Za-z0-9._-]{0,99}; chosen and saved by the caller before `start`.
#   files        after this text:  file <name> <bytes>\n<that many bytes>  ...  end\n
#                Names are [A-Za-z0-9][A-Za-z0-9._-]*, one of them is run.sh. Nothing is started before `end` was read.
#
#   Answer, on standard output. Lines before the header (a login banner) are to be skipped. The header is one line:
#
#     lustre-task 1 state=<s> exit=<n|-> size=<n> offset=<n> bytes=<n> beat=<seconds|-> boot=<same|changed|-> cancelled=<yes|no> result=<n|->
#     lustre-task 1 error <words>                               (exit status of the call is then not 0)
#
#   and after a header of `start`, `poll` and `read` exactly `bytes` bytes of the log or file, from `offset`, at most
#   262144. The next offset is offset + bytes; when state is finished or lost and offset + bytes = size, that was all of
#   it. Where that was all of the log of a task that ended with 0, exactly `result` bytes of result.json follow, 0 if there
#   is none; result=- says that they do not follow (too many, or not the time for it): `read` them.
#
#     state=absent    nothing was started under this id: `start` may be sent (again)
#     state=running   goes on; beat is the age of the heartbeat (touched every 3 s)
#     state=finished  exit is the exit status of run.sh (128 + n when a signal ended it)
#     state=lost      it was started and will never finish: the host was rebooted (boot=changed) or its supervisor killed
#
#   <wait>  up to 30 seconds. The answer is held back that long, unless before that the log goes beyond <offset> (and then
#           0.3 s, for what follows) or the task ends. Waiting costs the host nothing.
#
#   start   is idempotent: under one id one task runs, once, however often and from how many sides it is sent. It
#           answers when the task runs (or has run).
#   cancel  sends TERM to every process of the task's session; KILL follows after the grace period by itself, and with
#           every later `cancel` after that. Repeat it until state is not `running`; what is still running some time
#           after KILL is stuck in the kernel. A task cancelled before its start never runs (finished, exit=143).
#   remove  forgets a task that does not run. A later `start` under the same id would run it again.
#
#   Exit status of a call: 0 answered; 64 wrong call; 70 the host refused (disk full, no setsid); 74 upload cut off;
#   77 sudo refused or the directory belongs to somebody else.
#
# ON THE HOST
#
#   /var/tmp/lustre-jenkins-<uid>/<id>/   mode 700: the uploaded files, log, heartbeat, claim (boot id), pid, cancel,
#   exit (written last, by rename), result.json where a script leaves one. run.sh is executed by bash in that
#   directory, in a session of its own, with no input, LC_ALL=C, umask 022, LUSTRE_TASK_DIR set.
#
#   LUSTRE_LAB_ROOT is a prefix for all absolute paths, for tests; it is empty on real hosts.
uid=$(id -u)
if [ "${2:-}" = root ] && [ "$uid" != 0 ]; then
  # The answer goes straight to the caller; what is caught is what sudo and the tools say on standard error.
  exec 3>&1
  words=$({
    printf '%s\n' "$PROTOCOL"
    exec cat
  } 2>/dev/null | sudo -n -- bash -c "PROTOCOL=\$(head -c $((${#PROTOCOL} + 1))); eval \"\$PROTOCOL\"" lustre-task "$@" \
    2>&1 >&3 3>&-)
  code=$?
  if [[ $code =~ ^(1|126|127)$ && $words == *sudo* ]]; then
    printf 'lustre-task 1 error %s may not use sudo without a password: %s\n' "$(id -un)" "${words//$'\n'/; }"
    exit 77
  fi
  [ -z "$words" ] || printf '%s\n' "$words" >&2
  exit "$code"
fi

set -euo pipefail
umask 077
ROOT="${LUSTRE_LAB_ROOT:-}"
HEADER='lustre-task 1'
LIMIT=262144
LONGEST_WAIT=30
BASE="${ROOT}/var/tmp/lustre-jenkins-$uid"

fail() {
  printf '%s error %s\n' "$HEADER" "${2//$'\n'/; }"
  exit "$1"
}

is_number() {
  [[ $1 =~ ^[0-9]{1,15}$ ]]
}

# Puts the first line of the file $2 in the variable $1; the variable is empty where there is none.
line_of() {
  IFS= read -r "$1" 2>/dev/null <"$2" || true
}

own_base() {
  if [ ! -d "$BASE" ]; then
    mkdir -p -- "${BASE%/*}" 2>/dev/null || true
    mkdir -m 700 -- "$BASE" 2>/dev/null || true
  fi
  if [ -L "$BASE" ] || [ ! -d "$BASE" ]; then
    fail 70 "cannot create $BASE: $(mkdir -- "$BASE" 2>&1 || true)"
  fi
  [ -O "$BASE" ] || fail 77 "$BASE belongs to somebody else"
}

# Reads the files that follow this text on standard input into the directory $1.
receive() {
  local stage="$1" line rest name size
  while IFS= read -r line; do
    [ "$line" != end ] || {
      [ -f "$stage/run.sh" ] || fail 64 'the upload has no run.sh'
      return 0
    }
    rest="${line#file }"
    name="${rest% *}"
    size="${rest##* }"
    if [ "$rest" = "$line" ] || ! [[ $name =~ ^[A-Za-z0-9][A-Za-z0-9._-]*$ ]] || ! is_number "$size"; then
      fail 64 'the upload is not a list of files'
    fi
    case "$name" in
      log | heartbeat | claim | pid | cancel | exit | lock | supervisor.sh) fail 64 "$name is not a name for a file" ;;
    esac
    # Where the upload was cut off in here, no line follows.
    head -c "$size" >"$stage/$name" || fail 70 "cannot write $name"
  done
  fail 74 'the upload was cut off'
}

# Runs detached, one per task: claims it, runs run.sh, keeps the heartbeat, writes the exit status last. Whoever started
# it reads from its standard output, and sees that end when the task runs or will not.
# shellcheck disable=SC2317 # reached through supervisor.sh
supervise() {
  local worker beat code=0 boot
  cd "$1" || exit 70
  exec 9>>lock
  flock -w 20 9 || exit 0
  if [ -e claim ] || [ -e exit ]; then
    exit 0
  fi
  read -r boot <"${LUSTRE_LAB_ROOT:-}/proc/sys/kernel/random/boot_id"
  printf '%s\n' "$boot" >claim.new
  mv claim.new claim
  : >heartbeat
  if [ -e cancel ]; then
    code=143
  else
    export LC_ALL=C LUSTRE_TASK_DIR="$PWD"
    (
      umask 022
      exec setsid bash "$PWD/run.sh" </dev/null >>log 2>&1 9>&-
    ) &
    worker=$!
    printf '%s\n' "$worker" >pid.new
    mv pid.new pid
    exec >/dev/null
    [ ! -e cancel ] || kill -TERM "$worker" 2>/dev/null
    (
      exec 9>&-
      while sleep 3 && kill -0 "$$" && : >heartbeat; do :; done 2>/dev/null
    ) &
    beat=$!
    wait "$worker" || code=$?
    kill "$beat" 2>/dev/null
  fi
  # On a full disk the status cannot be written at once; nothing else can tell how the task ended.
  until printf '%s\n' "$code" >exit.new && mv -f exit.new exit; do
    sleep 2
  done 2>/dev/null
}

# Whether the supervisor of the task in $1 holds its lock; the kernel lets go of it when the process ends.
supervised() {
  local free=0
  [ -e "$1/lock" ] || return 1
  flock -sn 8 8<"$1/lock" || free=$?
  [ "$free" != 0 ]
}

read_state() {
  local dir="$1" claim='' present now beaten
  state=absent exit_code=- beat=- boot=- cancelled=no
  [ -d "$dir" ] || return 0
  [ ! -e "$dir/cancel" ] || cancelled=yes
  [ -e "$dir/claim" ] || [ -e "$dir/exit" ] || return 0
  line_of claim "$dir/claim"
  line_of present "${ROOT}/proc/sys/kernel/random/boot_id"
  if [ -n "$claim" ]; then
    boot=changed
    [ "$claim" != "$present" ] || boot=same
  fi
  if [ ! -e "$dir/exit" ] && [ "$boot" = same ] && supervised "$dir"; then
    state=running
    printf -v now '%(%s)T' -1
    beaten=$(stat -c %Y "$dir/heartbeat" 2>/dev/null || echo "$now")
    beat=$((now - beaten))
  fi
  # Last, because a task may end while it is being looked at; the status is written before the lock is let go.
  if [ -e "$dir/exit" ]; then
    state=finished beat=-
    line_of exit_code "$dir/exit"
  elif [ "$state" != running ]; then
    state=lost
  fi
}

# Waits up to $3 seconds, asleep, until the log of the task in $1 goes beyond the offset $2 or its script ends.
wait_for_news() {
  local dir="$1" offset="$2" wait="$3" script=''
  if [ "$wait" = 0 ] || [ -e "$dir/exit" ] || ! supervised "$dir"; then return 0; fi
  read -r script 2>/dev/null <"$dir/pid" || true
  is_number "$script" || return 0
  exec 4< <(exec timeout "$wait" tail -c "+$((offset + 1))" -s 0.05 --pid="$script" -f "$dir/log" 2>/dev/null)
  IFS= read -r -n 1 -u 4 || true
  kill "${!:-}" 2>/dev/null || true
  exec 4<&-
  # More lines, or the end, may follow at once; and the status is written a moment after the script has ended.
  if kill -0 "$script" 2>/dev/null; then wait=0.3; else wait=2; fi
  [ -e "$dir/exit" ] || flock -s -w "$wait" 8 8<"$dir/lock" || true
}

# Prints the header and, where $2 names a file, its bytes from the offset $3.
answer() {
  local dir="$1" file="${2:-}" offset="${3:-0}" size=0 bytes=0 result=-
  read_state "$dir"
  if [ -n "$file" ] && [ -f "$dir/$file" ]; then
    size=$(stat -c %s "$dir/$file")
    bytes=$((size - offset))
    [ "$bytes" -ge 0 ] || bytes=0
    [ "$bytes" -le "$LIMIT" ] || bytes=$LIMIT
  fi
  if [ "$file:$exit_code" = log:0 ] && [ "$((offset + bytes))" -ge "$size" ]; then
    result=0
    [ ! -e "$dir/result.json" ] || result=$(stat -c %s "$dir/result.json")
    [ "$result" -le "$LIMIT" ] || result=-
  fi
  printf '%s state=%s exit=%s size=%s offset=%s bytes=%s beat=%s boot=%s cancelled=%s result=%s\n' \
    "$HEADER" "$state" "$exit_code" "$size" "$offset" "$bytes" "$beat" "$boot" "$cancelled" "$result"
  if [ "$bytes" -gt 0 ]; then
    dd if="$dir/$file" iflag=skip_bytes,count_bytes,fullblock skip="$offset" count="$bytes" bs=64K status=none 2>/dev/null || true
  fi
  case "$result" in
    - | 0) ;;
    *) head -c "$result" "$dir/result.json" ;;
  esac
}

start() {
  local dir="$1" offset="$2" wait="$3" stage tool started
  own_base
  if [ ! -d "$dir" ]; then
    for tool in setsid flock ps; do
      command -v "$tool" >/dev/null || fail 70 "this host has no $tool (packages util-linux, procps)"
    done
    stage=$(mktemp -d "$BASE/.new.XXXXXXXX") || fail 70 "cannot write to $BASE"
    # shellcheck disable=SC2064 # the directory of now
    trap "rm -rf -- '${stage//\'/\'\\\'\'}'" EXIT
    receive "$stage"
    {
      declare -f supervise
      # shellcheck disable=SC2016 # expanded over there
      printf 'supervise "$1"\n'
    } >"$stage/supervisor.sh"
    : >"$stage/log"
    # A rename cannot put a directory in the place of one that holds something: the first upload is the task.
    if mv -T -- "$stage" "$dir" 2>/dev/null; then
      trap - EXIT
    else
      [ -d "$dir" ] || fail 70 "cannot create $dir"
    fi
  fi
  if [ ! -e "$dir/claim" ] && [ ! -e "$dir/exit" ]; then
    exec {started}< <(exec setsid bash "$dir/supervisor.sh" "$dir" </dev/null 2>/dev/null)
    read -r -t 5 -u "$started" || true
    exec {started}<&-
  fi
  wait_for_news "$dir" "$offset" "$wait"
  answer "$dir" log "$offset"
}

# Sends signal $2 to every process of the session that the task in $1 runs in.
signal() {
  local dir="$1" session leader
  session=$(cat "$dir/pid" 2>/dev/null || true)
  is_number "$session" || return 0
  leader=$(ps -o args= -p "$session" 2>/dev/null || true)
  # The number may be another process's by now, unless the supervisor still waits for it.
  if supervised "$dir" || [[ $leader == *"$dir/run.sh"* ]]; then
    ps -e -o pid= -o sess= | awk -v session="$session" '$2 == session { print $1 }' |
      xargs -r kill "-$2" -- 2>/dev/null || true
  fi
}

cancel() {
  local dir="$1" grace="$2" first='' tries=0
  own_base
  if [ ! -d "$dir" ]; then
    first=$(mktemp -d "$BASE/.new.XXXXXXXX") || fail 70 "cannot write to $BASE"
    date +%s >"$first/cancel"
    printf '143\n' >"$first/exit"
    mv -T -- "$first" "$dir" 2>/dev/null || rm -rf -- "$first"
  fi
  if [ ! -e "$dir/exit" ]; then
    if [ ! -e "$dir/cancel" ]; then
      date +%s >"$dir/cancel"
      signal "$dir" TERM
      # The controller may not come back to send KILL.
      {
        declare -p ROOT
        declare -f is_number supervised signal
        # shellcheck disable=SC2016 # expanded over there
        printf 'sleep "$2"; [ -e "$1/exit" ] || signal "$1" KILL\n'
      } >"$dir/killer.sh"
      setsid bash "$dir/killer.sh" "$dir" "$grace" </dev/null >/dev/null 2>&1 &
    elif [ "$(($(date +%s) - $(cat "$dir/cancel")))" -ge "$grace" ]; then
      signal "$dir" KILL
    fi
    if [ ! -e "$dir/claim" ]; then
      # Uploaded but not started: as with an unknown id, a start that comes later must find it ended.
      (
        exec 9>>"$dir/lock"
        flock -w 5 9 && [ ! -e "$dir/claim" ] && printf '143\n' >"$dir/exit"
      ) || true
    fi
    until [ -e "$dir/exit" ] || [ "$tries" -ge 20 ]; do
      tries=$((tries + 1))
      sleep 0.05
    done
  fi
  answer "$dir"
}

remove() {
  local dir="$1"
  read_state "$dir"
  [ "$state" != running ] || fail 70 'the task is still running: cancel it first'
  [ ! -d "$dir" ] || rm -rf -- "$dir"
  answer "$dir"
}

main() {
  local verb="${1:-}" id="${3:-}" dir wait
  [[ ${2:-} == root || ${2:-} == user ]] || fail 64 'the second word must be root or user'
  [[ $id =~ ^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$ ]] || fail 64 'not a task id'
  dir="$BASE/$id"
  [ ! -e "$BASE" ] || [ -O "$BASE" ] || fail 77 "$BASE belongs to somebody else"
  case "$verb:$#" in
    start:5 | poll:5)
      is_number "$4" || fail 64 'not an offset'
      is_number "$5" || fail 64 'not a time to wait'
      wait=$((10#$5))
      [ "$wait" -le "$LONGEST_WAIT" ] || fail 64 'not a time to wait'
      if [ "$verb" = start ]; then
        start "$dir" "$4" "$wait"
      else
        wait_for_news "$dir" "$4" "$wait"
        answer "$dir" log "$4"
      fi
      ;;
    read:5)
      [[ $4 =~ ^[A-Za-z0-9][A-Za-z0-9._-]*$ ]] || fail 64 'not a file name'
      is_number "$5" || fail 64 'not an offset'
      answer "$dir" "$4" "$5"
      ;;
    cancel:4)
      is_number "$4" || fail 64 'not a grace period'
      cancel "$dir" "$4"
      ;;
    remove:3) remove "$dir" ;;
    *) fail 64 'start, poll, read, cancel or remove, each with its own arguments' ;;
  esac
}

main "$@"; exit
