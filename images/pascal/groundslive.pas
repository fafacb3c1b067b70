unit GroundsLive;

interface

implementation

begin
  TextRec(Output).FlushFunc := TextRec(Output).InOutFunc;
  TextRec(StdErr).FlushFunc := TextRec(StdErr).InOutFunc;
end.
