while read name
    echo "Hello, $name!"
end
