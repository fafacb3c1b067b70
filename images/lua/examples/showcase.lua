-- Vectors that can be added: tables with a metatable.
local Vector = {}
Vector.__index = Vector
Vector.__add = function(a, b) return Vector.new(a.x + b.x, a.y + b.y) end
Vector.__tostring = function(v) return string.format("(%g, %g)", v.x, v.y) end

function Vector.new(x, y) return setmetatable({x = x, y = y}, Vector) end
function Vector:length() return math.sqrt(self.x ^ 2 + self.y ^ 2) end

local sum = Vector.new(1, 2) + Vector.new(2, 2)
print(sum, sum:length(), 7 // 2, 7 / 2, 1 << 62)

-- A coroutine makes the prime numbers, one at a time.
local primes = coroutine.wrap(function()
  local found = {}
  for n = 2, math.huge do
    local is_prime = true
    for _, p in ipairs(found) do
      if n % p == 0 then is_prime = false break end
    end
    if is_prime then
      table.insert(found, n)
      coroutine.yield(n)
    end
  end
end)
for _ = 1, 10 do io.write(primes(), " ") end
print()

for word, number in ("one=1, two=2"):gmatch("(%w+)=(%w+)") do print(word, tonumber(number)) end
print(utf8.len("日本語"), #"日本語", pcall(error, "caught"))

do
  local door <close> = setmetatable({}, {__close = function() print("The door closes.") end})
  print("Inside.")
end
