# What the MPI programs of the laboratory share: their place in the job, and a barrier.
# shellcheck shell=bash disable=SC2034
RANK="${LAB_MPI_RANK:-0}" SIZE="${LAB_MPI_SIZE:-1}" LOCAL="${LAB_MPI_LOCAL:-1}" NODES="${LAB_MPI_NODES:-1}"
JOB="${LAB_MPI_JOB:-}"
trap 'jobs -p | xargs -r kill 2>/dev/null; exit 143' TERM

# barrier NAME: waits for all processes of the job.
barrier() {
  [ -n "$JOB" ] || return 0
  : >"$JOB/$1.$RANK"
  until [ "$(compgen -G "$JOB/$1.*" | wc -l)" = "$SIZE" ]; do
    [ -d "$JOB" ] || exit 1
    sleep 0.02
  done
}

# Microseconds.
now() {
  printf '%s' "${EPOCHREALTIME/[.,]/}"
}
