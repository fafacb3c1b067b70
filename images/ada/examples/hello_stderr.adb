with Ada.Text_IO; use Ada.Text_IO;

procedure Hello_Stderr is
begin
   Put_Line (Standard_Error, "Hello stderr");
end Hello_Stderr;
