program HelloStderr;
begin
  WriteLn(StdErr, 'Hello stderr');
end.
