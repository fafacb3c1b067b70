program Broken;
var
  Text: string;
begin
  Text := 42;
end.
