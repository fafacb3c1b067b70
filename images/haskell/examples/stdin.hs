main :: IO ()
main = interact (unlines . map greet . lines)
  where greet name = "Hello, " ++ name ++ "!"
