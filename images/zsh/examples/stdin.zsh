while IFS= read -r name; do
  echo "Hello, $name!"
done
