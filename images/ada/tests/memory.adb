procedure Memory is
   type Block is array (1 .. 1_048_576) of Character;
   type Block_Access is access Block;
   Last : Block_Access;
begin
   loop
      Last := new Block'(others => 'x');
   end loop;
end Memory;
