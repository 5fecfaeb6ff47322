#!/usr/bin/env bash
# One run of a benchmark tool, by the login user. What the tool prints is kept whole in result.json.
#
#   TOOL         fio: drives the servers of all clients; dd: moves this client's own files
#   RUN_SECONDS  how long it may take
#   ENDPOINT_0, JOB_0, ENDPOINT_1, JOB_1, ...  each client's server and the text of its fio job file (fio)
#   COMMAND_0, COMMAND_1, ...  command lines that run at the same time, one argument per line (dd)
#   REMOVE_0, REMOVE_1, ...  beginnings of paths in a bench's directory, such as /mnt/data/bench/client1. with its dot;
#                files of such names are removed before the run, so that a write always makes new ones (optional)
#   START_AT     second since the epoch at which to begin, for clients that begin together (optional, dd)
#   START_WITHIN at most how many seconds to wait for that, as clocks may differ (optional, 60)
#
# In job files and commands `directory=/...`, `if=/...` and `of=/...` are paths on this host.
# result.json: output, status, version, began: how many seconds after START_AT the commands began by this clock, negative if
#   it is so far behind that it would have waited longer than START_WITHIN; null without START_AT
set -euo pipefail
. "${BASH_SOURCE[0]%/*}/lib.sh"
need TOOL 'fio|dd' 'fio or dd'
need_number RUN_SECONDS
cd "$TASK"
status=0
began=null

# A file that an earlier repetition left would be written in place, in blocks and pages that are there: another experiment.
remove_earlier() {
  local number=0 earlier
  while earlier="REMOVE_$number" && [ -n "${!earlier:-}" ]; do
    need_path "$earlier"
    [ -e "${ROOT}${!earlier%/*}/$BENCH_MARK" ] || die "$EXIT_OCCUPIED" "${!earlier%/*} is not a bench's; nothing was removed there"
    run timeout -k 5 600 rm -f -- "${ROOT}${!earlier}"*
    number=$((number + 1))
  done
}

# on_this_host NAMES TEXT: LINES_HERE, the lines of the text with the paths behind these names as they are here.
on_this_host() {
  local i
  mapfile -t LINES_HERE <<<"$2"
  for i in "${!LINES_HERE[@]}"; do
    if [[ ${LINES_HERE[i]} =~ ^($1)=/ ]]; then
      LINES_HERE[i]="${BASH_REMATCH[1]}=${ROOT}${LINES_HERE[i]#*=}"
    fi
  done
}

# A server may need a moment until it listens.
wait_for_server() {
  local host="${1%,*}" port="${1##*,}" end=$((SECONDS + 30))
  # shellcheck disable=SC2016 # expanded by the inner shell
  until timeout 5 bash -c ': <>"/dev/tcp/$1/$2"' - "$host" "$port" 2>/dev/null; do
    [ "$SECONDS" -lt "$end" ] || die "$EXIT_LATE" "fio's server at $1 does not answer: does the network let port $port through?"
    sleep 0.1
  done
}

run_fio() {
  local number=0 endpoint job arguments=()
  while endpoint="ENDPOINT_$number" job="JOB_$number" && [ -n "${!endpoint:-}" ]; do
    need_endpoint "$endpoint"
    on_this_host directory "${!job}"
    printf '%s\n' "${LINES_HERE[@]}" >"client$number.fio"
    wait_for_server "${!endpoint}"
    arguments+=("--client=${!endpoint}" "client$number.fio")
    number=$((number + 1))
  done
  [ "$number" -gt 0 ] || die "$EXIT_ARGUMENT" 'no ENDPOINT_0 was given'
  step "fio on $number client$([ "$number" -eq 1 ] || echo s)"
  timeout -k 10 "$RUN_SECONDS" fio --output-format=json "${arguments[@]}" >output 2>errors </dev/null || status=$?
}

run_commands() {
  local number=0 command pids=() pid now within="${START_WITHIN:-60}"
  if [ -n "${START_AT:-}" ]; then
    printf -v now '%(%s)T' -1
    [ "$now" -le "$START_AT" ] || say "$((now - START_AT)) s after the common start by this clock: beginning at once"
    [ "$((START_AT - now))" -le "$within" ] || say "the common start is $((START_AT - now)) s ahead by this clock: beginning in $within s"
    sleep "$(awk -v start="$START_AT" -v now="$(date +%s.%N)" -v most="$within" \
      'BEGIN { wait = start - now; if (wait > most) wait = most; printf "%.6f", (wait > 0 ? wait : 0) }')"
    began=$(awk -v start="$START_AT" -v now="$(date +%s.%N)" 'BEGIN { printf "%.3f", now - start }')
  fi
  while command="COMMAND_$number" && [ -n "${!command:-}" ]; do
    on_this_host 'if|of' "${!command}"
    timeout -k 10 "$RUN_SECONDS" "${LINES_HERE[@]}" >"output.$number" 2>&1 </dev/null &
    pids+=($!)
    number=$((number + 1))
  done
  [ "$number" -gt 0 ] || die "$EXIT_ARGUMENT" 'no COMMAND_0 was given'
  step "$number processes of dd"
  for pid in "${pids[@]}"; do
    wait "$pid" || status=$?
  done
  cat output.* >output
  : >errors
}

remove_earlier
case "$TOOL" in
  fio)
    version=$(fio --version) || die "$EXIT_SOFTWARE" 'fio is not installed'
    run_fio
    ;;
  dd)
    version=$(dd --version | head -n 1)
    run_commands
    ;;
esac
[ ! -s errors ] || sed 's/^/    /' errors
case "$status" in
  0) ;;
  124 | 137) die "$EXIT_LATE" "$TOOL did not end within $RUN_SECONDS s" ;;
  *)
    tail -n 20 output | sed 's/^/    /'
    die "$EXIT_TOOL" "$TOOL ended with status $status"
    ;;
esac
result output "$(json_file output)" status "$status" version= "$version" began "$began"
