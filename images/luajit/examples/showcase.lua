-- Lua 5.1, compiled as it runs, with C at hand.
local ffi = require("ffi")
local bit = require("bit")

ffi.cdef[[
typedef struct { double x, y; } point;
int abs(int n);
size_t strlen(const char *text);
]]

local Point = ffi.metatype("point", {
  __add = function(a, b) return ffi.new("point", a.x + b.x, a.y + b.y) end,
  __tostring = function(p) return ("(%g, %g)"):format(p.x, p.y) end,
  __index = {length = function(p) return math.sqrt(p.x * p.x + p.y * p.y) end},
})
local sum = Point(1, 2) + Point(2, 2)
print(sum, sum:length(), ffi.sizeof("point"))
print(ffi.C.abs(-42), tonumber(ffi.C.strlen("LuaJIT")))

-- The sieve of Eratosthenes, in an array of bytes.
local limit = 1000000
local crossed = ffi.new("uint8_t[?]", limit + 1)
local count = 0
for n = 2, limit do
  if crossed[n] == 0 then
    count = count + 1
    for m = n * n, limit, n do crossed[m] = 1 end
  end
end
print(count .. " primes up to " .. limit)

print(bit.tohex(bit.bxor(0xff00, 0x0ff0)), bit.lshift(1, 10), 2LL ^ 40)
local ok, message = pcall(error, {code = 7})
print(ok, message.code, (jit.status()))
