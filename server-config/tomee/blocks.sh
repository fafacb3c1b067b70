# Sourced by the other scripts of this folder: adds marked blocks to files of the server, and removes
# them.
[ -d "${1:-}/conf" ] || { echo "usage: $0 TOMEE (a folder with conf in it)" >&2; exit 1; }
cd "$1"
begin='<!-- grounds-exec -->'
end='<!-- /grounds-exec -->'
properties=conf/system.properties

# Adds the text on stdin to FILE, between marks, before the first line that contains LINE.
add() { # FILE LINE
  remove "$1"
  block=$(printf '%s\n' "$begin" && cat && printf '%s\n' "$end")
  BLOCK=$block awk -v line="$2" '!done && index($0, line) { print ENVIRON["BLOCK"]; done = 1 } { print }' "$1" >"$1.new"
  replace "$1"
}

remove() { # FILE
  sed "\\|^$begin\$|,\\|^$end\$|d" "$1" >"$1.new"
  replace "$1"
}

set_property() { # NAME VALUE
  unset_property "$1"
  printf '%s=%s\n' "$1" "$2" >>"$properties"
}

unset_property() { # NAME
  [ -f "$properties" ] || : >"$properties"
  sed "/^$1=/d" "$properties" >"$properties.new"
  replace "$properties"
}

# Replaces FILE by FILE.new atomically, with the mode of the old file.
replace() { # FILE
  chmod --reference="$1" "$1.new"
  mv "$1.new" "$1"
}
