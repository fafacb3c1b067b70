a = 1
console.log `a + 1`, require("coffeescript").VERSION
