program unicode
  write (*, '(a)') 'Grüße, Καλημέρα, 日本語, 👋🏽'
end program unicode
