main :: IO ()
main = putStrLn "Grüße, Καλημέρα, 日本語, 👋🏽"
