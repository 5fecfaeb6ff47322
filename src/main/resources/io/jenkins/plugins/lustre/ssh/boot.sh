# How a host came up, and its planned reboot. Runs as `bash -s -- <verb>` with this file as standard input.
#
#   state            answers  lustre-host 1 boot=<boot id> cloud-init=<word>  and, if cloud-init failed, its own words
#   reboot <boot id> reboots the host a second later, unless its boot id is another one already; answers the same
#
# LUSTRE_LAB_ROOT is a prefix for all absolute paths, for tests; it is empty on real hosts.
set -u
ROOT="${LUSTRE_LAB_ROOT:-}"

read -r boot <"${ROOT}/proc/sys/kernel/random/boot_id" || exit 70

# What cloud-init says of itself, in one word: CLOUD; absent where there is none.
cloud_init() {
  local key word
  CLOUD=absent
  command -v cloud-init >/dev/null 2>&1 || return
  CLOUD=unknown
  while read -r key word _; do
    if [ "$key" = status: ] && [ "$CLOUD" = unknown ]; then CLOUD="${word%%[!a-z]*}"; fi
  done < <(exec cloud-init status 2>/dev/null </dev/null)
}

reboot_soon() {
  local as_root=''
  if [ "$(id -u)" != 0 ]; then
    sudo -n true </dev/null || exit 77
    as_root='sudo -n'
  fi
  # Later, so that this answer still gets out.
  setsid bash -c "sleep 1; exec $as_root reboot" </dev/null >/dev/null 2>&1 &
}

case "${1:-}" in
  state)
    cloud_init
    printf 'lustre-host 1 boot=%s cloud-init=%s\n' "$boot" "$CLOUD"
    if [ "$CLOUD" = error ]; then
      cloud-init status --long 2>&1 </dev/null | head -n 20
    fi
    ;;
  reboot)
    if [ "$boot" = "${2:-}" ]; then
      reboot_soon
    fi
    printf 'lustre-host 1 boot=%s cloud-init=unknown\n' "$boot"
    ;;
  *) exit 64 ;;
esac
exit 0
