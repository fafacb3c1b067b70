# Lists without quoting, and commands for what other shells have signs for.
set fruits cherry apple leek
echo "There are" (count $fruits) "fruits, and the last is $fruits[-1]."
for fruit in (printf '%s\n' $fruits | sort)
    echo - (string upper $fruit) (string repeat -n (string length $fruit) '*')
end

function factorial --argument-names n --description 'n!'
    if test $n -lt 2
        echo 1
    else
        math "$n * "(factorial (math $n - 1))
    end
end
echo "10! is" (factorial 10)

switch 2026-11-24
    case '????-*'
        echo "a date"
    case '*'
        echo "something else"
end

string match --regex --groups-only '(\w+)@(.+)' ada@example.org | string join ' at '
echo "one,two,three" | string split , | while read --local word
    echo -n "$word… "
end
echo

echo {a,b}{1,2} (math 7 / 2) (path extension notes.tar.gz)
function farewell --on-event fish_exit
    echo "Good bye."
end
begin
    set --local hidden yes
end
set --query hidden; or echo "It is gone."
