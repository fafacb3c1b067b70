import Control.Concurrent

-- A terminal too gets a line when it is complete.
main :: IO ()
main = do
  putStrLn "."
  threadDelay 1000000
  putStrLn "."
  threadDelay 1000000
  putStrLn "."
