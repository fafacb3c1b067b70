console.log("marked", require("fs").readFileSync(__filename)[0]);
