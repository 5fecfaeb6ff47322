#!/usr/bin/env bash
# Makes the directory of a bench, striped as asked, after seeing that its files will fit.
#
#   MOUNT_POINT   where the file system is mounted (optional, /mnt/data)
#   DIRECTORY     the directory to make, directly or deeper below MOUNT_POINT
#   OWNER         the account that will run the bench (optional; the one that logged in)
#   STRIPE_COUNT  over how many OSTs each file goes; -1 is all, 0 leaves the files to the default of MOUNT_POINT
#   OST           index of the first OST; without it, the file system chooses (optional)
#   NEED_BYTES    how much the files of all clients take together
#
# result.json: directory, osts (indices that the files can lie on), available (bytes on these together)
set -euo pipefail
. "${BASH_SOURCE[0]%/*}/lib.sh"
MOUNT_POINT="${MOUNT_POINT:-"/mnt/data"}"
need_bench_directory
OWNER="${OWNER-${SUDO_USER:-$(id -un)}}"
need OWNER '[a-z_][a-z0-9_.-]{0,31}' 'an account'
need STRIPE_COUNT '-1|0|[1-9][0-9]{0,4}' 'a stripe count'
if [ -n "${OST:-}" ]; then
  need OST '0|[1-9][0-9]{0,4}' 'the index of an OST'
  [ "$STRIPE_COUNT" != 0 ] || die "$EXIT_ARGUMENT" 'OST needs a STRIPE_COUNT: the default of the file system may be more than one'
fi
need_number NEED_BYTES
at="${ROOT}${MOUNT_POINT}" directory="${ROOT}${DIRECTORY}"

mounted_at "$at"
[[ $MOUNTED == *:/*' lustre '* ]] || die "$EXIT_MISSING" "Lustre is not mounted at $MOUNT_POINT"
[ ! -e "$directory" ] || [ -e "$directory/$BENCH_MARK" ] || die "$EXIT_OCCUPIED" "$DIRECTORY exists and is not a bench's"

step 'looking for free space'
df=$(timeout -k 5 60 lfs df "$at" </dev/null) || die "$EXIT_LATE" "lfs df did not answer: is a server down?"
# Of every OST, in the order of lfs df, its index and how many KiB are free on it.
osts=() free=()
while IFS= read -r line; do
  [[ $line =~ ^[^\ ]+_UUID\ +[0-9]+\ +[0-9]+\ +([0-9]+)\ .*\[OST:([0-9]+)\] ]] || continue
  osts+=("${BASH_REMATCH[2]}")
  free+=("${BASH_REMATCH[1]}")
done <<<"$df"
count=${#osts[@]} first=0 width=${#osts[@]}
if [ -n "${OST:-}" ]; then
  while [ "$first" -lt "$count" ] && [ "${osts[first]}" != "$OST" ]; do first=$((first + 1)); done
  [ "$first" -lt "$count" ] || die "$EXIT_MISSING" "there is no OST $OST; there are: ${osts[*]-}"
  if [ "$STRIPE_COUNT" != -1 ] && [ "$STRIPE_COUNT" -lt "$count" ]; then width="$STRIPE_COUNT"; fi
fi
need_kib=$((NEED_BYTES / 1024 + 1)) total=0 chosen=()
for ((i = 0; i < width; i++)); do
  # Stripes go on with the OSTs that follow, from the last to the first again.
  at_ost=$(((first + i) % count))
  chosen+=("${osts[at_ost]}")
  total=$((total + free[at_ost]))
done
say "$((NEED_BYTES / 1000000)) MB needed, $((total * 1024 / 1000000)) MB free on OST ${chosen[*]-}"
[ "$total" -ge "$need_kib" ] || die "$EXIT_MISSING" "the files of the bench ($NEED_BYTES bytes) do not fit: $((total * 1024)) bytes are free on the OSTs that they would lie on"
if [ "$STRIPE_COUNT" = -1 ] || [ -n "${OST:-}" ]; then
  # Every one of these takes the same share.
  share=$((need_kib / width))
  for ((i = 0; i < width; i++)); do
    at_ost=$(((first + i) % count))
    [ "${free[at_ost]}" -ge "$share" ] || die "$EXIT_MISSING" "OST ${osts[at_ost]} has $((free[at_ost] * 1024)) bytes free, but would get $((share * 1024)) of the bench"
  done
fi

if [ "$STRIPE_COUNT" = 0 ]; then
  step "making $DIRECTORY, striped as $MOUNT_POINT is:"
  { timeout -k 5 60 lfs getstripe -d "$at" </dev/null || true; } | sed '/^ *$/d; s/^/    /'
else
  step "making $DIRECTORY with stripe count $STRIPE_COUNT${OST:+ from OST $OST}"
fi
mkdir -p "$directory"
: >"$directory/$BENCH_MARK"
# A new directory has the layout of the one above it. One with a stripe count of its own loses what else that layout has.
[ "$STRIPE_COUNT" = 0 ] || run timeout -k 5 60 lfs setstripe -c "$STRIPE_COUNT" ${OST:+-i "$OST"} "$directory"
run chown "$OWNER" "$directory"
chmod 755 "$directory"
result directory= "$DIRECTORY" osts "$(json_array "${chosen[@]}")" available "$((total * 1024))"
