with Ada.Text_IO; use Ada.Text_IO;

procedure Greet is
begin
   while not End_Of_File loop
      Put_Line ("Hello, " & Get_Line & "!");
   end loop;
end Greet;
