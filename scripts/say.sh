# Sourced by the other scripts: messages, root privileges, PATH.

# The folders of dockerd and debootstrap, which are on the PATH of root only.
PATH=$PATH:/usr/sbin:/sbin

say() { printf '==> %s\n' "$*" >&2; }

die() {
  printf 'grounds-exec: %s\n' "$*" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "'$*' needs root: run this as root or install sudo."
  fi
}
