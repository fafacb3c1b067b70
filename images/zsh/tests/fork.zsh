for _ in {1..200}; do
  sleep 60 &
done
