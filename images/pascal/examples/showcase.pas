{ Records, sets, ranges, nested procedures; and classes, generics and exceptions. }
program Showcase;

{$mode objfpc}

uses
  SysUtils, Generics.Collections;

type
  TDay = (Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday);

  TShape = class
    function Area: Double; virtual; abstract;
  end;

  TRectangle = class(TShape)
  private
    FWidth, FHeight: Double;
  public
    constructor Create(Width, Height: Double);
    function Area: Double; override;
    property Width: Double read FWidth write FWidth;
  end;

  TShapes = specialize TObjectList<TShape>;

constructor TRectangle.Create(Width, Height: Double);
begin
  FWidth := Width;
  FHeight := Height;
end;

function TRectangle.Area: Double;
begin
  Result := FWidth * FHeight;
end;

procedure Sieve(Limit: Integer);
var
  Composite: set of Byte = [];
  I, J: Integer;
begin
  for I := 2 to Limit do
    if not (I in Composite) then
    begin
      Write(I, ' ');
      J := I * I;
      while J <= Limit do
      begin
        Include(Composite, J);
        Inc(J, I);
      end;
    end;
  WriteLn;
end;

var
  Day: TDay;
  Shapes: TShapes;
  Shape: TShape;

begin
  for Day in [Saturday, Sunday] do
    Write(Day, ' ');
  WriteLn;

  Sieve(60);

  Shapes := TShapes.Create;
  Shapes.Add(TRectangle.Create(3, 4));
  Shapes.Add(TRectangle.Create(8.5, 5.5));
  for Shape in Shapes do
    WriteLn(Shape.ClassName, ' ', Shape.Area:8:2);
  Shapes.Free;

  try
    WriteLn(StrToInt('forty-two'));
  except
    on E: EConvertError do
      WriteLn(E.Message);
  end;
end.
