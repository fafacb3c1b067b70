program HelloWorld;
begin
  WriteLn('Hello world');
end.
