#!/usr/bin/env bash
# Durable remote task: a script that goes on when the connection or the controller does not.
#
# PROTOCOL (version 1)
#
#   Every call is one command on an exec channel. Its standard input is this file, byte for byte (ASCII; it ends with a
#   newline), followed by the files of the task for `start` and by nothing for the other verbs; then end of input. The
#   command is bash with a few words that become root where that is asked for, read this file and run it, and with the
#   call:
#
#     READ='IFS= read -rN <bytes of this file> PROTOCOL && eval "$PROTOCOL"'
#     [ "$2" != root ] || [ "${LUSTRE_LAB_UID:-$EUID}" = 0 ] || exec sudo -n -- bash -c "$READ" lustre-task "$@"
#     eval "$READ"
#
#     start  <root|user> <id> <offset> <wait>
#     poll   <root|user> <id> <offset> <wait>
#     read   <root|user> <id> <file> <offset>
#     cancel <root|user> <id> <grace seconds>
#     remove <root|user> <id>
#
#   <root|user>  who runs the task; the same word in every call of one task. With `root`, a caller who is not root
#                goes on under `sudo -n`. Where sudo refuses, its words on standard error and its exit status (1, 126 or
#                127) are the answer.
#   <id>         [A-Za-z0-9][A-Za-z0-9._-]{0,99}; chosen and saved by the caller before `start`.
#   files        after this text:  file <name> <bytes>\n<that many bytes, none of them NUL>  ...  end\n
#                Names are [A-Za-z0-9][A-Za-z0-9._-]*, one of them is run.sh. Nothing is started before `end` was read.
#
#   Answer, on standard output. Lines before the header (a login banner) are to be skipped. The header is one line:
#
#     lustre-task 1 state=<s> exit=<n|-> size=<n> offset=<n> bytes=<n> boot=<same|changed|-> cancelled=<yes|no> result=<n|->
#     lustre-task 1 error <words>                               (exit status of the call is then not 0)
#
#   and after a header of `start`, `poll` and `read` exactly `bytes` bytes of the log or file, from `offset`, at most
#   262144. The next offset is offset + bytes; when state is finished or lost and offset + bytes = size, that was all of
#   it. Where that was all of the log of a task that ended with 0, exactly `result` bytes of result.json follow, 0 if there
#   is none; result=- says that they do not follow (too many, or not the time for it): `read` them.
#
#     state=absent    nothing was started under this id: `start` may be sent (again)
#     state=running   goes on: its supervisor holds the lock, which the kernel lets go of when that process ends
#     state=finished  exit is the exit status of run.sh (128 + n when a signal ended it)
#     state=lost      it was started and will never finish: the host was rebooted (boot=changed) or its supervisor killed
#
#   <wait>  up to 30 seconds. The answer is held back that long, unless before that the log goes beyond <offset> (and then
#           0.3 s, for what follows) or the task ends. Waiting starts no process, on a host that may be measured meanwhile.
#
#   start   is idempotent: under one id one task runs, once, however often and from how many sides it is sent. It
#           answers when the task runs (or has run).
#   cancel  sends TERM to every process of the task's session; KILL follows after the grace period by itself, and with
#           every later `cancel` after that. Repeat it until state is not `running`; what is still running some time
#           after KILL is stuck in the kernel. A task cancelled before its start never runs (finished, exit=143).
#   remove  forgets a task that does not run. A later `start` under the same id would run it again.
#
#   Exit status of a call: 0 answered; 64 wrong call; 70 the host refused (disk full, no setsid); 74 upload cut off;
#   77 the directory belongs to somebody else.
#
# ON THE HOST
#
#   /var/tmp/lustre-jenkins-<uid>/<id>/   mode 700: the uploaded files, log, lock, claim (boot id), pid, cancel, exit
#   (written last), result.json where a script leaves one. A claim or exit without content is not there yet. run.sh is
#   executed by bash in that directory, in a session of its own, with no input, LC_ALL=C, umask 022, LUSTRE_TASK_DIR set.
#
#   To start a process takes longer than most of what is done here, and shows in a measurement that the host takes part
#   in: what bash can do itself, it does.
#
#   LUSTRE_LAB_ROOT is a prefix for all absolute paths, and LUSTRE_LAB_UID a number for the account, for tests; there is
#   neither on real hosts.
set -euo pipefail
umask 077
# Lengths are of bytes, not of letters.
LC_ALL=C
ROOT="${LUSTRE_LAB_ROOT:-}"
HEADER='lustre-task 1'
LIMIT=262144
LONGEST_WAIT=30
source='' text='' plain=yes
BASE="${ROOT}/var/tmp/lustre-jenkins-${LUSTRE_LAB_UID:-$EUID}"

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

# Sleeps for so many seconds.
pause() {
  # A pipe that nobody writes to and that never ends.
  [ -n "${quiet:-}" ] || exec {quiet}<> <(:)
  read -r -t "$1" -u "$quiet" || true
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

# Makes a directory of a new name: `made`.
new_directory() {
  printf -v made '%s/.new.%(%s)T.%s.%s' "$BASE" -1 "$$" "$RANDOM"
  mkdir -- "$made" 2>/dev/null || fail 70 "cannot write to $BASE"
}

# Reads the files that follow this text on standard input into the directory $1.
receive() {
  local stage="$1" line rest name size content
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
      log | claim | pid | cancel | exit | lock | supervisor.sh) fail 64 "$name is not a name for a file" ;;
    esac
    content=''
    [ "$size" = 0 ] || IFS= read -r -N "$size" content || break
    printf '%s' "$content" >"$stage/$name" || fail 70 "cannot write $name"
  done
  fail 74 'the upload was cut off'
}

# Runs detached, one per task: claims it, runs run.sh, writes the exit status last. Whoever started it reads from its
# standard output, and sees that end when the task runs or will not.
# shellcheck disable=SC2317 # reached through supervisor.sh
supervise() {
  local worker code=0 boot
  cd "$1" || exit 70
  exec 9>>lock
  flock -w 20 9 || exit 0
  if [ -s claim ] || [ -s exit ]; then
    exit 0
  fi
  read -r boot <"${LUSTRE_LAB_ROOT:-}/proc/sys/kernel/random/boot_id"
  printf '%s\n' "$boot" >claim || exit 70
  if [ -e cancel ]; then
    code=143
  else
    export LC_ALL=C LUSTRE_TASK_DIR="$PWD"
    (
      umask 022
      exec setsid bash "$PWD/run.sh" </dev/null >>log 2>&1 9>&-
    ) &
    worker=$!
    printf '%s\n' "$worker" >pid
    exec >/dev/null
    [ ! -e cancel ] || kill -TERM "$worker" 2>/dev/null
    wait "$worker" || code=$?
  fi
  # On a full disk the status cannot be written at once; nothing else can tell how the task ended.
  until printf '%s\n' "$code" >./exit; do
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
  local dir="$1" claim='' present
  state=absent exit_code=- boot=- cancelled=no
  [ -d "$dir" ] || return 0
  [ ! -e "$dir/cancel" ] || cancelled=yes
  [ -s "$dir/claim" ] || [ -s "$dir/exit" ] || return 0
  line_of claim "$dir/claim"
  line_of present "${ROOT}/proc/sys/kernel/random/boot_id"
  if [ -n "$claim" ]; then
    boot=changed
    [ "$claim" != "$present" ] || boot=same
  fi
  if [ ! -s "$dir/exit" ] && [ "$boot" = same ] && supervised "$dir"; then
    state=running
  fi
  # Last, because a task may end while it is being looked at; the status is written before the lock is let go.
  if [ -s "$dir/exit" ]; then
    state=finished
    line_of exit_code "$dir/exit"
  elif [ "$state" != running ]; then
    state=lost
  fi
}

# Opens the file $1 at the offset $2, as descriptor `source`; nothing of it is in `text` yet.
open_at() {
  text='' plain=yes
  exec {source}<"$1"
  # Only dd can move the offset of a descriptor; it copies nothing.
  [ "$2" = 0 ] || dd iflag=skip_bytes skip="$2" count=0 status=none <&"$source" 2>/dev/null || true
}

# Reads what there is from `source` on into `text`. Fails where that has become more than LIMIT or has a NUL byte, which
# no variable can hold; `text` is of no use then.
read_on() {
  local more
  [ -n "$plain" ] || return 1
  if IFS= read -r -d '' -n "$((LIMIT + 1 - ${#text}))" -u "$source" more; then
    plain=''
    return 1
  fi
  text+="$more"
}

# Waits up to $2 seconds until the log of the task in $1 goes on behind `source` or the task ends.
wait_for_news() {
  local dir="$1" ticks=$(($2 * 20)) script
  [ -s "$dir/claim" ] || return 0
  line_of script "$dir/pid"
  while [ ! -s "$dir/exit" ] && [ "$ticks" -gt 0 ]; do
    if ! read_on || [ -n "$text" ]; then
      # More lines, or the end, may follow at once.
      for ((ticks = 6; ticks > 0; ticks--)); do
        [ ! -s "$dir/exit" ] || return 0
        pause 0.05
      done
      return 0
    fi
    # The status is written a moment after the script has ended; or never, where its supervisor was killed.
    [ "$ticks" -le 40 ] || kill -0 "$script" 2>/dev/null || ticks=40
    pause 0.05
    ticks=$((ticks - 1))
  done
}

# Reads the result of the task in $1 into `json`, and its length into `result`; `-` where it must be read by itself.
result_of() {
  local source text plain
  open_at "$1/result.json" 0
  if read_on; then
    json="$text"
    result=${#json}
  else
    result=-
  fi
}

# Prints the header and, where $2 names a file, its bytes from the offset $3. The log may be open there already.
answer() {
  local dir="$1" file="${2:-}" offset="${3:-0}" size=0 bytes=0 result=- json=''
  read_state "$dir"
  if [ -n "$file" ] && [ -f "$dir/$file" ]; then
    [ -n "$source" ] || open_at "$dir/$file" "$offset"
    if read_on; then
      bytes=${#text}
      size=$((offset + bytes))
    else
      text=''
      size=$(stat -c %s "$dir/$file")
      bytes=$((size - offset))
      [ "$bytes" -le "$LIMIT" ] || bytes=$LIMIT
    fi
  fi
  if [ "$file:$exit_code" = log:0 ] && [ "$((offset + bytes))" -ge "$size" ]; then
    result=0
    if [ -e "$dir/result.json" ]; then result_of "$dir"; fi
  fi
  printf '%s state=%s exit=%s size=%s offset=%s bytes=%s boot=%s cancelled=%s result=%s\n%s' \
    "$HEADER" "$state" "$exit_code" "$size" "$offset" "$bytes" "$boot" "$cancelled" "$result" "$text"
  if [ "${#text}" != "$bytes" ]; then
    dd if="$dir/$file" iflag=skip_bytes,count_bytes,fullblock skip="$offset" count="$bytes" bs=64K status=none 2>/dev/null || true
  fi
  printf '%s' "$json"
}

start() {
  local dir="$1" stage tool started
  own_base
  if [ ! -d "$dir" ]; then
    for tool in setsid flock ps; do
      command -v "$tool" >/dev/null || fail 70 "this host has no $tool (packages util-linux, procps)"
    done
    new_directory
    stage="$made"
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
  if [ ! -s "$dir/claim" ] && [ ! -s "$dir/exit" ]; then
    exec {started}< <(exec setsid bash "$dir/supervisor.sh" "$dir" </dev/null 2>/dev/null)
    read -r -t 5 -u "$started" || true
    exec {started}<&-
  fi
}

# Looks at the task in $1 from the offset $2 of its log on, after a wait of up to $3 seconds for news.
poll() {
  local dir="$1" offset="$2" wait="$3"
  if [ "$wait" != 0 ] && [ -f "$dir/log" ]; then
    open_at "$dir/log" "$offset"
    wait_for_news "$dir" "$wait"
  fi
  answer "$dir" log "$offset"
}

# Sends signal $2 to every process of the session that the task in $1 runs in.
signal() {
  local dir="$1" session leader process of all=()
  line_of session "$dir/pid"
  is_number "$session" || return 0
  if ! supervised "$dir"; then
    # The number may be another process's by now.
    leader=$(ps -o args= -p "$session" 2>/dev/null || true)
    [[ $leader == *"$dir/run.sh"* ]] || return 0
  fi
  while read -r process of; do
    [ "$of" != "$session" ] || all+=("$process")
  done < <(ps -e -o pid= -o sess=)
  [ "${#all[@]}" = 0 ] || kill "-$2" "${all[@]}" 2>/dev/null || true
}

cancel() {
  local dir="$1" grace="$2" now asked='' tries=0
  own_base
  printf -v now '%(%s)T' -1
  if [ ! -d "$dir" ]; then
    new_directory
    printf '%s\n' "$now" >"$made/cancel"
    printf '143\n' >"$made/exit"
    mv -T -- "$made" "$dir" 2>/dev/null || rm -rf -- "$made"
  fi
  if [ ! -s "$dir/exit" ]; then
    if [ ! -e "$dir/cancel" ]; then
      printf '%s\n' "$now" >"$dir/cancel"
      signal "$dir" TERM
      # The controller may not come back to send KILL.
      {
        declare -p ROOT
        declare -f is_number line_of supervised signal
        # shellcheck disable=SC2016 # expanded over there
        printf 'sleep "$2"; [ -s "$1/exit" ] || signal "$1" KILL\n'
      } >"$dir/killer.sh"
      setsid bash "$dir/killer.sh" "$dir" "$grace" </dev/null >/dev/null 2>&1 &
    else
      line_of asked "$dir/cancel"
      if [ "$((now - ${asked:-0}))" -ge "$grace" ]; then signal "$dir" KILL; fi
    fi
    if [ ! -s "$dir/claim" ]; then
      # Uploaded but not started: as with an unknown id, a start that comes later must find it ended.
      (
        exec 9>>"$dir/lock"
        flock -w 5 9 && [ ! -s "$dir/claim" ] && printf '143\n' >"$dir/exit"
      ) || true
    fi
    until [ -s "$dir/exit" ] || [ "$tries" -ge 20 ]; do
      tries=$((tries + 1))
      pause 0.05
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
      if [ "$verb" = start ]; then start "$dir"; fi
      poll "$dir" "$((10#$4))" "$wait"
      ;;
    read:5)
      [[ $4 =~ ^[A-Za-z0-9][A-Za-z0-9._-]*$ ]] || fail 64 'not a file name'
      is_number "$5" || fail 64 'not an offset'
      answer "$dir" "$4" "$((10#$5))"
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
