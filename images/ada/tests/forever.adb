procedure Forever is
begin
   loop
      null;
   end loop;
end Forever;
