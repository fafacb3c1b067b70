(for [_ 1 200]
  (os.execute "sleep 60 &"))
