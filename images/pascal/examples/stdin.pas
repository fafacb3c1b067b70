program Greet;
var
  Line: string;
begin
  while not Eof do
  begin
    ReadLn(Line);
    WriteLn('Hello, ', Line, '!');
  end;
end.
