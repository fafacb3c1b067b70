procedure Fork is
   task type Sleeper;
   task body Sleeper is
   begin
      delay 60.0;
   end Sleeper;
   Sleepers : array (1 .. 200) of Sleeper;
begin
   null;
end Fork;
