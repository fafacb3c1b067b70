procedure Broken is
   Text : String := 42;
begin
   null;
end Broken;
