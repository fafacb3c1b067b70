module Main where

import Data.List (sortOn)
import qualified Data.Map as Map
import Text.Printf (printf)

data Shape = Circle Double | Rectangle Double Double
  deriving Show

area :: Shape -> Double
area (Circle radius) = pi * radius * radius
area (Rectangle width height) = width * height

fibonacci :: [Integer]
fibonacci = 0 : 1 : zipWith (+) fibonacci (tail fibonacci)

primes :: [Int]
primes = sieve [2 ..]
  where sieve (p : rest) = p : sieve [n | n <- rest, n `mod` p /= 0]
        sieve [] = []

count :: String -> Map.Map String Int
count text = Map.fromListWith (+) [(word, 1) | word <- words text]

main :: IO ()
main = do
  mapM_ (\shape -> printf "%s has %.2f\n" (show shape) (area shape))
    (sortOn area [Rectangle 3 4, Circle 1])
  print (take 10 fibonacci)
  print (takeWhile (< 30) primes)
  mapM_ (\(word, n) -> putStrLn (word ++ " " ++ replicate n '*'))
    (Map.toList (count "the more you know the more you see"))
