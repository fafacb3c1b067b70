program Unicode;
begin
  WriteLn('Grüße, Καλημέρα, 日本語, 👋🏽');
end.
