#!/usr/bin/env bash
# What of an MPI bench is there on a client. Run by the login user, as the bench is. Changes nothing.
#
#   TOOL   ior or mdtest
#   PEERS  private addresses of the clients that mpirun starts processes on from here, blank-separated (optional)
#
# result.json: mpi, mpirun, version, program (versions and paths; empty if not there), user, unreachable (what ssh said,
# by address; an address that ssh reaches without asking is not in it)
set -euo pipefail
. "${BASH_SOURCE[0]%/*}/lib.sh"
need TOOL 'ior|mdtest' 'ior or mdtest'
[ -z "${PEERS:-}" ] || need PEERS '[0-9]{1,3}(\.[0-9]{1,3}){3}( [0-9]{1,3}(\.[0-9]{1,3}){3})*' 'a list of addresses'
cd "$TASK"
add_mpi_to_path

# Both programs hold IOR's banner; neither prints its version without running. A build that holds none is told by its sum.
tool_version() {
  local version sum
  version=$(grep -aoE 'IOR-[0-9][0-9A-Za-z.+_-]*: MPI Coordinated' "$1" | head -n 1 || true)
  if [ -n "$version" ]; then
    printf '%s' "${version%%:*}"
  else
    sum=$(sha256sum "$1")
    printf '%s build %s' "$TOOL" "${sum:0:12}"
  fi
}

# As mpirun will do it: with the settings of this account, and nobody to ask.
reach() {
  timeout -k 5 60 ssh -o BatchMode=yes -o ConnectTimeout=10 "$1" true >"ssh.$1" 2>&1 </dev/null || printf 'failed\n' >"failed.$1"
}

unreachable() {
  local peer separator='' words
  printf '{'
  for peer in ${PEERS:-}; do
    [ -e "failed.$peer" ] || continue
    words=$(tail -n 3 "ssh.$peer" | tr -d '\r' | paste -sd ' ')
    printf '%s%s:%s' "$separator" "$(json "$peer")" "$(json "${words:-ssh said nothing and did not end}")"
    separator=,
  done
  printf '}'
}

if [ -n "${PEERS:-}" ]; then
  if command -v ssh >/dev/null; then
    for peer in $PEERS; do reach "$peer" & done
    wait
  else
    for peer in $PEERS; do
      printf 'ssh is not installed\n' >"ssh.$peer"
      : >"failed.$peer"
    done
  fi
fi
mpirun=$(command -v mpirun || true) program=$(command -v "$TOOL" || true) version=''
[ -z "$program" ] || version=$(tool_version "$program")
mpi=$(mpi_version)
result mpi= "$mpi" mpirun= "${mpirun#"$ROOT"}" version= "$version" program= "${program#"$ROOT"}" user= "$(id -un)" \
  unreachable "$(unreachable)"
say "${mpi:-no MPI}; $TOOL: ${version:-not installed}"
