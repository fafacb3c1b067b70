type shape =
  | Circle of float
  | Rectangle of float * float

let area = function
  | Circle radius -> Float.pi *. radius *. radius
  | Rectangle (width, height) -> width *. height

let name = function Circle _ -> "circle" | Rectangle _ -> "rectangle"

let fibonacci () =
  let rec from a b () = Seq.Cons (a, from b (a + b)) in
  from 0 1

module Words = Map.Make (String)

let count words =
  let add counts word =
    Words.update word (fun n -> Some (1 + Option.value n ~default:0)) counts in
  List.fold_left add Words.empty words

let () =
  [ Circle 1.; Rectangle (3., 4.) ]
  |> List.iter (fun shape -> Printf.printf "%-9s %6.2f\n" (name shape) (area shape));
  fibonacci () |> Seq.take 10 |> Seq.map string_of_int |> List.of_seq
  |> String.concat " " |> print_endline;
  String.split_on_char ' ' "the more you know the more you see"
  |> count
  |> Words.iter (fun word n -> Printf.printf "%-5s%s\n" word (String.make n '*'))
