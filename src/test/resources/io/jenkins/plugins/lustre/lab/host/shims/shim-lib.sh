# What the shims share. They keep in "$LAB" (one directory per host) what a kernel would keep, and in
# "$LAB_HOSTS/lustre/<address of the MGS>/<fsname>" what the servers of a file system know together.
# shellcheck shell=bash disable=SC2034
ROOT="$LUSTRE_LAB_ROOT"
LAB="$ROOT/lab"
MOUNTS="$ROOT/proc/mounts"
read -r ADDRESS <"$LAB/address"
read -r KERNEL <"$LAB/kernel"
LUSTRE_VERSION=2.17.57

# Waits for the recorded number of seconds, scaled.
recorded_delay() {
  local ms=$(($1 * LAB_DELAY_PERMILLE))
  sleep "$(printf '%d.%03d' $((ms / 1000)) $((ms % 1000)))"
}

say_errno() {
  case "$1" in
    1) printf 'Operation not permitted' ;;
    2) printf 'No such file or directory' ;;
    5) printf 'Input/output error' ;;
    19) printf 'No such device' ;;
    22) printf 'Invalid argument' ;;
    98) printf 'Address already in use' ;;
    108) printf 'Cannot send after transport endpoint shutdown' ;;
    110) printf 'Connection timed out' ;;
    114) printf 'Operation already in progress' ;;
  esac
}

kernel_says() {
  printf '[%5d.%06d] %s\n' "$SECONDS" "$((RANDOM))" "$2" >>"$LAB_HOSTS/hosts/$1/lab/dmesg"
}

# A path as the host itself would call it.
bare() {
  printf '%s' "${1#"$ROOT"}"
}

# The file that says what a block device holds, as KEY=value lines; empty for an empty device.
disk_file() {
  local device
  device=$(bare "$1")
  case "$device" in
    /dev/mapper/*) device="${device#/dev/mapper/}" ;;
    /dev/*/*)
      device="${device#/dev/}"
      device="${device%%/*}-${device#*/}"
      ;;
    /dev/*) device="${device#/dev/}" ;;
    *) return 1 ;;
  esac
  [ -e "$LAB/disks/$device" ] || return 1
  printf '%s' "$LAB/disks/$device"
}

# The value of KEY=value in a file.
field() {
  local line
  while IFS= read -r line; do
    [ "${line%%=*}" != "$2" ] || printf '%s\n' "${line#*=}"
  done <"$1"
}

# Whether a file has the line; what is not there has none.
has_line() {
  local line
  [ -e "$1" ] || return 1
  while IFS= read -r line; do
    [ "$line" != "$2" ] || return 0
  done <"$1"
  return 1
}

device_kib() {
  local name
  name=$(basename -- "$1")
  if [ -e "$ROOT/sys/block/$name/size" ]; then
    echo $(($(<"$ROOT/sys/block/$name/size") / 2))
  else
    field "$LAB/disks/$name" SIZE_KIB
  fi
}

mounted_source() {
  awk -v s="$1" '$1 == s { found = 1 } END { exit !found }' "$MOUNTS"
}

mount_line_at() {
  awk -v d="$1" '$2 == d' "$MOUNTS"
}

# The mount line of the target $2 on the host $1, if that host is up.
served_on() {
  local line
  [ -e "$LAB_HOSTS/hosts/$1/lab/up" ] || return 1
  while IFS= read -r line; do
    if [[ $line =~ [\ ,]svname=$2[\ ,] ]]; then
      printf '%s\n' "$line"
      return 0
    fi
  done <"$LAB_HOSTS/hosts/$1/proc/mounts"
  return 1
}

mgs_answers() {
  [ -e "$LAB_HOSTS/hosts/$1/lab/up" ] && grep -q ',mgs,' "$LAB_HOSTS/hosts/$1/proc/mounts" 2>/dev/null
}

# What a mount ends with where no MGS answers: 110 in 2.17 as recorded; 5 or 108 in other releases.
no_mgs() {
  cat "$LAB/no-mgs" 2>/dev/null || echo 110
}

registry() {
  printf '%s' "$LAB_HOSTS/lustre/$1/$2"
}

# The OSTs that a client knows, as "index address" lines in the order of their indices: those whose news has arrived.
known_osts() {
  local file line visible address now="${EPOCHREALTIME/[.,]/}000"
  for file in "$1"/targets/OST*; do
    [ -e "$file" ] || continue
    visible='' address=''
    while IFS= read -r line; do
      case "$line" in
        VISIBLE=*) visible="${line#*=}" ;;
        ADDRESS=*) address="${line#*=}" ;;
      esac
    done <"$file"
    [ "${visible:-$((now + 1))}" -gt "$now" ] || printf '%s %s\n' "$((16#${file##*OST}))" "$address"
  done
}

# "source mountpoint fsname mgs" of each Lustre client mount of this host.
client_mounts() {
  local source at type mgs
  while read -r source at type _; do
    [[ $type == lustre && $source == *:/* ]] || continue
    mgs="${source%%:/*}"
    printf '%s %s %s %s\n' "$source" "$at" "${source#*:/}" "${mgs%@tcp}"
  done <"$MOUNTS"
}

is_root() {
  [ "$LAB_USER" = root ]
}

software() {
  has_line "$LAB/software" "$1 $KERNEL"
}

loaded() {
  has_line "$LAB/modules" "$1"
}

load() {
  local module
  for module; do
    loaded "$module" || printf '%s\n' "$module" >>"$LAB/modules"
  done
}
