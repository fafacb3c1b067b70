main :: IO ()
main = print (sum numbers + length numbers)
  where numbers = [1 ..] :: [Int]
