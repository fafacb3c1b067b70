# Sourced by the scripts beside it: what they add to files of the server, and how they find it again.
[ -d "${1:-}/conf" ] || { echo "usage: $0 TOMEE (a folder with conf in it)" >&2; exit 1; }
cd "$1"
begin='<!-- grounds-exec -->'
end='<!-- /grounds-exec -->'
properties=conf/system.properties

# Adds what comes on stdin to FILE, between marks, before the first line that has LINE in it.
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

# Whatever happens meanwhile, the file is the old one or the new one; its mode stays.
replace() { # FILE
  chmod --reference="$1" "$1.new"
  mv "$1.new" "$1"
}
