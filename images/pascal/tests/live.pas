program Live;
uses
  SysUtils;
begin
  Write('.');
  Sleep(1000);
  Write('.');
  Sleep(1000);
  Write('.');
end.
