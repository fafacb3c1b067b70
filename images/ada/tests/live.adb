with Ada.Text_IO; use Ada.Text_IO;

procedure Live is
begin
   Put (".");
   delay 1.0;
   Put (".");
   delay 1.0;
   Put (".");
end Live;
