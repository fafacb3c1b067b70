;; Output is written when the program writes it, not when a line or a buffer is full.
(setf sb-impl::*stdout*
      (sb-sys:make-fd-stream 1 :name "standard output" :output t :buffering :none
                               :external-format (stream-external-format sb-impl::*stdout*)))
