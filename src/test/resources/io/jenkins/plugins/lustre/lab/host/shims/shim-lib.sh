# What the shims share. They keep in "$LAB" (one directory per host) what a kernel would keep, and in
# "$LAB_HOSTS/lustre/<address of the MGS>/<fsname>" what the servers of a file system know together.
# shellcheck shell=bash disable=SC2034
ROOT="$LUSTRE_LAB_ROOT"
LAB="$ROOT/lab"
MOUNTS="$ROOT/proc/mounts"
ADDRESS=$(<"$LAB/address")
KERNEL=$(<"$LAB/kernel")
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

field() {
  sed -n "s/^$2=//p" "$1"
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
  [ -e "$LAB_HOSTS/hosts/$1/lab/up" ] && grep -E "[ ,]svname=$2(,| )" "$LAB_HOSTS/hosts/$1/proc/mounts" 2>/dev/null
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
  local file now
  now=$(date +%s%N)
  for file in "$1"/targets/OST*; do
    [ -e "$file" ] || continue
    [ "$(field "$file" VISIBLE)" -le "$now" ] && printf '%s %s\n' "$((16#${file##*OST}))" "$(field "$file" ADDRESS)"
  done | sort -n
  return 0
}

# "source mountpoint fsname mgs" of each Lustre client mount of this host.
client_mounts() {
  awk '$3 == "lustre" && $1 ~ /:\// { split($1, p, ":/"); sub(/@tcp$/, "", p[1]); print $1, $2, p[2], p[1] }' "$MOUNTS"
}

is_root() {
  [ "$LAB_USER" = root ]
}

software() {
  [ -e "$LAB/software" ] && grep -qx "$1 $KERNEL" "$LAB/software"
}

loaded() {
  grep -qx "$1" "$LAB/modules"
}

load() {
  local module
  for module; do
    loaded "$module" || printf '%s\n' "$module" >>"$LAB/modules"
  done
}
