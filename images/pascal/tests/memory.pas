program Memory;
var
  Block: Pointer;
begin
  while True do
  begin
    GetMem(Block, 1048576);
    FillChar(Block^, 1048576, 1);
  end;
end.
