program Fork;
uses
  BaseUnix;
var
  I: Integer;
  Child: TPid;
begin
  for I := 1 to 200 do
  begin
    Child := FpFork;
    if Child < 0 then
      Halt(1);
    if Child = 0 then
    begin
      FpSleep(60);
      Halt(0);
    end;
  end;
end.
