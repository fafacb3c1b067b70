main :: IO ()
main = mapM_ (\n -> if n < 0 then print n else pure ()) (cycle [1 :: Int])
