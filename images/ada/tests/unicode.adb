with Ada.Text_IO; use Ada.Text_IO;

procedure Unicode is
begin
   Put_Line ("Grüße, Καλημέρα, 日本語, 👋🏽");
end Unicode;
