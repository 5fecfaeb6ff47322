#!/usr/bin/env bash
# One run of IOR or mdtest on several clients, by the login user of the first of them, which is this host.
#
#   TOOL         ior or mdtest
#   ARGUMENTS    its arguments, one per line; those that begin with / are paths on every client
#   HOSTS        private addresses of the clients, this one first, blank-separated
#   PROCESSES    processes on each client
#   RUN_SECONDS  how long it may take
#   FORGET       directory whose files every client drops from its page cache before the run (optional)
#
# result.json: output (the JSON summary of IOR, the text of mdtest), version (of MPI)
set -euo pipefail
. "${BASH_SOURCE[0]%/*}/lib.sh"
need TOOL 'ior|mdtest' 'ior or mdtest'
need HOSTS '[0-9]{1,3}(\.[0-9]{1,3}){3}( [0-9]{1,3}(\.[0-9]{1,3}){3})*' 'a list of addresses'
need PROCESSES '[1-9][0-9]{0,3}' 'a number of processes'
need_number RUN_SECONDS
[ -n "${ARGUMENTS:-}" ] || die "$EXIT_ARGUMENT" 'no ARGUMENTS were given'
[ -z "${FORGET:-}" ] || need_path FORGET
cd "$TASK"
add_mpi_to_path
version=$(mpi_version)
mpirun=$(command -v mpirun) || die "$EXIT_SOFTWARE" 'mpirun is not installed'
program=$(command -v "$TOOL") || die "$EXIT_SOFTWARE" "$TOOL is not installed"
read -r -a clients <<<"$HOSTS"
mapfile -t arguments <<<"$ARGUMENTS"
arguments=("${arguments[@]/#\//${ROOT}/}")
[ "$TOOL" != ior ] || arguments+=(-O summaryFormat=JSON -O "summaryFile=$TASK/summary.json")

# The subnet of this host's address, if all clients are in it; where there are bridges of containers beside it, Open MPI
# would try those too.
common_subnet() {
  local own
  own=$(ip -o -4 addr show 2>/dev/null | awk -v at="${clients[0]}/" 'index($4, at) == 1 { print $4; exit }' || true)
  [ -n "$own" ] || return 0
  printf '%s\n' "${clients[@]}" | awk -v own="$own" '
    function number(address, part) { split(address, part, "."); return ((part[1] * 256 + part[2]) * 256 + part[3]) * 256 + part[4] }
    BEGIN { split(own, net, "/"); size = 2 ^ (32 - net[2]); base = int(number(net[1]) / size) }
    int(number($1) / size) != base { outside = 1 }
    END { if (!outside) print own }'
}

# launcher PROCESSES_ON_EACH: sets LAUNCH to the words that start as many on every client, host by host.
launcher() {
  local each="$1" host subnet
  case "$version" in
    'Open MPI'*)
      for host in "${clients[@]}"; do printf '%s slots=%s\n' "$host" "$each"; done >"hosts.$each"
      # By its path, Open MPI finds its own programs and libraries in the same place on the other clients.
      LAUNCH=("$mpirun" --hostfile "$TASK/hosts.$each" -n "$((each * ${#clients[@]}))" --bind-to none -x LC_ALL)
      subnet=$(common_subnet)
      [ -z "$subnet" ] || LAUNCH+=(--mca btl_tcp_if_include "$subnet" --mca oob_tcp_if_include "$subnet")
      ;;
    MPICH* | 'Intel MPI'*)
      for host in "${clients[@]}"; do printf '%s:%s\n' "$host" "$each"; done >"hosts.$each"
      LAUNCH=(mpirun -f "$TASK/hosts.$each" -n "$((each * ${#clients[@]}))" -genv LC_ALL C)
      ;;
    *) die "$EXIT_SOFTWARE" "this mpirun is neither Open MPI's nor MPICH's: ${version:-it does not tell its version}" ;;
  esac
}

# From a directory that every client has: MPICH starts nothing where it cannot go there.
launch() {
  cd "${ROOT}/"
  exec timeout -k 10 "$@" </dev/null
}

# What a client wrote or read before lies in its page cache. A read must come over the network.
forget() {
  launcher 1
  step "dropping the files of $1 from the page caches of ${#clients[@]} clients"
  # shellcheck disable=SC2016 # expanded by the shell over there
  (launch 120 "${LAUNCH[@]}" bash -c 'for file in "$1"/*; do [ ! -f "$file" ] || dd if="$file" iflag=nocache count=0 status=none; done' - "${ROOT}$1") ||
    die "$EXIT_TOOL" "mpirun of bash failed with exit status $?: no process could be started on the clients"
}

[ -z "${FORGET:-}" ] || forget "$FORGET"
launcher "$PROCESSES"
step "$TOOL with $PROCESSES processes on each of ${#clients[@]} clients"
status=0
(launch "$RUN_SECONDS" "${LAUNCH[@]}" "$program" "${arguments[@]}") >output 2>errors || status=$?
case "$status" in
  0) ;;
  124 | 137) die "$EXIT_LATE" "$TOOL did not end within $RUN_SECONDS s" ;;
  *)
    cat output errors | grep -aE '[^ -]' | tail -n 30 | sed 's/^/    /'
    die "$EXIT_TOOL" "mpirun of $TOOL ended with status $status"
    ;;
esac
# Both tools go on after these, and count what was not done.
if grep -aE '^WARNING: (unable to|Expected aggregate|inconsistent|.*EOF prematurely)' output errors >wrong; then
  head -n 10 wrong | sed 's/^/    /'
  die "$EXIT_TOOL" "$TOOL says that it did not do all of its work; its figures would be wrong"
fi
answer=output
if [ "$TOOL" = ior ]; then
  answer=summary.json
  [ -s "$answer" ] || die "$EXIT_TOOL" "IOR wrote no JSON summary; is it 3.2 or newer?"
fi
result output "$(json_file "$answer")" version= "$version"
