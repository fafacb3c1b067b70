--  Types that say what is meant, tasks that meet, containers, contracts.
with Ada.Containers.Indefinite_Ordered_Maps;
with Ada.Text_IO; use Ada.Text_IO;

procedure Showcase is

   type Celsius is digits 5 range -273.15 .. 5_000.0;
   type Day is (Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday);
   subtype Weekend is Day range Saturday .. Sunday;

   package Counts is new Ada.Containers.Indefinite_Ordered_Maps (String, Positive);

   function Half (N : Natural) return Natural is (N / 2)
     with Pre => N mod 2 = 0, Post => Half'Result * 2 = N;

   task Adder is
      entry Add (N : Integer);
      entry Total (Sum : out Integer);
   end Adder;

   task body Adder is
      Current : Integer := 0;
   begin
      loop
         select
            accept Add (N : Integer) do
               Current := Current + N;
            end Add;
         or
            accept Total (Sum : out Integer) do
               Sum := Current;
            end Total;
         or
            terminate;
         end select;
      end loop;
   end Adder;

   Count   : Counts.Map;
   Sum     : Integer;
   Outside : Celsius := 21.5;
begin
   for D in Weekend loop
      Put (D'Image & " ");
   end loop;
   Put_Line (Half (42)'Image);

   for Letter of String'("abracadabra") loop
      if Count.Contains ((1 => Letter)) then
         Count.Replace ((1 => Letter), Count.Element ((1 => Letter)) + 1);
      else
         Count.Insert ((1 => Letter), 1);
      end if;
   end loop;
   for C in Count.Iterate loop
      Put (Counts.Key (C) & Counts.Element (C)'Image & "  ");
   end loop;
   New_Line;

   for I in 1 .. 10 loop
      Adder.Add (I);
   end loop;
   Adder.Total (Sum);
   Put_Line ("The task says" & Sum'Image);

   Outside := Outside - 300.0;
   Put_Line (Outside'Image);
exception
   when Constraint_Error =>
      Put_Line ("Nothing is that cold.");
end Showcase;
