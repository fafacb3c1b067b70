#!/usr/bin/env bash
set -euo pipefail

# Words counted with an associative array.
declare -A count=()
for word in the cat and the dog and the bird; do
  (( ++count[$word] ))
done
for word in "${!count[@]}"; do
  printf '%-5s %s\n' "$word" "${count[$word]}"
done | sort -k 2nr -k 1

# Parameter expansion instead of other programs.
path=/home/dev/notes.tar.gz
echo "${path##*/} ${path%%.*} ${path/dev/ada} ${path: -2}"

factorial() { (( $1 < 2 )) && echo 1 || echo $(( $1 * $(factorial $(( $1 - 1 ))) )); }
echo "10! = $(factorial 10)"

case "2026-11-24" in
  [0-9][0-9][0-9][0-9]-*) echo "a date" ;;
  *) echo "something else" ;;
esac

if [[ "ada@example.org" =~ ^([a-z]+)@(.+)$ ]]; then
  echo "${BASH_REMATCH[1]} at ${BASH_REMATCH[2]}"
fi

mapfile -t squares < <(for n in {1..5}; do echo $(( n ** 2 )); done)
echo "${squares[*]}, and ${#squares[@]} of them"
trap 'echo "Good bye."' EXIT
